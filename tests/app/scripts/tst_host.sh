#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
. "$PROJECT/installer/lib/say.sh"
. "$PROJECT/installer/lib/host.sh"
unset GRANTSCOPE_PLACE
CACHE=$SCRATCH

# Programs that stand for the system's: apt-cache knows Qt at the version in $SCRATCH/qt, dpkg-query what $SCRATCH/installed names.
mkdir "$SCRATCH/bin"
cat >"$SCRATCH/bin/apt-cache" <<'END'
#!/bin/bash
here=${0%/bin/*}
shift
for name; do
    case $name in
    nothing-*) ;;
    absent-*) printf '%s:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n' "$name" ;;
    qt6-base-dev) printf '%s:\n  Installed: (none)\n  Candidate: %s\n' "$name" "$(<"$here/qt")" ;;
    libkf6*) printf '%s:\n  Installed: (none)\n  Candidate: %s\n' "$name" "$(<"$here/kf")" ;;
    *) printf '%s:\n  Installed: (none)\n  Candidate: 1.0-1\n  Version table:\n     1.0-1 500\n' "$name" ;;
    esac
done
END
cat >"$SCRATCH/bin/dpkg-query" <<'END'
#!/bin/bash
cat "${0%/bin/*}/installed"
exit 1
END
chmod +x "$SCRATCH"/bin/*
PATH=$SCRATCH/bin:$PATH

# os-release | place
places=(
    'ID=debian VERSION_ID="12" VERSION_CODENAME=bookworm|root'
    'ID=debian VERSION_ID="11"|root'
    'ID=debian VERSION_ID="13" VERSION_CODENAME=trixie|native'
    'ID=debian VERSION_ID="14"|native'
    'ID=debian VERSION_CODENAME=forky|native'
    'ID=ubuntu VERSION_ID="24.04"|root'
    'ID=ubuntu VERSION_ID="22.04"|root'
    'ID=ubuntu VERSION_ID="24.10"|root'
    'ID=ubuntu VERSION_ID="25.04"|native'
    'ID=ubuntu VERSION_ID="25.10"|native'
    'ID=ubuntu VERSION_ID="26.04"|native'
    "ID='debian' VERSION_ID='12'|root"
)
for row in "${places[@]}"; do
    tr ' ' '\n' <<<"${row%|*}" >"$SCRATCH/os-release"
    host_identify "$SCRATCH/os-release"
    host_place
    check_equal "place of ${row%|*}" "$PLACE" "${row#*|}"
done
check_equal "identity of the last" "$HOST_ID $HOST_VERSION" "debian 12"
host_identify "$SCRATCH/no-such-file"
check_equal "nothing stays of it" "$HOST_ID$HOST_VERSION$HOST_CODENAME" ''
printf 'ID=linuxmint\nVERSION_ID="22"\n' >"$SCRATCH/os-release"
host_identify "$SCRATCH/os-release"
touch "$SCRATCH/bin/apt-get" && chmod +x "$SCRATCH/bin/apt-get"
host_place
check_equal "a derivative is asked for its packages" "$PLACE" ask
PATH='' host_place
check_equal "a system without apt" "$PLACE" foreign
GRANTSCOPE_PLACE=root host_place
check_equal "a place chosen by hand" "$PLACE" root
run_part eval 'GRANTSCOPE_PLACE=moon; host_place'
check_equal "a place that is none" "$STATUS" 4
check_contains "is named" "$ERRORS" moon

# Qt's version | KF6's version | is it enough?
versions=('(none)|6.13|no' '5.15.8|6.13|no' '6.4.2+dfsg-10|6.13|no' '6.8.2+dfsg-9|(none)|no' '6.10.0-1|6.13|yes' '6.8.2+dfsg-9|6.13|yes')
for row in "${versions[@]}"; do
    IFS='|' read -r qt kf enough <<<"$row"
    echo "$qt" >"$SCRATCH/qt"
    echo "$kf" >"$SCRATCH/kf"
    check_equal "Qt $qt and KF6 $kf" "$(qt_is_new_enough && echo yes || echo no)" "$enough"
done

printf '# a comment\n\ng++        # what for\ncmake\n   ninja-build # indented\n' >"$SCRATCH/list"
packages_in "$SCRATCH/list"
check_equal "names in a list" "${PACKAGES[*]}" "g++ cmake ninja-build"
for list in "$PROJECT"/installer/packages-*.txt; do
    packages_in "$list"
    check_equal "names of ${list##*/} that cannot be Debian's" "$(printf '%s\n' "${PACKAGES[@]}" | grep -vxE '[a-z0-9][a-z0-9+.-]+')" ''
    check_equal "names of ${list##*/} that stand twice" "$(printf '%s\n' "${PACKAGES[@]}" | sort | uniq -d)" ''
    check_equal "lines of ${list##*/} that do not say what for" "$(grep -vE '^#|^[^ ]+ +# [^ ]' "$list")" ''
