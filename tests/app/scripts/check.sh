# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What the tests of the scripts share: comparing, counting, a scratch folder, a project to work on.
set -u
PROJECT=$(cd "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P) || exit 1
SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/grantscope-test.XXXXXX") || exit 1
# A background command that is ended before it has become its program would run the trap, too.
trap '[[ $BASHPID != "$$" ]] || rm -rf "$SCRATCH"' EXIT
checks=0 failures=0

# check_equal NAME FOUND EXPECTED
check_equal() {
    checks=$((checks + 1))
    [[ $2 == "$3" ]] && return 0
    failures=$((failures + 1))
    printf 'FAIL %s\n  expected: %q\n  found:    %q\n' "$1" "$3" "$2"
}

# check_contains NAME FOUND PART
check_contains() {
    checks=$((checks + 1))
    [[ $2 == *"$3"* ]] && return 0
    failures=$((failures + 1))
    printf 'FAIL %s\n  expected in it: %q\n  found: %q\n' "$1" "$3" "$2"
}

# run_part COMMAND...: runs it in a shell of its own; STATUS, OUTPUT and ERRORS are what came of it.
run_part() {
    ("$@") >"$SCRATCH/output" 2>"$SCRATCH/errors" </dev/null
    STATUS=$?
    OUTPUT=$(<"$SCRATCH/output") ERRORS=$(<"$SCRATCH/errors")
}

# wait_for COMMAND...: until it succeeds, ten seconds at most.
wait_for() {
    local end=$((SECONDS + 10))
    until "$@"; do
        [[ $SECONDS -lt $end ]] || return 1
        sleep 0.02
    done
}

# check_end: the last line of every test.
check_end() {
    printf '%d checks, %d failed\n' "$checks" "$failures"
    [[ $failures -eq 0 && $checks -gt 0 ]]
    exit
}
