#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
. "$PROJECT/installer/lib/say.sh"
. "$PROJECT/installer/lib/mirror.sh"
command -v apt-get >/dev/null || { echo "skipped: there is no apt here" && exit 77; }

# apt with a configuration of its own: what it reads comes from $SCRATCH alone.
mkdir -p "$SCRATCH"/{parts,state/lists/partial,cache/archives/partial,conf}
: >"$SCRATCH/status"
options=(-o Dir::Etc::sourcelist="$SCRATCH/sources.list" -o Dir::Etc::sourceparts="$SCRATCH/parts" -o Dir::State="$SCRATCH/state"
    -o Dir::State::status="$SCRATCH/status" -o Dir::Cache="$SCRATCH/cache" -o Dir::Etc::parts="$SCRATCH/conf")
bases() {
    mirror_bases "$1" bookworm "${options[@]}" | sort | paste -sd ' '
}

: >"$SCRATCH/sources.list"
check_equal "no sources" "$(bases main)" ''

cat >"$SCRATCH/sources.list" <<'END'
# deb http://commented.invalid/debian bookworm main
deb-src http://sources.invalid/debian bookworm main
deb cdrom:[Debian GNU/Linux 12]/ bookworm main
deb http://vendor.invalid/debian bookworm stable
deb http://other.invalid/apt bookworm-pgdg main
deb http://flat.invalid/debian ./
END
check_equal "no Debian mirror among them" "$(bases main)" ''
check_equal "nor one of security" "$(bases security)" ''

cat >"$SCRATCH/sources.list" <<'END'
deb [arch=amd64,i386 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://one.invalid/debian/ bookworm main contrib
deb http://one.invalid/debian bookworm-updates main
deb http://two.invalid/pub/debian bookworm main
deb http://security.invalid/debian-security bookworm-security main
END
check_equal "one-line format" "$(bases main)" "http://one.invalid/debian http://two.invalid/pub/debian"
check_equal "security, one-line format" "$(bases security)" "http://security.invalid/debian-security"

: >"$SCRATCH/sources.list"
cat >"$SCRATCH/parts/debian.sources" <<'END'
Types: deb deb-src
# a comment inside a stanza
URIs: http://three.invalid/debian
 http://four.invalid/debian
Suites: bookworm bookworm-updates
Components: main non-free-firmware
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://security.invalid/debian-security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.invalid/debian
Suites: bookworm
Components: main
END
check_equal "deb822 format" "$(bases main)" "http://four.invalid/debian http://three.invalid/debian"
check_equal "security, deb822 format" "$(bases security)" "http://security.invalid/debian-security"

printf 'Types: deb\nURIs: http://five.invalid/debian\nSuites: oldstable\nComponents: main\n' >"$SCRATCH/parts/debian.sources"
check_equal "the suite named by its age" "$(bases main)" "http://five.invalid/debian"
printf 'Types: deb\nURIs: http://six.invalid/debian\nSuites: trixie sid\nComponents: main\n' >"$SCRATCH/parts/debian.sources"
check_equal "another release than the host's" "$(bases main)" ''

# A mirror that has the security updates alone is none: the default serves.
mirror_bases() { printf 'http://%s.invalid/debian\n' "$1"; }
mirror_carries() { [[ " $carried " == *" $2 "* ]]; }
carried=trixie-security
check_equal "security alone" "$(mirror_sources bookworm trixie "$SCRATCH" "$SCRATCH/log")" ''
carried=trixie
check_equal "no security" "$(mirror_sources bookworm trixie "$SCRATCH" "$SCRATCH/log")" "deb http://main.invalid/debian trixie main"
carried="trixie trixie-security"
check_equal "both" "$(mirror_sources bookworm trixie "$SCRATCH" "$SCRATCH/log")" \
    $'deb http://main.invalid/debian trixie main\ndeb http://security.invalid/debian trixie-security main'
. "$PROJECT/installer/lib/mirror.sh"

# What is not signed by Debian is no mirror of Debian, whatever it is called.
if [[ -x /usr/lib/apt/apt-helper ]]; then
    mkdir -p "$SCRATCH/fake/dists/trixie"
    printf 'Origin: Debian\nSuite: trixie\n' >"$SCRATCH/fake/dists/trixie/InRelease"
    run_part mirror_carries "file:$SCRATCH/fake" trixie "$SCRATCH" "$SCRATCH/log"
    check_equal "an unsigned release" "$STATUS" 1
    run_part mirror_carries "file:$SCRATCH/nowhere" trixie "$SCRATCH" "$SCRATCH/log"
    check_equal "an empty mirror" "$STATUS" 1
fi
check_end
