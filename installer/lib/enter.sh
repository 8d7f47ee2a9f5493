# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# How a command gets into the build root: the working folder, /tmp and $HOME at the same paths, the user's own number, the
# host's network, display and session bus. The root itself is read-only.

# entry_need PROGRAM PACKAGE: installs it on this system where it is missing: the cache with its root may come from another.
entry_need() {
    command -v "$1" >/dev/null && return 0
    command -v apt-get >/dev/null ||
        fail "entering the build root takes $1, and there is no apt here" "Install it by hand and run the same command again."
    apt_install "$2"
}

# entry_probe: sets ENTRY to how this machine lets us in: bwrap, bwrap-shared (no process namespace of our own) or proot.
# Ends the script with the remedy when there is no way. Remembered until the machine starts anew.
entry_probe() {
    local key boot=''
    [[ ! -r /proc/sys/kernel/random/boot_id ]] || read -r boot </proc/sys/kernel/random/boot_id
    key="$boot $HOSTNAME $EUID"
    if [[ -r $CACHE/entry ]]; then
        { read -r ENTRY && read -r boot; } <"$CACHE/entry"
        if [[ $boot == "$key" ]]; then
            if [[ $ENTRY == proot ]]; then entry_need proot proot; else entry_need bwrap bubblewrap; fi
            return 0
        fi
    fi
    entry_need bwrap bubblewrap
    if bwrap --ro-bind / / --unshare-pid --proc /proc true 2>/dev/null; then
        ENTRY=bwrap
    elif bwrap --ro-bind / / true 2>"$CACHE/entry.log"; then
        ENTRY=bwrap-shared
    elif [[ $EUID -eq 0 ]]; then
        # A container without the right to mount. proot needs no namespaces; it is slower, and sanitizers do not run in it.
        say_step "namespaces are forbidden here: entering the build root through proot"
        entry_need proot proot
        ENTRY=proot
    else
        entry_denied
    fi
    printf '%s\n' "$ENTRY" "$key" >"$CACHE/entry"
}

# entry_denied: ends the script, telling which switch of the system forbids user namespaces.
entry_denied() {
    local value=''
    [[ ! -r /proc/sys/kernel/apparmor_restrict_unprivileged_userns ]] ||
        read -r value </proc/sys/kernel/apparmor_restrict_unprivileged_userns
    if [[ $value == 1 ]]; then
        fail "AppArmor denies user namespaces to bwrap (Ubuntu 24.04 does so)" \
            "Allow them for bwrap, once:" \
            "  sudo install -m 644 '$PROJECT/installer/apparmor-bwrap' /etc/apparmor.d/grantscope-bwrap" \
            "  sudo apparmor_parser -r /etc/apparmor.d/grantscope-bwrap" \
            "Then run the same command again."
    fi
    fail "this system denies user namespaces: $(head -n 1 "$CACHE/entry.log")" \
        "Allow them (sudo sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000), or run the same command as root."
}

