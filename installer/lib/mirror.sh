# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where Debian 13 comes from: the mirror that the host's own apt uses, where the host is Debian. Asking apt itself covers
# one-line and deb822 sources, includes, options and mirror lists alike.

# mirror_bases KIND CODENAME [APT-OPTION...]: addresses of the mirrors of KIND (main or security) in apt's configuration,
# one a line.
mirror_bases() {
    local kind=$1 codename=$2 line base suite
    local -A seen=()
    shift 2
    while IFS= read -r line; do
        [[ $line =~ ^\'([^\']+)/dists/([^/\']+)(/updates)?/main/binary- ]] || continue
        base=${BASH_REMATCH[1]} suite=${BASH_REMATCH[2]}
        case $kind:$suite in
        main:"$codename" | main:stable | main:oldstable) ;;
        security:"$codename"-security | security:stable-security | security:oldstable-security) ;;
        *) continue ;;
        esac
        [[ $base == cdrom:* || -n ${seen[$base]:-} ]] && continue
        seen[$base]=1
        printf '%s\n' "$base"
    done < <(LC_ALL=C apt-get "$@" --print-uris update 2>/dev/null)
}

# mirror_carries BASE SUITE FOLDER LOG: whether BASE has SUITE, signed by Debian. FOLDER takes the download. Another
# vendor's archive may use Debian's suite names, so that the name alone says nothing.
mirror_carries() {
    local base=$1 suite=$2 file=$3/InRelease log=$4
    rm -f "$file"
    /usr/lib/apt/apt-helper download-file "$base/dists/$suite/InRelease" "$file" >>"$log" 2>&1 || return 1
    gpgv --quiet --keyring /usr/share/keyrings/debian-archive-keyring.gpg "$file" >>"$log" 2>&1 && return 0
    # A release is signed with several keys, of which an older keyring knows some: one good signature is enough, as for apt.
    gpgv --status-fd 1 --keyring /usr/share/keyrings/debian-archive-keyring.gpg "$file" 2>/dev/null | grep -q ' GOODSIG '
}

# mirror_sources CODENAME SUITE FOLDER LOG: lines for sources.list of the new root, or nothing where no mirror has the suite
# itself (its security updates alone are no system): then mmdebstrap's default serves.
mirror_sources() {
    local codename=$1 suite=$2 folder=$3 log=$4 base found=''
    while IFS= read -r base; do
        mirror_carries "$base" "$suite" "$folder" "$log" || continue
        printf 'deb %s %s main\n' "$base" "$suite"
        found=1
        break
    done < <(mirror_bases main "$codename")
    [[ -n $found ]] || return 0
    while IFS= read -r base; do
        mirror_carries "$base" "$suite-security" "$folder" "$log" || continue
        printf 'deb %s %s-security main\n' "$base" "$suite"
        break
    done < <(mirror_bases security "$codename")
}

# mirror_options: the host's settings of apt that reaching a mirror may need (proxies, certificates, clock checks).
mirror_options() {
    apt-config dump 2>/dev/null | grep -E '^Acquire::(https?|Retries|Check-Valid-Until|Check-Date|ForceIPv[46])(::[^ ]*)? "..*";$'
    return 0
}
