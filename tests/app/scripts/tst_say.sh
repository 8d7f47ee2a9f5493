#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
. "$PROJECT/installer/lib/say.sh"

# What a package tool said, and what the person is told about it: log | part of the reason | part of the remedy.
remedies=(
    "tar: usr/lib/x: Cannot write: No space left on device|no space|XDG_CACHE_HOME"
    "E: You don't have enough free space in /var/cache/apt/archives/.|no space|Free some"
    "E: Failed to fetch http://m/x  Temporary failure resolving 'm'|cannot be reached|network"
    "E: Failed to fetch http://m/x  Could not resolve 'm'|cannot be reached|proxy"
    "Could not connect to m:80 (192.0.2.1), connection timed out|cannot be reached|network"
    "Could not connect to m:80 (192.0.2.1). - connect (101: Network is unreachable)|cannot be reached|network"
    "W: GPG error: NO_PUBKEY 6ED0E7B82643E131|signature|debian-archive-keyring"
    "E: Failed to fetch http://m/x  404  Not Found [IP: 192.0.2.1 80]|being updated|in a few minutes"
    "E: Failed to fetch http://m/x  Hash Sum mismatch|being updated|in a few minutes"
    "E: Could not get lock /var/lib/dpkg/lock-frontend.|another package tool|Wait"
    "E: Unable to locate package qt6-base-dev|configured sources|apt-get update"
    "sudo: a password is required|privileges|as root"
    "ann is not in the sudoers file.|privileges|as root"
    "newuidmap: write to uid_map failed: Operation not permitted|privileges|as root"
    "something nobody has seen before|log above|again"
)
for row in "${remedies[@]}"; do
    IFS='|' read -r text reason remedy <<<"$row"
    printf 'I: working\n%s\nI: done\n' "$text" >"$SCRATCH/log"
    run_part fail_with_log "making it" "$SCRATCH/log"
    check_equal "status of: $text" "$STATUS" 4
    check_equal "nothing on standard output: $text" "$OUTPUT" ''
    check_contains "reason of: $text" "$ERRORS" "$reason"
    check_contains "remedy of: $text" "$ERRORS" "$remedy"
done

run_part fail_usage "'x' is wrong" "usage: it"
check_equal "status of a wrong call" "$STATUS" 2
check_contains "a wrong call is shown the usage" "$ERRORS" "usage: it"

run_part run_logged "$SCRATCH/log" bash -c 'seq 40; echo why >&2; exit 9'
check_equal "status of a failed command is kept" "$STATUS" 9
check_contains "the end of the log is shown" "$ERRORS" "| why"
check_equal "its beginning is not" "$(grep -c '| 1$' <<<"$ERRORS")" 0
check_contains "the rest is named" "$ERRORS" "$SCRATCH/log"
run_part run_logged "$SCRATCH/log" bash -c 'echo fine'
check_equal "status of a command that worked" "$STATUS" 0
check_equal "which is quiet" "$OUTPUT$ERRORS" ''
check_equal "and in the log" "$(<"$SCRATCH/log")" fine

# The decimal sign of the shell's clock is a comma in some locales.
GRANTSCOPE_STARTED=$((${EPOCHREALTIME//[!0-9]/} - 12340000))
run_part say_step "a step"
check_equal "a step has its time and goes to standard error" "${ERRORS//12.[0-9]/12.x}$OUTPUT" "[  12.x s] a step"
check_end
