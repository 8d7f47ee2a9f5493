#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# enter.pl with a program that enters nothing: what passes through to the command and back. The environment of the root.
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
for part in say host enter; do . "$PROJECT/installer/lib/$part.sh"; done
mkdir -p "$SCRATCH/root/usr"
OPENER=''

# start COMMAND...: replaces the (sub)shell by enter.pl.
start() {
    exec perl "$PROJECT/installer/lib/enter.pl" "$SCRATCH/root" "$SCRATCH" "$OPENER" env X=1 -- "$@"
}

run_part perl "$PROJECT/installer/lib/enter.pl" "$SCRATCH/nowhere" "$SCRATCH" '' env -- true
check_contains "a root that is gone" "$ERRORS" "run the same command again"
check_equal "is a failure of set-up" "$STATUS" 4
rm -rf "$SCRATCH/nowhere.lock" && mkdir "$SCRATCH/nowhere.lock"
run_part perl "$PROJECT/installer/lib/enter.pl" "$SCRATCH/nowhere" "$SCRATCH" '' env -- true
check_equal "a lock that cannot be opened is, too" "$STATUS" 4
for status in 0 1 3 42 127 255; do
    run_part start sh -c "exit $status"
    check_equal "exit status $status" "$STATUS" "$status"
done
run_part start sh -c 'kill -SEGV $$'
check_equal "a command that crashed" "$STATUS" 139
check_equal "standard input and output" "$(printf 'a\nb' | (start cat) | od -An -c | tr -d ' ')" 'a\nb'
run_part start sh -c 'echo out; echo err >&2'
check_equal "the two outputs stay apart" "$OUTPUT|$ERRORS" "out|err"

# Signals: sent to us, answered by the command. (The shell has its background commands ignore SIGINT; env undoes that.)
for name in TERM INT HUP USR1; do
    rm -f "$SCRATCH/ready"
    (exec env --default-signal=INT perl "$PROJECT/installer/lib/enter.pl" "$SCRATCH/root" "$SCRATCH" '' env -- \
        bash -c "trap 'echo got $name; exit 3' $name; touch '$SCRATCH/ready'; while :; do sleep 0.02; done") >"$SCRATCH/said" &
    pid=$!
    wait_for test -e "$SCRATCH/ready"
    kill "-$name" "$pid"
    wait "$pid"
    check_equal "the command's answer to $name comes back" "$?" 3
    check_equal "$name arrives" "$(<"$SCRATCH/said")" "got $name"
done
rm -f "$SCRATCH/ready"
(trap '' HUP && start bash -c "touch '$SCRATCH/ready'; until [[ -e '$SCRATCH/go' ]]; do sleep 0.02; done; echo alive") >"$SCRATCH/said" &
pid=$!
wait_for test -e "$SCRATCH/ready"
kill -HUP "$pid"
touch "$SCRATCH/go"
wait "$pid"
check_equal "a signal that our caller ignores stays ignored" "$(<"$SCRATCH/said")" alive
rm -f "$SCRATCH/ready"
(start sh -c "touch '$SCRATCH/ready'; exec sleep 30") &
pid=$!
wait_for test -e "$SCRATCH/ready"
kill -TERM "$pid"
wait "$pid" 2>/dev/null
check_equal "ended by a signal" "$?" 143

# The lock on the root lasts as long as the command.
rm -f "$SCRATCH/ready"
(start sh -c "touch '$SCRATCH/ready'; exec sleep 30") &
pid=$!
wait_for test -e "$SCRATCH/ready"
exec {lock}>"$SCRATCH/root.lock"
check_equal "in use" "$(flock -n "$lock" && echo free || echo used)" used
kill "$pid" && wait "$pid" 2>/dev/null
check_equal "free again" "$(flock -n "$lock" && echo free || echo used)" free
exec {lock}>&-

# The browser: what comes out of the root is checked once more before the host's opener gets it.
printf '#!/bin/sh\nprintf "%%s\\n" "$*" >>"%s/opened"\n' "$SCRATCH" >"$SCRATCH/opener"
chmod +x "$SCRATCH/opener"
OPENER=$SCRATCH/opener
run_part start bash -c '
    printf "%s\n" "file:///etc/passwd" "javascript:alert(1)" "-h" "" "https://" "https://a b" "https://a;\$(id)\`id\`" "https://example.com/?a=1&b=%20#c" >"$GRANTSCOPE_BROWSER"
    end=$((SECONDS + 10)); until [[ $(wc -l <"$0/opened" 2>/dev/null) -ge 2 || $SECONDS -ge $end ]]; do sleep 0.02; done' "$SCRATCH"
