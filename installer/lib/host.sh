# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What kind of system this is, what it lacks, and how packages get onto it.

# host_identify FILE: sets HOST_ID, HOST_VERSION, HOST_CODENAME, HOST_NAME from an os-release file.
host_identify() {
    local name value
    HOST_ID='' HOST_VERSION='' HOST_CODENAME='' HOST_NAME='this system'
    [[ -r $1 ]] || return 0
    while IFS='=' read -r name value; do
        value=${value#[\"\']} value=${value%[\"\']}
        case $name in
        ID) HOST_ID=$value ;;
        VERSION_ID) HOST_VERSION=$value ;;
        VERSION_CODENAME) HOST_CODENAME=$value ;;
        PRETTY_NAME) HOST_NAME=$value ;;
        esac
    done <"$1"
}

# host_place: sets PLACE to where the project is built: native, root (a Debian 13 build root), or ask (apt's candidates
# decide) or foreign (no apt: native, and nothing is installed). Needs host_identify. GRANTSCOPE_PLACE overrides it.
host_place() {
    local major=${HOST_VERSION%%.*} minor=${HOST_VERSION#*.}
    case ${GRANTSCOPE_PLACE:-} in
    native | root) PLACE=$GRANTSCOPE_PLACE && return ;;
    '') ;;
    *) fail "GRANTSCOPE_PLACE=$GRANTSCOPE_PLACE is not a place" "Set it to native or root, or not at all." ;;
    esac
    case $HOST_ID in
    debian)
        # Testing and unstable have no version and are newer than any that has one.
        if [[ -z $major || $major -ge 13 ]]; then PLACE=native; else PLACE=root; fi
        ;;
    ubuntu)
        if [[ -n $major && ($major -gt 25 || ($major -eq 25 && $((10#$minor)) -ge 4)) ]]; then PLACE=native; else PLACE=root; fi
        ;;
    *)
        if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then PLACE=ask; else PLACE=foreign; fi
        ;;
    esac
}

# packages_in FILE...: sets PACKAGES to the names in package lists, without the comments.
packages_in() {
    local file line
    PACKAGES=()
    for file in "$@"; do
        while read -r line _; do
            [[ -z $line || $line == \#* ]] || PACKAGES+=("$line")
        done <"$file"
    done
}

# packages_missing NAME...: those of them that are not installed, one a line.
packages_missing() {
    local -A have=()
    local state name
    while read -r state name; do
        [[ $state == ii ]] && have[$name]=1
    done < <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null)
    for name in "$@"; do
        [[ -n ${have[$name]:-} ]] || printf '%s\n' "$name"
    done
}

# packages_unknown NAME...: those of them for which apt has no candidate, one a line.
packages_unknown() {
    local -A have=()
    local line name=''
    while IFS= read -r line; do
        case $line in
        [!\ ]*:) name=${line%:} ;;
        '  Candidate: (none)') ;;
        '  Candidate: '*) have[$name]=1 ;;
        esac
    done < <(LC_ALL=C apt-cache policy "$@" 2>/dev/null)
    for name in "$@"; do
        [[ -n ${have[$name]:-} ]] || printf '%s\n' "$name"
    done
}

# qt_is_new_enough: whether apt's candidate for Qt is 6.8 or later and KF6 SyntaxHighlighting is to be had.
qt_is_new_enough() {
    local version
    version=$(LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^  Candidate: //p')
    [[ -n $version && $version != '(none)' ]] || return 1
    dpkg --compare-versions "$version" ge 6.8 && [[ -z $(packages_unknown libkf6syntaxhighlighting-dev) ]]
}

# as_root COMMAND...: runs it as root, through sudo where we are not; without a terminal sudo must not ask.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif [[ -t 2 ]] && (: </dev/tty) 2>/dev/null; then
        sudo -p '           password of %u for installing packages: ' -- "$@"
    else
        sudo -n -- "$@"
    fi
}

# need_privileges WHAT REMEDY: ends the script when we are neither root nor have sudo.
need_privileges() {
    [[ $EUID -eq 0 ]] || command -v sudo >/dev/null ||
        fail "$1 takes privileges, and there is no sudo for ${USER:-user $EUID}" "Once, as root: $2" "Then run the same command again."
}

# apt_run LOG WHAT ARGUMENT...: apt-get with its output in LOG; ends the script with a remedy when it fails.
apt_run() {
    local log=$1 what=$2
    shift 2
    # A password can only be asked for before the output goes to the log.
    if [[ $EUID -ne 0 ]] && ! as_root true; then
        fail "$what: sudo refused" "Run the same command as a user who may use sudo, or, as root: apt-get $*"
    fi
    run_logged "$log" as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

# apt_update PACKAGE...: reads the mirror's lists anew; sets UNKNOWN to those of the packages that are in none of them. A
# source that cannot be reached is a mere warning to apt; here it counts when it costs us a package.
apt_update() {
    local log=$CACHE/apt.log
    apt_run "$log" "apt-get update" update || fail_with_log "the list of packages could not be read" "$log"
    UNKNOWN=$(packages_unknown "$@")
    UNKNOWN=${UNKNOWN//$'\n'/ }
    if [[ -n $UNKNOWN ]] && grep -q 'Failed to fetch' "$log"; then
        tail -n 15 -- "$log" | sed 's/^/           | /' >&2
        fail_with_log "the list of packages could not be read" "$log"
    fi
}

# apt_install PACKAGE...: installs them on this system; nothing is removed. Says so in a line.
apt_install() {
    local log=$CACHE/apt.log
    need_privileges "installing packages" "apt-get install --no-install-recommends $*"
    if [[ -n $(packages_unknown "$@") ]]; then
        say_step "asking the mirror for its list of packages"
        apt_update "$@"
    fi
    say_step "installing on this system: $*"
    apt_run "$log" "installing packages" install --no-install-recommends --no-remove "$@" && return 0
    if grep -q 'dpkg was interrupted' "$log"; then
        say_step "finishing an installation that was interrupted earlier"
        as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a </dev/null >>"$log" 2>&1
    elif grep -qE '404 +Not Found|Hash Sum mismatch' "$log"; then
        say_step "the list of packages was old: asking the mirror again"
        apt_update "$@"
    else
        fail_with_log "the packages could not be installed" "$log"
    fi
    apt_run "$log" "installing packages" install --no-install-recommends --no-remove "$@" ||
        fail_with_log "the packages could not be installed" "$log"
}

# native_is_ready STAMP PACKAGE...: whether all of them are installed; STAMP remembers a yes until dpkg's state changes.
native_is_ready() {
    local stamp=$1
    shift
    [[ -e $stamp && ! /var/lib/dpkg/status -nt $stamp ]] && return 0
    [[ -z $(packages_missing "$@") ]] || return 1
    : >"$stamp"
}

# native_prepare STAMP PACKAGE...: makes this system ready; status 1 when its sources do not carry a package (named in
# UNKNOWN), so that a build root has to serve.
native_prepare() {
    local stamp=$1 missing
    shift
    native_is_ready "$stamp" "$@" && return 0
    mapfile -t missing < <(packages_missing "$@")
    UNKNOWN=$(packages_unknown "${missing[@]}")
    if [[ -n $UNKNOWN ]]; then
        need_privileges "installing packages" "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        say_step "asking the mirror for its list of packages"
        apt_update "${missing[@]}"
        [[ -z $UNKNOWN ]] || return 1
    fi
    apt_install "${missing[@]}"
    mapfile -t missing < <(packages_missing "$@")
    [[ ${#missing[@]} -eq 0 ]] || fail "these packages are still not installed: ${missing[*]}" "Look into $CACHE/apt.log."
    : >"$stamp"
}