# covered PATH FOLDER...: whether PATH is one of the folders or lies in one.
covered() {
    local path=$1 folder
    shift
    for folder in "$@"; do
        [[ $path == "$folder" || $path == "$folder"/* ]] && return 0
    done
    return 1
}

# entry_folders: sets FOLDERS to what is visible inside at the same path, writable.
entry_folders() {
    local here=$PWD folder common
    FOLDERS=(/tmp)
    for folder in "$HOME" "$PROJECT" "$CACHE" "${XDG_CONFIG_HOME:-}" "${XDG_DATA_HOME:-}" "${XDG_STATE_HOME:-}" "${XDG_CACHE_HOME:-}" \
        "${CCACHE_DIR:-}" "${XDG_RUNTIME_DIR:-}"; do
        [[ $folder == /?* && -d $folder ]] && ! covered "$folder" "${FOLDERS[@]}" && FOLDERS+=("$folder")
    done
    # A further working tree of git keeps its history elsewhere.
    if [[ -f $PROJECT/.git ]]; then
        read -r _ common <"$PROJECT/.git"
        common=${common%/worktrees/*}
        [[ -d $common ]] && ! covered "$common" "${FOLDERS[@]}" && FOLDERS+=("$common")
    fi
    if ! covered "$here" "${FOLDERS[@]}"; then
        # A system folder (/, /etc, /usr/share) is the root's own inside, and holds files there; anything else is shown.
        # Folders without files may be there, too: earlier runs made them to bind to.
        [[ -n $(find "$ROOT$here" -type f -size +0 -print -quit 2>/dev/null) ]] || FOLDERS+=("$here")
    fi
    [[ -z ${XAUTHORITY:-} || ! -f $XAUTHORITY ]] || covered "$XAUTHORITY" "${FOLDERS[@]}" || FOLDERS+=("$XAUTHORITY")
    for folder in "${FOLDERS[@]}"; do
        covered "$folder" /run && continue
        if [[ -d $folder ]]; then mkdir -p "$ROOT$folder"; else mkdir -p "$ROOT${folder%/*}" && : >>"$ROOT$folder"; fi
    done
}

# entry_files: sets FILES to the host's files that replace the root's, read-only: names, addresses, time zone, authorities.
entry_files() {
    local file
    FILES=()
    for file in /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/localtime /etc/machine-id /etc/ssl/certs /usr/local/share/ca-certificates; do
        [[ -e $file && -e $ROOT$file ]] && FILES+=("$file")
    done
}

# entry_environment: the locales of the host are not generated in the root. Qt reads the language from the variables
# itself, and the character set must be UTF-8.
entry_environment() {
    if [[ -n ${LC_ALL:-} && $LC_ALL != C* && $LC_ALL != POSIX ]]; then
        export LANG=$LC_ALL
        unset LC_ALL
    fi
    [[ -n ${LC_ALL:-} ]] || export LC_CTYPE=C.UTF-8
    # Libraries and plug-ins of the host do not fit.
    unset LD_PRELOAD LD_LIBRARY_PATH QT_PLUGIN_PATH
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
    export GRANTSCOPE_IDENTITY=$IDENTITY
    # It traces its processes, which the leak check of the sanitizers wants to do, too.
    [[ $ENTRY != proot ]] || export ASAN_OPTIONS=detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}
}

# enter_root COMMAND...: replaces this script by COMMAND inside ROOT; standard input and output, exit status and signals pass.
enter_root() {
    local path opener='' arguments
    cd -P . || fail "the working folder is gone" "Change to one that exists."
    entry_probe
    entry_folders
    entry_files
    for path in xdg-open sensible-browser x-www-browser; do
        hash "$path" 2>/dev/null && opener=${BASH_CMDS[$path]} && break
    done
    if [[ $ENTRY == proot ]]; then
        arguments=(proot -r "$ROOT" -b /dev -b /proc -b /sys -w "$PWD")
        for path in "${FOLDERS[@]}" "${FILES[@]}"; do arguments+=(-b "$path"); done
    else
        arguments=(bwrap --die-with-parent --ro-bind "$ROOT" / --dev-bind /dev /dev --ro-bind-try /sys /sys
            --tmpfs /run --tmpfs /var/tmp)
        if [[ $ENTRY == bwrap ]]; then arguments+=(--unshare-pid --proc /proc); else arguments+=(--bind /proc /proc); fi
        for path in "${FOLDERS[@]}"; do arguments+=(--bind "$path" "$path"); done
        for path in "${FILES[@]}"; do arguments+=(--ro-bind "$path" "$path"); done
        arguments+=(--chdir "$PWD")
    fi
    entry_environment
    # Perl is part of every Debian and Ubuntu; the interpreter is named, since PATH is the root's by now.
    PERL_BADLANG=0 exec /usr/bin/perl "$PROJECT/installer/lib/enter.pl" "$ROOT" "$CACHE" "$opener" "${arguments[@]}" -- "$@"
}