check_equal "what was opened" "$(sort "$SCRATCH/opened" 2>/dev/null)" "$(printf '%s\n' 'https://a;$(id)`id`' 'https://example.com/?a=1&b=%20#c' | sort)"
check_equal "no FIFO is left" "$(cd "$SCRATCH" && ls -d browser-* 2>/dev/null)" ''
mkfifo "$SCRATCH/browser-999999999"
run_part start true
check_equal "nor one of a run that was killed" "$(cd "$SCRATCH" && ls -d browser-* 2>/dev/null)" ''

# What entering takes is installed where it is missing, as after a cache was brought from another machine.
tools=$SCRATCH/tools
mkdir "$tools"
for tool in true ln; do ln -s "$(command -v "$tool")" "$tools/$tool"; done
: >"$tools/apt-get" && chmod +x "$tools/apt-get"
cat >"$SCRATCH/bwrap" <<'END'
#!/bin/sh
exit 0
END
chmod +x "$SCRATCH/bwrap"
probe() {
    local CACHE=$SCRATCH
    apt_install() { echo "installed $*" && { [[ $1 != bubblewrap ]] || ln -s "$SCRATCH/bwrap" "$tools/bwrap"; }; }
    PATH=$tools
    hash -r
    entry_probe
    echo "$ENTRY"
}
rm -f "$SCRATCH/entry"
run_part probe
check_equal "bwrap is missing" "$STATUS $OUTPUT" $'0 installed bubblewrap\nbwrap'
run_part probe
check_equal "now it is there" "$OUTPUT" bwrap
rm "$tools/bwrap"
run_part probe
check_equal "remembered, and missing again" "$OUTPUT" $'installed bubblewrap\nbwrap'
rm "$tools/bwrap" "$tools/apt-get"
run_part probe
check_equal "no apt to install it with" "$STATUS" 4
check_contains "is said" "$ERRORS" "Install it by hand"

# The environment: a locale that the root does not have must not cost UTF-8 or the language.
ENTRY=bwrap IDENTITY='root 0'
unset LANG LC_CTYPE
export LC_ALL=zh_TW.UTF-8 2>/dev/null
entry_environment 2>/dev/null
check_equal "the language stays, in UTF-8" "${LC_ALL-unset} $LANG $LC_CTYPE" "unset zh_TW.UTF-8 C.UTF-8"
export LC_ALL=C.UTF-8
unset LANG LC_CTYPE
entry_environment
check_equal "C stays C" "$LC_ALL ${LANG-unset}" "C.UTF-8 unset"

# What is shown inside at the same path.
ROOT=$SCRATCH/inside CACHE=$SCRATCH PROJECT=$SCRATCH/elsewhere/project HOME=$SCRATCH/home
unset XAUTHORITY XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME CCACHE_DIR
mkdir -p "$PROJECT" "$HOME" "$SCRATCH/out/work" "$ROOT$SCRATCH/out/work/once" "$ROOT/usr/share/x" "$ROOT/proc"
echo text >"$ROOT/usr/share/x/file"
# /tmp is always shown and holds the scratch folder: it is taken out to look at the rest.
shown() {
    cd "$1" && entry_folders && printf '%s\n' "${FOLDERS[@]}" | grep -vx /tmp | paste -sd ' '
}
covered "$SCRATCH" /tmp || base="$HOME $PROJECT $CACHE "
check_equal "a system folder is the root's own" "$(shown /usr/share)" "${base:-}"
check_equal "the folder above all is, too" "$(shown /)" "${base:-}"
check_equal "a folder that earlier runs bound to is not" "$(shown /proc)" "${base:-}/proc"
check_equal "a place to bind to is made" "$([[ -d $ROOT/tmp ]] && echo made)" made

covered /home/ann/x /tmp /home/ann
check_equal "a folder in another" "$?" 0
covered /home/annette /tmp /home/ann
check_equal "a folder whose name begins the same" "$?" 1
check_end
