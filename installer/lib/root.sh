# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2153
# The build root: a Debian 13 in a folder of the user's cache, keyed by a hash of what goes into it. It is made beside and
# renamed, so that a root of that name is always whole; everything that makes or removes one holds one lock.

ROOT_SUITE=trixie

# root_names: sets BUILD_ROOT and TEST_ROOT, the folders of the two stages; the second holds the first one's packages, too.
# IDENTITY names the tools that both build with.
root_names() {
    local build both recipe
    recipe=$(declare -f root_bootstrap root_finish && cat "$PROJECT/installer/root/xdg-open")
    packages_in "$PROJECT/installer/packages-build.txt"
    build=$(sha256sum <<<"$ROOT_SUITE ${PACKAGES[*]} $recipe") && build=${build:0:12}
    packages_in "$PROJECT/installer/packages-test.txt"
    both=$(sha256sum <<<"$build ${PACKAGES[*]}") && both=${both:0:12}
    IDENTITY="root $build"
    BUILD_ROOT=$CACHE/root-$build
    TEST_ROOT=$CACHE/root-$build-test-$both
}

# root_choose STAGE: sets ROOT to the folder that serves STAGE (build, test or any); status 1 when it has yet to be made.
root_choose() {
    ROOT=$TEST_ROOT
    [[ -e $TEST_ROOT ]] && return 0
    [[ $1 != test && -e $BUILD_ROOT ]] && ROOT=$BUILD_ROOT && return 0
    [[ $1 != build ]] || ROOT=$BUILD_ROOT
    return 1
}

# root_prepare STAGE: sets ROOT and makes it when it is missing.
root_prepare() {
    root_choose "$1" && return 0
    local lock
    exec {lock}>"$CACHE/making.lock" || fail "$CACHE/making.lock cannot be written" "Look at the rights of the folder, or delete the file."
    if ! flock -n "$lock"; then
        say_step "waiting: another run is making the build root"
        flock "$lock"
    fi
    if ! root_choose "$1"; then
        trap 'root_interrupted 130' INT
        trap 'root_interrupted 143' TERM
        trap 'root_interrupted 129' HUP
        root_clean
        root_make "$ROOT"
        trap - INT TERM HUP
    fi
    root_remove_old
    exec {lock}>&-
}

# root_interrupted STATUS: ends the making; STATUS says by which signal.
root_interrupted() {
    trap '' INT TERM HUP
    say_step "interrupted: removing the half-made build root"
    [[ -z ${MAKING_JOB:-} ]] || root_stop "$MAKING_JOB"
    root_clean
    exit "$1"
}

# root_stop GROUP [TENTHS]: ends a job and all that it started; whoever has not ended within that time (ten seconds) is killed.
root_stop() {
    local try
    kill -TERM -- "-$1" 2>/dev/null
    for ((try = 0; try < ${2:-100}; ++try)); do
        kill -0 -- "-$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null
}

# root_work_prefix: prints how the folders begin in which mmdebstrap works for an ordinary user: each user and each cache has
# its own, so that nobody's work is cleaned away by another.
root_work_prefix() {
    local hash
    hash=$(sha256sum <<<"$CACHE")
    printf '%s' "/var/tmp/grantscope-$EUID-${hash:0:8}"
}

