# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts say: a line a step with the time since the start, and failures with a remedy. All of it goes to standard
# error, so that the output of a program started by scripts/run stays clean.

# Digits only: the decimal sign of EPOCHREALTIME follows the locale.
GRANTSCOPE_STARTED=${GRANTSCOPE_STARTED:-${EPOCHREALTIME//[!0-9]/}}
export GRANTSCOPE_STARTED

# say_step TEXT: one line about what is being done.
say_step() {
    local now=${EPOCHREALTIME//[!0-9]/} tenths
    tenths=$(((now - GRANTSCOPE_STARTED) / 100000))
    printf '[%4d.%d s] %s\n' $((tenths / 10)) $((tenths % 10)) "$*" >&2
}

# say_line TEXT: a further line under the last step.
say_line() {
    printf '           %s\n' "$*" >&2
}

# fail REASON REMEDY...: ends the script with status 4, the reason, and what to do about it, a line each.
fail() {
    local reason=$1 line
    shift
    say_step "failed: $reason"
    for line in "$@"; do
        say_line "$line"
    done
    exit 4
}

# fail_usage REASON USAGE: a wrong call, status 2.
fail_usage() {
    printf '%s: %s\n%s\n' "${0##*/}" "$1" "$2" >&2
    exit 2
}

# run_logged LOG COMMAND...: runs it with its output in LOG; when it fails, shows the end of LOG.
run_logged() {
    local log=$1 status
    shift
    "$@" </dev/null >"$log" 2>&1 && return 0
    status=$?
    tail -n 15 -- "$log" | sed 's/^/           | /' >&2
    say_line "all of it: $log"
    return "$status"
}

# remedy_for LOG: the reason and what to do about it, as far as the log of a failed package tool tells. Two or more lines.
remedy_for() {
    local log=$1
    if grep -qE 'No space left on device|enough free space|Disk quota exceeded' "$log"; then
        printf '%s\n' 'there is no space left on the disk' \
            "Free some, or set XDG_CACHE_HOME to a folder on a larger disk, and run the same command again."
    elif grep -qiE 'Could not resolve|Temporary failure (in name )?resol|Could not connect|Unable to connect|Network is unreachable|Connection (timed out|refused|failed|reset)|No route to host|Cannot initiate the connection' "$log"; then
        printf '%s\n' 'the package mirror cannot be reached' \
            'Check the network (and the proxy, if there is one: http_proxy, or Acquire::http::Proxy of apt),' \
            'and run the same command again; what is already there is kept.'
    elif grep -qE "NO_PUBKEY|is not signed|couldn't be verified|EXPKEYSIG" "$log"; then
        printf '%s\n' "the mirror's signature could not be checked" \
            'Bring the package debian-archive-keyring (on a native system: ca-certificates, and the clock) up to date and run the same command again.'
    elif grep -qE 'Hash Sum mismatch|File has unexpected size|404 +Not Found' "$log"; then
        printf '%s\n' 'the mirror is being updated or is incomplete' 'Run the same command again in a few minutes, or choose another mirror in the configuration of apt.'
    elif grep -qE 'Could not get lock|Unable to acquire the dpkg frontend lock' "$log"; then
        printf '%s\n' 'another package tool is at work' 'Wait until it has ended and run the same command again.'
    elif grep -qE 'Unable to locate package|has no installation candidate' "$log"; then
        printf '%s\n' 'a package is not to be had from the configured sources' "Check the sources of apt ('apt-get update' must end without errors)."
    elif grep -qE 'Permission denied|Operation not permitted|a password is required|not in the sudoers|are you root' "$log"; then
        printf '%s\n' 'the privileges do not suffice' 'Run the same command as root, or as a user who may use sudo.'
    else
        printf '%s\n' 'the reason is in the log above' 'Mend it and run the same command again; what is already there is kept.'
    fi
}

# fail_with_log WHAT LOG: ends with the reason and the remedy that LOG suggests.
fail_with_log() {
    local lines
    mapfile -t lines < <(remedy_for "$2")
    fail "$1: ${lines[0]}" "${lines[@]:1}"
}
