#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What happens inside: configuring, building, testing and running a small project that stands for ours.
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
SOURCE=$PROJECT PROJECT=$SCRATCH/project
mkdir -p "$PROJECT"/{installer,scripts,bare}
cp -r "$SOURCE/installer/." "$PROJECT/installer"
cp "$SOURCE"/scripts/* "$PROJECT/scripts"
unset QT_QPA_PLATFORM WAYLAND_DISPLAY DISPLAY GRANTSCOPE_IDENTITY MAKEFLAGS
cat >"$PROJECT/CMakePresets.json" <<'END'
{ "version": 6, "configurePresets": [
  { "name": "release", "generator": "Ninja", "binaryDir": "${sourceDir}/build/${presetName}" },
  { "name": "dev", "inherits": "release" },
  { "name": "empty", "inherits": "release", "cacheVariables": { "WITHOUT_TESTS": "ON" } } ] }
END
cat >"$PROJECT/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(Small LANGUAGES NONE)
enable_testing()
foreach(name gscope grantscope)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/bin/${name} DEPENDS ${CMAKE_SOURCE_DIR}/${name}
        COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/${name} ${CMAKE_BINARY_DIR}/bin/${name})
    list(APPEND all ${CMAKE_BINARY_DIR}/bin/${name})
endforeach()
add_custom_target(programs ALL DEPENDS ${all})
if(NOT WITHOUT_TESTS)
    add_test(NAME good COMMAND ${CMAKE_BINARY_DIR}/bin/gscope)
    add_test(NAME bad COMMAND ${CMAKE_BINARY_DIR}/bin/gscope 7)
endif()
END
printf '#!/bin/sh\n[ "$1" != --help ] || echo "gscope can do this"\n[ "$1" != where ] || pwd\n[ "$1" != cat ] || cat\n[ "$1" != 7 ] || exit 7\n' >"$PROJECT/gscope"
printf '#!/bin/sh\necho "the window $*"\n' >"$PROJECT/grantscope"
chmod +x "$PROJECT"/{gscope,grantscope}
inside() {
    bash "$PROJECT/installer/inside.sh" "$@"
}

run_part inside fly
check_equal "neither run nor test" "$STATUS" 2

echo 'message(FATAL_ERROR "a library is missing")' >>"$PROJECT/CMakeLists.txt"
run_part inside run gscope
check_equal "configuring fails" "$STATUS" 4
check_contains "and says why" "$ERRORS" "a library is missing"
check_contains "and where all of it stands" "$ERRORS" "release-configure.log"
check_equal "and what was half made does not count" "$([[ -e $PROJECT/build/release/.grantscope-configured ]] && echo stamp)" ''
sed -i '$d' "$PROJECT/CMakeLists.txt"
run_part inside run gscope 7
check_equal "the next time it goes on from there" "$(grep -c 'another system' <<<"$ERRORS") $STATUS" "0 7"
rm -r "$PROJECT/build"

mv "$PROJECT/gscope" "$PROJECT/gone"
run_part inside run gscope
check_equal "building fails" "$STATUS" 4
check_contains "and says so" "$ERRORS" "building ended in an error"
mv "$PROJECT/gone" "$PROJECT/gscope"

printf '%s\n' '[1/3] one' 'a.cpp: warning: so so' '[2/3] two' 'FAILED: b.o' 'b.cpp: error: no' 'ninja: build stopped' >"$SCRATCH/ninja"
. "$PROJECT/installer/lib/say.sh"
. "$PROJECT/installer/lib/build.sh"
run_part eval 'show_progress release <"$SCRATCH/ninja"'
check_equal "running the release: errors only" "$ERRORS" $'FAILED: b.o\nb.cpp: error: no'
run_part eval 'show_progress dev <"$SCRATCH/ninja"'
check_equal "developing: warnings too" "$ERRORS" $'a.cpp: warning: so so\nFAILED: b.o\nb.cpp: error: no'

run_part inside run gscope --help
check_equal "it runs" "$STATUS $OUTPUT" "0 gscope can do this"
check_contains "after having said what it does" "$ERRORS" "building (release)"
run_part inside run gscope 7
check_equal "the exit status is the program's" "$STATUS" 7
check_equal "nothing to do, nothing said" "$OUTPUT$ERRORS" ''
check_equal "standard input is the program's" "$(echo input | inside run gscope cat 2>&1)" input
check_equal "the working folder is the caller's" "$(cd "$PROJECT/bare" && inside run gscope where)" "$PROJECT/bare"

run_part inside run grantscope
check_equal "no display" "$STATUS $OUTPUT" "0 gscope can do this"
check_contains "is said" "$ERRORS" "There is no display"
DISPLAY=:987 run_part inside run grantscope
check_contains "a display that is gone is none" "$ERRORS" "There is no display"
WAYLAND_DISPLAY=wayland-none run_part inside run grantscope
check_contains "nor is a Wayland socket that is gone" "$ERRORS" "There is no display"
QT_QPA_PLATFORM=offscreen run_part inside run grantscope token.txt
check_equal "a platform chosen by hand is taken" "$STATUS $OUTPUT" "0 the window token.txt"
DISPLAY=elsewhere:10.0 run_part inside run grantscope
check_equal "a display on another machine is tried" "$OUTPUT" "the window "

echo '# changed' >>"$PROJECT/gscope"
mkdir "$SCRATCH/stopped"
printf '#!/bin/sh\n[ "$3" != -n ] || exit 1\nkill -TERM $$\n' >"$SCRATCH/stopped/ninja"
chmod +x "$SCRATCH/stopped/ninja"
PATH=$SCRATCH/stopped:$PATH run_part inside run gscope
check_equal "a build that somebody stops" "$STATUS" 4
check_contains "is said to be that" "$ERRORS" "ended by signal 15"
run_part inside run gscope
check_contains "a changed source is built" "$ERRORS" "built (release)"
check_equal "without configuring" "$(grep -c configuring <<<"$ERRORS")" 0
touch -d '+2 seconds' "$PROJECT/CMakePresets.json"
run_part inside run gscope
check_contains "changed presets are configured" "$ERRORS" "configuring (release)"
touch -d '2000-01-01' "$PROJECT/CMakePresets.json"
: >"$PROJECT/build/release/left-over"
GRANTSCOPE_IDENTITY='root 1' run_part inside run gscope
check_contains "a build of another system" "$ERRORS" "comes from another system"
check_equal "is started anew" "$([[ -e $PROJECT/build/release/left-over ]] && echo kept)" ''
rm "$PROJECT/build/release/.grantscope-tools" "$PROJECT/build/release/.grantscope-configured"
: >"$PROJECT/build/release/left-over"
GRANTSCOPE_IDENTITY='root 1' run_part inside run gscope
check_contains "a build that was configured by hand" "$ERRORS" "configuring (release)"
check_equal "is kept" "$([[ -e $PROJECT/build/release/left-over ]] && echo kept)" kept
rm "$PROJECT/build/release/.grantscope-tools" "$PROJECT/build/release/.grantscope-configured"
sed -i 's|^CMAKE_HOME_DIRECTORY:.*|CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere|' "$PROJECT/build/release/CMakeCache.txt"
GRANTSCOPE_IDENTITY='root 1' run_part inside run gscope 7
check_equal "one that belongs elsewhere is started anew" "$STATUS $(grep -c 'starting it anew' <<<"$ERRORS")" "7 1"
check_equal "without what was in it" "$([[ -e $PROJECT/build/release/left-over ]] && echo kept)" ''
rm "$PROJECT/build/release/build.ninja"
GRANTSCOPE_IDENTITY='root 1' run_part inside run gscope
check_contains "an interrupted configuration is repeated" "$ERRORS" "configuring (release)"
rm "$PROJECT/build/release/bin/gscope"
GRANTSCOPE_IDENTITY='root 1' run_part inside run gscope --help
check_equal "a lost program is built again" "$STATUS $OUTPUT" "0 gscope can do this"

# The second of two at once waits.
touch "$SCRATCH/hold"
flock "$PROJECT/build/.release.lock" sh -c 'touch "$0/held"; while [ -e "$0/hold" ]; do sleep 0.02; done' "$SCRATCH" &
wait_for test -e "$SCRATCH/held"
GRANTSCOPE_IDENTITY='root 1' inside run gscope 7 2>"$SCRATCH/second" &
second=$!
wait_for grep -q waiting "$SCRATCH/second"
check_equal "it says that it waits" "$?" 0
rm "$SCRATCH/hold"
wait "$second"
check_equal "it runs in the end" "$?" 7

run_part inside test empty
check_equal "no tests are no success" "$([[ $STATUS -ne 0 ]] && echo failed)" failed
run_part inside test dev
check_equal "a failed test is a failure" "$STATUS" 8
check_contains "in ctest's words" "$OUTPUT" "1 tests failed out of 2"
run_part inside test dev -R good
check_equal "arguments reach ctest" "$STATUS" 0
check_equal "whose summary is the end" "$(tail -n 2 <<<"$OUTPUT" | sed 's/ = .*//')" $'\nTotal Test time (real)'
check_contains "and says how many" "$OUTPUT" "100% tests passed, 0 tests failed out of 1"

