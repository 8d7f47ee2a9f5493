#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
command -v shellcheck >/dev/null || { echo "skipped: shellcheck is not installed" && exit 77; }
cd "$PROJECT" || exit 1
for file in scripts/* .ci/run installer/*.sh installer/lib/*.sh installer/root/xdg-open tests/app/*/*.sh tests/interop/*.sh; do
    check_equal "$file" "$(shellcheck -x -S warning -e SC1090,SC2034 "$file")" ''
    check_equal "the licence of $file" "$(head -n 2 "$file" | grep -c 'SPDX-License-Identifier: GPL-3.0-or-later')" 1
done
check_equal "perl" "$(perl -c installer/lib/enter.pl 2>&1)" "installer/lib/enter.pl syntax OK"
check_end