# root_clean: removes what an interrupted making left behind. Needs the lock.
root_clean() {
    local left mount mounts
    for left in "$CACHE"/making-*/ "$CACHE"/removing-*/; do
        [[ -d $left ]] || continue
        # Where mmdebstrap was killed before it had a mount namespace of its own, or could have none.
        mapfile -t mounts </proc/self/mounts
        for mount in "${mounts[@]}"; do
            mount=${mount#* } mount=${mount%% *}
            [[ $mount != "${left%/}"/* ]] || umount -l "$mount" 2>/dev/null
        done
        rm -rf --one-file-system "$left" 2>/dev/null && continue
        # An ordinary user first needs the right to write to folders that packages made without it.
        [[ $EUID -eq 0 ]] || find "$left" -xdev -type d ! -writable -exec chmod u+rwx {} +
        rm -rf --one-file-system "$left" || say_line "left behind, because it could not be removed: $left"
    done
    # The folder in which mmdebstrap works for an ordinary user belongs to other user numbers.
    for left in "$(root_work_prefix)".*; do
        [[ -d $left && ! -L $left && -O $left ]] || continue
        rm -rf "$left" 2>/dev/null && continue
        mmdebstrap --unshare-helper rm -rf --one-file-system "$left"/* >/dev/null 2>&1
        rm -rf "$left" || say_line "left behind, because it could not be removed: $left"
    done
}

# root_remove_old: removes roots of earlier lists, and the smaller one once the larger one serves. One in use is kept.
root_remove_old() {
    local old lock
    for old in "$CACHE"/root-*/; do
        old=${old%/}
        [[ -d $old && $old != "$ROOT" ]] || continue
        [[ $old == "$TEST_ROOT" ]] && continue
        exec {lock}>"$old.lock"
        if flock -n "$lock"; then
            say_step "removing a build root that is no longer needed"
            # Nobody has to wait for it. It inherits the lock of the making, so that the next making waits until it has
            # ended; what is left when it is interrupted goes then.
            mv "$old" "$CACHE/removing-$$-${old##*/}" && (root_clean </dev/null >/dev/null 2>&1 &)
        fi
        exec {lock}>&-
    done
    for old in "$CACHE"/root-*.lock; do
        [[ -d ${old%.lock} ]] || rm -f "$old"
    done
}

# root_need_tools: installs on the host what making and entering a root takes.
root_need_tools() {
    local packages=()
    command -v mmdebstrap >/dev/null || packages+=(mmdebstrap)
    command -v bwrap >/dev/null || packages+=(bubblewrap)
    command -v newuidmap >/dev/null || [[ $EUID -eq 0 ]] || packages+=(uidmap)
    command -v gpgv >/dev/null || packages+=(gpgv)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || packages+=(debian-archive-keyring)
    [[ ${#packages[@]} -eq 0 ]] && return 0
    command -v apt-get >/dev/null ||
        fail "a build root needs ${packages[*]}, and there is no apt here" "Install them by hand, or build natively (README.md, packages for other systems)."
    apt_install "${packages[@]}"
}

# root_need_user_numbers: mmdebstrap maps an ordinary user's range of further user numbers into the root.
root_need_user_numbers() {
    local name
    [[ $EUID -ne 0 ]] || return 0
    name=$(id -un)
    grep -qE "^($name|$EUID):" /etc/subuid 2>/dev/null && grep -qE "^($name|$EUID):" /etc/subgid 2>/dev/null && return 0
    need_privileges "giving $name a range of user numbers" "usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $name"
    say_step "giving $name a range of user numbers (/etc/subuid, /etc/subgid)"
    as_root usermod --add-subuids 100000-165535 --add-subgids 100000-165535 "$name" ||
        fail "the range could not be given" "Once, as root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $name"
}

# root_need_space FOLDER MEGABYTES
root_need_space() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [[ ${free:-0} -ge $2 ]] ||
        fail "the build root needs $2 MB in $1, and $free MB are free" \
            "Free some, or set XDG_CACHE_HOME to a folder on a larger disk, and run the same command again."
}

# root_bootstrap TARGET LOG PACKAGES OPTIONS SOURCES: Debian into TARGET with PACKAGES (joined by commas).
root_bootstrap() {
    local target=$1 log=$2 include=$3 options=$4 sources=$5 status
    local arguments=(--variant=minbase --include="$include" --aptopt="$options"
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt=force-unsafe-io)
    # Without a list of sources mmdebstrap takes Debian's own.
    local from=() alone=()
    [[ -z $sources ]] || from=(-)
    if [[ $EUID -eq 0 ]]; then
        # Mounts of its own, so that none outlives it, however it ends.
        if unshare --mount true 2>/dev/null; then alone=(unshare --mount); fi
        "${alone[@]}" mmdebstrap --mode=root "${arguments[@]}" "$ROOT_SUITE" "$target" "${from[@]}" <<<"$sources" >"$log" 2>&1
    else
        TMPDIR=$(mktemp -d "$(root_work_prefix).XXXXXX") && export TMPDIR && chmod 755 "$TMPDIR"
        mkdir "$target"
        mmdebstrap --mode=unshare --format=tar "${arguments[@]}" "$ROOT_SUITE" - "${from[@]}" <<<"$sources" 2>"$log" |
            tar -C "$target" --exclude='./dev/*' -xf - 2>>"$log"
        status=${PIPESTATUS[*]}
        rm -rf "$TMPDIR" && unset TMPDIR
        [[ $status == '0 0' ]]
    fi
}

# root_guard ARGUMENT...: root_bootstrap as a job that ends when this script is gone, even by a signal that none can catch.
root_guard() {
    local work
    set +m
    root_bootstrap "$@" &
    work=$!
    while sleep 0.5 && kill -0 "$work" 2>/dev/null; do
        kill -0 $$ 2>/dev/null || kill -TERM 0
    done
    wait "$work"
}

# root_finish TARGET: what the bare system lacks: the marker, the way to the host's browser, places to bind to.
root_finish() {
    local target=$1
    mkdir -p "$target"/{run,tmp,proc,sys,dev,var/tmp,usr/local/bin} && chmod 1777 "$target/tmp" "$target/var/tmp" &&
        install -m 755 "$PROJECT/installer/root/xdg-open" "$target/usr/local/bin/xdg-open" &&
        rm -f "$target"/etc/{resolv.conf,localtime} "$target/etc/apt/apt.conf.d/99mmdebstrap" &&
        touch "$target"/etc/{resolv.conf,hosts,passwd,group,localtime,machine-id} &&
        : >"$target/etc/grantscope-root"
}

# root_make FOLDER: makes the root that FOLDER names. Needs the lock.
root_make() {
    local target=$CACHE/making-$$ log=$CACHE/making.log lists=("$PROJECT/installer/packages-build.txt") size=2200 sources=''
    if [[ $1 == "$TEST_ROOT" ]]; then
        lists+=("$PROJECT/installer/packages-test.txt")
        size=3800
    fi
    : >"$log"
    root_need_tools
    root_need_user_numbers
    entry_probe
    root_need_space "$CACHE" "$size"
    [[ $EUID -eq 0 ]] || root_need_space /var/tmp "$size"
    mkdir -p "$CACHE/making-options" && mirror_options >"$CACHE/making-options/apt.conf"
    if [[ $HOST_ID == debian ]]; then
        sources=$(mirror_sources "$HOST_CODENAME" "$ROOT_SUITE" "$CACHE/making-options" "$log")
        [[ -n $sources ]] || say_line "the mirror of this system does not have Debian 13, trying the default one"
    fi
    packages_in "${lists[@]}"
    say_step "making the build root: Debian 13 in ${1/#"$HOME"/\~} (two minutes or so, $size MB)"
    # A job of its own group: a signal reaches this shell at once, and through it everything that the job started.
    set -m
    root_guard "$target" "$log" "$(IFS=, && echo "${PACKAGES[*]}")" "$CACHE/making-options/apt.conf" "$sources" &
    MAKING_JOB=$!
    set +m
    if ! wait "$MAKING_JOB"; then
        MAKING_JOB=''
        tail -n 15 -- "$log" | sed 's/^/           | /' >&2
        say_line "all of it: $log"
        root_clean
        fail_with_log "the build root could not be made" "$log"
    fi
    MAKING_JOB=''
    if ! { root_finish "$target" && sync -f "$target" && mv -T "$target" "$1"; }; then
        fail "the build root could not be moved to $1" "Look at the rights of $CACHE."
    fi
    root_clean
}
