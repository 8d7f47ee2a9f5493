#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/check.sh" || exit 1
for part in say host mirror root enter; do . "$PROJECT/installer/lib/$part.sh"; done

# A project and a cache of its own; making a root is played by a function that leaves a folder.
SOURCE=$PROJECT PROJECT=$SCRATCH/project CACHE=$SCRATCH/cache
mkdir -p "$PROJECT/installer" "$CACHE"
cp -r "$SOURCE/installer/." "$PROJECT/installer"
made=$SCRATCH/made
root_make() {
    echo "${1##*/}" >>"$made"
    mkdir -p "$1/usr"
}

root_names
names="$BUILD_ROOT $TEST_ROOT $IDENTITY"
echo "# a word about it" >>"$PROJECT/installer/packages-build.txt"
root_names
check_equal "a comment in the list changes nothing" "$BUILD_ROOT $TEST_ROOT $IDENTITY" "$names"
build=$BUILD_ROOT test=$TEST_ROOT identity=$IDENTITY
echo "one-more  # what for" >>"$PROJECT/installer/packages-test.txt"
root_names
check_equal "a package to test with leaves the building root" "$BUILD_ROOT" "$build"
check_equal "and what is built with it" "$IDENTITY" "$identity"
check_equal "and asks for a new testing root" "$([[ $TEST_ROOT != "$test" ]] && echo new)" new
test=$TEST_ROOT
echo "another  # what for" >>"$PROJECT/installer/packages-build.txt"
root_names
check_equal "a package to build with asks for both" "$([[ $BUILD_ROOT != "$build" && $TEST_ROOT != "$test" && $IDENTITY != "$identity" ]] && echo new)" new
build=$BUILD_ROOT
echo "# changed" >>"$PROJECT/installer/root/xdg-open"
root_names
check_equal "so does a file that is put into it" "$([[ $BUILD_ROOT != "$build" ]] && echo new)" new

root_choose build
check_equal "nothing is there for building" "$?" 1
root_choose any
check_equal "nothing is there at all" "$?" 1

mkdir -p "$CACHE/making-1/usr" "$CACHE/making-options" "$CACHE/removing-2/usr"
mkdir -m 500 "$CACHE/making-1/usr/locked" && mkdir -p "$CACHE/root-0123456789ab/usr"
run_part root_prepare build
check_equal "what is made for building" "$(<"$made")" "${BUILD_ROOT##*/}"
nothing_left() {
    ! compgen -G "$CACHE/making-*/" && ! compgen -G "$CACHE/removing-*/" && ! [[ -e $CACHE/root-0123456789ab ]]
}
wait_for nothing_left >/dev/null
check_equal "leftovers and an old root are gone" "$?" 0
run_part root_prepare build
check_equal "the second time nothing is made" "$(wc -l <"$made")" 1
check_equal "nor said" "$ERRORS" ''
root_choose any
check_equal "a shell takes what is there" "$ROOT" "$BUILD_ROOT"
root_choose test
check_equal "testing needs more" "$? $ROOT" "1 $TEST_ROOT"

# Whoever is in the smaller root keeps it.
sleep 30 9>"$BUILD_ROOT.lock" &
sleeper=$!
exec {held}>"$BUILD_ROOT.lock" && flock -s "$held"
run_part root_prepare test
check_equal "what is made for testing" "$(tail -n 1 "$made")" "${TEST_ROOT##*/}"
check_equal "a root in use stays" "$([[ -d $BUILD_ROOT ]] && echo stays)" stays
exec {held}>&-
kill "$sleeper"
root_choose build
check_equal "building takes the larger root" "$ROOT" "$TEST_ROOT"
ROOT=$TEST_ROOT
run_part root_remove_old
check_equal "once free, the smaller one goes" "$(cd "$CACHE" && ls -d root-*/)" "${TEST_ROOT##*/}/"

