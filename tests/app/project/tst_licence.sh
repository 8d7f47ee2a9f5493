#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file says its licence, or REUSE.toml says it.
. "$(dirname -- "${BASH_SOURCE[0]}")/../scripts/check.sh" || exit 1
cd "$PROJECT" || exit 1
git rev-parse --git-dir >/dev/null 2>&1 || { echo "skipped: this is no clone of git" && exit 77; }

mapfile -t patterns < <(sed -n 's/^    "\(.*\)",$/\1/p' REUSE.toml)
check_equal "REUSE.toml names files" "$([[ ${#patterns[@]} -gt 5 ]] && echo some)" some
silent=()
mapfile -d '' -t silent < <(git ls-files -z -- ':!LICENSES' | xargs -0 grep -LZE 'SPDX-License-Identifier: GPL-3.0-or-later')
for file in "${silent[@]}"; do
    said=''
    for pattern in "${patterns[@]}"; do
        # An asterisk of [[ ]] goes over slashes, as ** does there.
        # shellcheck disable=SC2053
        [[ $file == ${pattern//'**'/'*'} ]] && said=yes && break
    done
    check_equal "the licence of $file" "$said" yes
done
for pattern in "${patterns[@]}"; do
    check_equal "files of $pattern" "$([[ -n $(git ls-files -- ":(glob)$pattern" | head -n 1) ]] && echo some)" some
done
check_equal "the licence's text" "$(head -n 1 LICENSES/GPL-3.0-or-later.txt | tr -s ' ')" " GNU GENERAL PUBLIC LICENSE"
check_end
