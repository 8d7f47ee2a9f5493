#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format decides layout.
. "$(dirname -- "${BASH_SOURCE[0]}")/../scripts/check.sh" || exit 1
command -v clang-format >/dev/null || { echo "skipped: clang-format is not installed" && exit 77; }
cd "$PROJECT" || exit 1
mapfile -d '' -t files < <(find app core ui tests -type f \( -name '*.cpp' -o -name '*.h' \) -print0)
check_equal "there are sources" "$([[ ${#files[@]} -gt 100 ]] && echo many)" many
check_equal "files that clang-format would change" \
    "$(printf '%s\0' "${files[@]}" | xargs -0 clang-format --dry-run -Werror 2>&1 | sed -n 's/^\([^:]*\):[0-9]*:.*error:.*/\1/p' | sort -u)" ''
check_end
