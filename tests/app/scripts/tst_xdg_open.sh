#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The xdg-open of the build root.
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
open=$PROJECT/installer/root/xdg-open
export GRANTSCOPE_BROWSER=$SCRATCH/fifo
mkfifo "$GRANTSCOPE_BROWSER"
exec {reader}<>"$GRANTSCOPE_BROWSER"

for address in '' file:///etc/passwd /etc/passwd javascript:1 mailto:a@b.invalid ftp://a.invalid HTTPS://a.invalid http: http:// https:// \
    -h 'https://a b' $'https://a\nhttps://b' $'https://a\tb' $'https://a\eb' 'http://ä.invalid'; do
    run_part sh "$open" "$address"
    check_equal "status of $address" "$STATUS" 1
    check_contains "a word about $address" "$ERRORS" "xdg-open: "
done
read -r -t 0.1 -u "$reader" line
check_equal "nothing came through" "${line:-}" ''

for address in http://127.0.0.1:8080/ 'https://example.com/a?b=c&d=%20#e' 'https://[::1]:1/$(id)`id`;'"'"'"'; do
    run_part sh "$open" "$address"
    check_equal "status of $address" "$STATUS" 0
    read -r -t 5 -u "$reader" line
    check_equal "what came through" "$line" "$address"
done

unset GRANTSCOPE_BROWSER
run_part sh "$open" https://example.com/
check_equal "no browser in reach" "$STATUS" 3
check_contains "the address to open by hand" "$ERRORS" https://example.com/
GRANTSCOPE_BROWSER=$SCRATCH/errors run_part sh "$open" https://example.com/
check_equal "a file is no browser" "$STATUS" 3
check_end