done

printf 'ii  g++\nrc  cmake\nun  ninja-build\n' >"$SCRATCH/installed"
check_equal "what is missing" "$(packages_missing g++ cmake ninja-build git | paste -sd ' ')" "cmake ninja-build git"
check_equal "what apt does not know" "$(packages_unknown g++ nothing-here absent-here cmake | paste -sd ' ')" "nothing-here absent-here"

# The stamp spares asking dpkg as long as its state is older.
if [[ -e /var/lib/dpkg/status ]]; then
    run_part native_is_ready "$SCRATCH/stamp" g++ cmake
    check_equal "not ready with a package missing" "$STATUS" 1
    check_equal "and no stamp" "$([[ -e $SCRATCH/stamp ]] && echo stamp)" ''
    run_part native_is_ready "$SCRATCH/stamp" g++
    check_equal "ready" "$STATUS" 0
    : >"$SCRATCH/installed"
    run_part native_is_ready "$SCRATCH/stamp" g++
    check_equal "the stamp says so without dpkg" "$STATUS" 0
    touch -d 2000-01-01 "$SCRATCH/stamp"
    run_part native_is_ready "$SCRATCH/stamp" g++
    check_equal "an old stamp does not count" "$STATUS" 1
fi

# apt's own program and sudo, played: what apt says stands in $SCRATCH/said, its status in $SCRATCH/status.
printf '#!/bin/bash\nhere=${0%%/bin/*}\necho "$*" >>"$here/asked"\ncat "$here/said"\nexit "$(<"$here/status")"\n' >"$SCRATCH/bin/apt-get"
printf '#!/bin/bash\nwhile [[ $1 == -* ]]; do shift; done\nexec "$@"\n' >"$SCRATCH/bin/sudo"
chmod +x "$SCRATCH"/bin/*
echo 0 >"$SCRATCH/status"
echo "W: Failed to fetch http://m/InRelease  Temporary failure resolving 'm'" >"$SCRATCH/said"
run_part apt_update absent-thing
check_equal "a mirror out of reach that costs us a package" "$STATUS" 4
check_contains "is named with a remedy" "$ERRORS" "Check the network"
run_part apt_update g++
check_equal "one that costs us nothing" "$STATUS" 0
echo "Reading package lists..." >"$SCRATCH/said"
apt_update absent-thing g++ absent-other
check_equal "what no source has" "$UNKNOWN" "absent-thing absent-other"
run_part native_prepare "$SCRATCH/other-stamp" absent-thing
check_equal "then this system is not the place" "$STATUS" 1
echo 100 >"$SCRATCH/status"
echo "E: Could not get lock /var/lib/dpkg/lock-frontend." >"$SCRATCH/said"
run_part apt_install g++
check_equal "an installation that fails" "$STATUS" 4
check_contains "has a reason" "$ERRORS" "another package tool"
check_contains "nothing is ever removed for us" "$(tail -n 1 "$SCRATCH/asked")" "--no-remove g++"
echo 0 >"$SCRATCH/status"
: >"$SCRATCH/installed"
run_part native_prepare "$SCRATCH/other-stamp" g++
check_equal "an installation after which the package is missing" "$STATUS" 4

rm "$SCRATCH/bin/sudo"

# Who may not install is told what to ask for.
if [[ $EUID -ne 0 ]]; then
    run_part eval 'PATH=$SCRATCH/bin; need_privileges "installing packages" "apt-get install g++"'
    check_equal "neither root nor sudo" "$STATUS" 4
    check_contains "the command for root" "$ERRORS" "apt-get install g++"
fi
check_end
