#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How scripts/run, test and shell are called: wrong calls end at once, with status 2, the usage, and nothing set up.
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
export HOME=$SCRATCH XDG_CACHE_HOME=$SCRATCH/cache

# script | arguments | part of the complaint
wrong=(
    "run|nosuch|'nosuch' is not a program"
    "run|--no-such-option|'--no-such-option' is not a program"
    "run|inspect|'inspect' is not a program"
    "test|--preset|--preset needs a name"
    "test|--preset=|no preset ''"
    "test|--preset nosuch|no preset 'nosuch'"
    "test|--preset base|no preset 'base'"
    "test|--preset ../dev|no preset '../dev'"
    "test|--preset=de|no preset 'de'"
)
for row in "${wrong[@]}"; do
    IFS='|' read -r script arguments complaint <<<"$row"
    read -ra arguments <<<"$arguments"
    run_part "$PROJECT/scripts/$script" "${arguments[@]}"
    check_equal "status of $row" "$STATUS" 2
    check_equal "standard output of $row" "$OUTPUT" ''
    check_contains "complaint of $row" "$ERRORS" "$complaint"
    check_contains "usage of $row" "$ERRORS" "usage: scripts/$script"
done
run_part "$PROJECT/scripts/test" --preset nosuch
check_contains "the presets that there are" "$ERRORS" "dev dev-asan release"
check_equal "nothing was set up" "$(find "$SCRATCH" -mindepth 1 ! -name output ! -name errors)" ''

for script in run test shell; do
    for option in -h --help; do
        run_part "$PROJECT/scripts/$script" "$option"
        check_equal "status of $script $option" "$STATUS" 0
        check_contains "$script $option" "$OUTPUT" "usage: scripts/$script"
    done
done

ln -s "$PROJECT/scripts/run" "$SCRATCH/link"
run_part "$SCRATCH/link" --help
check_contains "called through a link" "$OUTPUT" "usage: scripts/run"

# Without a folder to work in there is a remedy, not a mess. Inside a build root none is needed.
if [[ ! -e /etc/grantscope-root && $EUID -ne 0 ]]; then
    mkdir -m 500 "$SCRATCH/locked"
    export XDG_CACHE_HOME=$SCRATCH/locked
    run_part "$PROJECT/scripts/shell" true
    check_equal "a cache that cannot be written" "$STATUS" 4
    check_contains "and the remedy" "$ERRORS" "XDG_CACHE_HOME"
fi
check_end