# Two at once: the second waits, and finds what the first has made.
rm -rf "$TEST_ROOT" "$made"
root_make() {
    echo one >>"$made"
    sleep 0.5
    mkdir -p "$1/usr"
}
root_prepare test 2>/dev/null &
first=$!
wait_for test -e "$made"
run_part root_prepare test
wait "$first"
check_equal "made once" "$(<"$made")" one
check_contains "and the other said that it waits" "$ERRORS" "waiting"

# A folder in which another making left its work goes; where a link stands in its place, what it points at stays. Another
# cache's work stays, too.
mkdir -p "$SCRATCH/precious/file" && ln -s "$SCRATCH/precious" "$(root_work_prefix).link"
mkdir "$(root_work_prefix).left"
other=$(CACHE=$SCRATCH/other root_work_prefix).left
mkdir "$other"
root_clean
check_equal "what a link points at" "$(ls "$SCRATCH/precious")" file
check_equal "what is left of a making" "$([[ -e $(root_work_prefix).left ]] && echo left)" ''
check_equal "the work of another cache" "$([[ -e $other ]] && echo there)" there
rm "$(root_work_prefix).link"
rmdir "$other"

# A lock that cannot be opened: nothing is made.
rm -rf "$CACHE/making.lock" "$TEST_ROOT" "$made" && mkdir "$CACHE/making.lock"
run_part root_prepare test
check_equal "no lock" "$STATUS" 4
check_contains "is said" "$ERRORS" "making.lock"
check_equal "and nothing made" "$([[ -e $made ]] && echo made)" ''
rmdir "$CACHE/making.lock"

# The status tells the signal. (The shell has its background commands ignore SIGINT; env undoes that.)
cat >"$SCRATCH/interrupted" <<'END'
PROJECT=$1 CACHE=$2
for part in say host root; do . "$PROJECT/installer/lib/$part.sh"; done
root_make() { touch "$CACHE/at-work"; while :; do sleep 0.02; done; }
root_names
root_prepare build
END
for row in INT:130 TERM:143 HUP:129; do
    rm -f "$CACHE/at-work"
    env --default-signal=INT bash "$SCRATCH/interrupted" "$SOURCE" "$CACHE" 2>"$SCRATCH/errors" &
    pid=$!
    wait_for test -e "$CACHE/at-work"
    kill "-${row%:*}" "$pid"
    wait "$pid"
    check_equal "interrupted by ${row%:*}" "$?" "${row#*:}"
done
check_contains "it says so" "$(<"$SCRATCH/errors")" "interrupted"

# A job that does not listen is ended all the same, with what it started.
set -m
bash -c 'trap "" TERM; sleep 7654 & touch "$0"; sleep 7654' "$SCRATCH/deaf" &
job=$!
set +m
wait_for test -e "$SCRATCH/deaf"
root_stop "$job" 5 2>/dev/null
wait "$job" 2>/dev/null
group_is_gone() { ! kill -0 -- "-$job" 2>/dev/null; }
wait_for group_is_gone
check_equal "nothing of the job is left" "$?" 0

# Whoever makes a root is gone: the making ends, too.
cat >"$SCRATCH/maker" <<'END'
. "$1/installer/lib/root.sh"
root_bootstrap() { touch "$2"; exec sleep 30; }
set -m
root_guard "$1" "$2" &
set +m
echo "$!" >"$2.job"
wait
END
bash "$SCRATCH/maker" "$SOURCE" "$SCRATCH/started" &
maker=$!
wait_for test -e "$SCRATCH/started"
kill -KILL "$maker"
{ wait "$maker"; } 2>/dev/null
job=$(<"$SCRATCH/started.job")
wait_for group_is_gone
check_equal "the making ends with its maker" "$?" 0

# No space.
run_part root_need_space "$SCRATCH" 999999999
check_equal "too little space" "$STATUS" 4
check_contains "is named, with a remedy" "$ERRORS" "XDG_CACHE_HOME"
run_part root_need_space "$SCRATCH" 0
check_equal "enough space" "$STATUS" 0
check_end
