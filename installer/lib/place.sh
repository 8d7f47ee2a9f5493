# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What scripts/run, test and shell begin with: finds out where the project is built, makes that place ready, and goes there.
# The caller has set PROJECT.

if [[ ${BASH_VERSINFO[0]} -lt 5 ]]; then
    echo "This needs bash 5 or later, and this is ${BASH_VERSION}. Install a newer one (README.md, packages for other systems)." >&2
    exit 4
fi
for part in say host mirror root enter; do
    # shellcheck source=/dev/null
    . "$PROJECT/installer/lib/$part.sh"
done
unset part

# place_cache: sets CACHE, the user's folder for build roots and what is remembered.
place_cache() {
    [[ ${HOME:-} == /?* && -d $HOME ]] || HOME=$(getent passwd "$EUID" | cut -d: -f6)
    [[ $HOME == /?* && -d $HOME ]] || fail "there is no home folder" "Set HOME to a folder of yours and run the same command again."
    export HOME
    CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/grantscope
    [[ -d $CACHE ]] || (umask 077 && mkdir -p "$CACHE") 2>/dev/null ||
        fail "$CACHE cannot be made" "Set XDG_CACHE_HOME to a folder that you may write to, and run the same command again."
    [[ -w $CACHE ]] || fail "$CACHE cannot be written" "It may belong to another user (sudo?). Set XDG_CACHE_HOME to a folder of yours, or give it back: sudo chown -R $EUID '$CACHE'"
}

# place_lists STAGE: sets LISTS to the package lists of STAGE.
place_lists() {
    LISTS=("$PROJECT/installer/packages-build.txt")
    [[ $1 != test ]] || LISTS+=("$PROJECT/installer/packages-test.txt")
}

# place_native STAGE: makes this system ready; status 1 when a build root has to serve.
place_native() {
    local sum
    place_lists "$1"
    packages_in "${LISTS[@]}"
    sum=$(sha256sum <<<"$HOST_NAME ${PACKAGES[*]}")
    native_prepare "$CACHE/native-${sum:0:12}" "${PACKAGES[@]}" && return 0
    [[ ${GRANTSCOPE_PLACE:-} != native ]] || fail "apt has no package for: $UNKNOWN" "Add a source that has them, or do without GRANTSCOPE_PLACE=native."
    say_step "$HOST_NAME does not carry $UNKNOWN: a build root serves"
    return 1
}

# place_enter STAGE COMMAND...: makes the place ready for STAGE (build, test, or any: what is there) and becomes COMMAND there.
place_enter() {
    local stage=$1
    shift
    if [[ -e /etc/grantscope-root ]]; then
        # We are inside already: everything is there.
        exec "$@"
    fi
    place_cache
    host_identify /etc/os-release
    host_place
    if [[ $PLACE == ask ]]; then
        if qt_is_new_enough; then PLACE=native; else PLACE=root; fi
    fi
    if [[ $PLACE == native ]]; then
        [[ $stage != any ]] || stage=build
        place_native "$stage" || PLACE=root
    fi
    if [[ $PLACE == root ]]; then
        root_names
        root_prepare "$stage"
        enter_root "$@"
    fi
    # A folder that was built here before the system was upgraded, or elsewhere, does not fit.
    export GRANTSCOPE_IDENTITY="$PLACE $HOST_ID $HOST_VERSION"
    exec "$@"
}
