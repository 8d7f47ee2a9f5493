#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# inside.sh run PROGRAM [ARGUMENT...] | test PRESET [CTEST-ARGUMENT...]
# The part of scripts/run and scripts/test that works where the tools are: natively or inside the build root.
set -u
PROJECT=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd -P)
. "$PROJECT/installer/lib/say.sh"
. "$PROJECT/installer/lib/build.sh"
GRANTSCOPE_IDENTITY=${GRANTSCOPE_IDENTITY:-native}
# A bare system has no locale at all, and Qt asks for UTF-8.
[[ -n ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]] || export LC_CTYPE=C.UTF-8

case ${1:-} in
run) run_program "${@:2}" ;;
test) test_preset "${@:2}" ;;
*) fail_usage "neither run nor test" "usage: inside.sh run PROGRAM [ARGUMENT...] | test PRESET [CTEST-ARGUMENT...]" ;;
esac
