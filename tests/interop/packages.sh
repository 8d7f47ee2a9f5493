#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packages.sh FOLDER: what FOLDER/package-lock.json pins into FOLDER/node_modules, once. Status 77: it is not to be had.
set -u
cd "$1" || exit 1

skip() {
    printf 'skipped: %s\n' "$@"
    exit 77
}

for program in node npm; do
    command -v "$program" >/dev/null || skip "$program is not installed (scripts/test installs it)"
done
exec 9>packages.lock && flock 9 # two runs of ctest in one folder
stamp=node_modules/.grantscope-complete
cmp -s package-lock.json "$stamp" && exit 0

echo "fetching what tests/interop runs against"
# What is in npm's cache is not asked for again; no package runs a script; an unreachable registry shows soon.
if timeout 240 npm ci --ignore-scripts --prefer-offline --no-progress --fetch-retries=1 --fetch-retry-mintimeout=1000 \
    --fetch-timeout=20000 >packages.log 2>&1; then
    cp package-lock.json "$stamp"
    exit 0
fi
status=$?
cat packages.log
unreachable='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT'
unreachable+='|EIDLETIMEOUT|FETCH_ERROR|ENOTCACHED|E407|E5[0-9][0-9]'
if [[ $status -eq 124 ]] || grep -qiE "npm (ERR!|error) (code|errno) ($unreachable)\$" packages.log; then
    skip "the npm registry cannot be reached, and npm's cache does not hold all of it" \
        "run the tests again where it can; after that they need no network"
fi
exit 1