# scripts/shell goes by what was built last. (Only inside a build root, where it enters nothing.)
if [[ -e /etc/grantscope-root ]]; then
    touch "$PROJECT/build/dev/.ninja_log"
    touch -d '+1 second' "$PROJECT/build/release/.ninja_log"
    run_part "$PROJECT/scripts/shell" sh -c 'command -v gscope; exit 5'
    check_equal "the release is the last" "$STATUS $OUTPUT" "5 $PROJECT/build/release/bin/gscope"
    touch -d '+2 seconds' "$PROJECT/build/dev/.ninja_log"
    run_part "$PROJECT/scripts/shell" sh -c 'command -v gscope'
    check_equal "now dev is" "$OUTPUT" "$PROJECT/build/dev/bin/gscope"
    mkdir -p "$PROJECT/build/fresh/bin" && touch -d "+3 seconds" "$PROJECT/build/fresh/.ninja_log"
    run_part "$PROJECT/scripts/shell" sh -c 'command -v gscope; echo "${GRANTSCOPE_STARTED-unset}"'
    check_equal "a preset that has no program yet hides none, and our own variables stay out" "$OUTPUT" \
        "$PROJECT/build/dev/bin/gscope"$'\nunset'
    run_part "$PROJECT/scripts/shell" no-such-command
    check_equal "a command that is not there" "$STATUS" 127
    rm -rf "$PROJECT/build"
    run_part "$PROJECT/scripts/shell" sh -c 'echo "$PATH"'
    check_equal "nothing built: the PATH as it was" "$OUTPUT" "$PATH"
fi
check_end
