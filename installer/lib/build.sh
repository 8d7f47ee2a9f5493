# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Configuring, building and testing a preset, where the tools are: natively or inside the build root.

# job_count: sets JOBS: as many as there are processors, but no more than the memory carries (1.2 GB each).
job_count() {
    local name kilobytes _
    JOBS=$(nproc 2>/dev/null || echo 1)
    [[ -r /proc/meminfo ]] || return 0
    read -r name kilobytes _ </proc/meminfo
    [[ $name == MemTotal: && $((kilobytes / 1200000)) -lt $JOBS ]] && JOBS=$((kilobytes / 1200000))
    [[ $JOBS -ge 1 ]] || JOBS=1
}

# is_configured FOLDER: whether FOLDER was configured to its end, on this system, by the presets of today.
is_configured() {
    local stamp=$1/.grantscope-configured identity=''
    [[ -e $1/build.ninja && -r $stamp ]] || return 1
    [[ ! $PROJECT/CMakePresets.json -nt $stamp && ! $PROJECT/CMakeUserPresets.json -nt $stamp ]] || return 1
    read -r identity <"$stamp"
    [[ $identity == "$GRANTSCOPE_IDENTITY" ]]
}

# is_up_to_date FOLDER: whether there is nothing to build. ninja says so in these words and no others.
is_up_to_date() {
    local said
    said=$(ninja -C "$1" -n 2>/dev/null) || return 1
    [[ $said == *'ninja: no work to do.'* ]]
}

# configure_preset NAME FOLDER
configure_preset() {
    local identity='' log=$PROJECT/build/$1-configure.log
    [[ ! -r $2/.grantscope-tools ]] || read -r identity <"$2/.grantscope-tools"
    if [[ -n $identity && $identity != "$GRANTSCOPE_IDENTITY" ]]; then
        say_step "build/$1 comes from another system: starting it anew"
        rm -rf "$2"
    fi
    say_step "configuring ($1)"
    # Configured by hand: it is kept, unless CMake finds that it belongs elsewhere.
    if [[ -z $identity && -e $2/CMakeCache.txt ]] && ! (cd "$PROJECT" && cmake --preset "$1") </dev/null >"$log" 2>&1 &&
        grep -q -e 'is different than the directory' -e 'does not match the' "$log"; then
        say_step "build/$1 cannot be used as it is: starting it anew"
        rm -rf "$2"
    fi
    mkdir -p "$2" && printf '%s\n' "$GRANTSCOPE_IDENTITY" >"$2/.grantscope-tools" && rm -f "$2/.grantscope-configured"
    (cd "$PROJECT" && run_logged "$log" cmake --preset "$1") || {
        [[ $GRANTSCOPE_IDENTITY != foreign* ]] ||
            fail "configuring ended in an error" "Packages are installed for you on Debian and Ubuntu only; README.md names those of other systems."
        fail "configuring ended in an error" "The log above says why; mend it and run the same command again."
    }
    printf '%s\n' "$GRANTSCOPE_IDENTITY" >"$2/.grantscope-configured"
}

# show_progress PRESET: from ninja's output how far it is (in place on a terminal, else a line every 20 s), and the
# compiler's words as they come. Who merely runs the release is spared warnings; they stand in its log.
show_progress() {
    local line last=$SECONDS silent=''
    [[ $1 != release ]] || silent=1
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
            if [[ -t 2 ]]; then
                printf '\r\033[K           %s of %s' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
            elif [[ $((SECONDS - last)) -ge 20 ]]; then
                last=$SECONDS
                say_line "${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
            fi
        elif [[ -n $line && $line != ninja:* ]]; then
            [[ $line != FAILED:* ]] || silent=''
            [[ -z $silent ]] || continue
            [[ -t 2 ]] && printf '\r\033[K' >&2
            printf '%s\n' "$line" >&2
        fi
    done
    [[ -t 2 ]] && printf '\r\033[K' >&2
    return 0
}

# build_preset NAME: brings build/NAME up to date; says nothing when it is.
build_preset() {
    local folder=$PROJECT/build/$1 lock status
    mkdir -p "$PROJECT/build" 2>/dev/null || fail "$PROJECT/build cannot be written" "Look at the rights of the folder, or clone the project as this user."
    # Two ninjas in one folder spoil each other's work.
    exec {lock}>"$PROJECT/build/.$1.lock" || fail "$PROJECT/build cannot be written" "Look at the rights of the folder, or clone the project as this user."
    if ! flock -n "$lock"; then
        say_step "waiting: another run is building ($1)"
        flock "$lock"
    fi
    is_configured "$folder" || configure_preset "$1" "$folder"
    if ! is_up_to_date "$folder"; then
        job_count
        say_step "building ($1)"
        NINJA_STATUS='[%f/%t] ' ninja -C "$folder" -j "$JOBS" 2>&1 | tee "$PROJECT/build/$1.log" | show_progress "$1"
        status=${PIPESTATUS[0]}
        if [[ $status -ne 0 ]]; then
            grep -q 'No space left on device' "$PROJECT/build/$1.log" &&
                fail "there is no space left on the disk" "Free some and run the same command again; what is built is kept."
            grep -qE 'Killed signal terminated program|virtual memory exhausted|Cannot allocate memory' "$PROJECT/build/$1.log" &&
                fail "there is not enough memory" "Close other programs and run the same command again; what is built is kept."
            [[ $status -le 128 ]] || fail "building was ended by signal $((status - 128))" "Run the same command again; what is built is kept."
            fail "building ended in an error (see above)" "All of it: build/$1.log"
        fi
        say_step "built ($1)"
    fi
    exec {lock}>&-
}

# test_preset NAME CTEST-ARGUMENT...: builds and tests it; ends in CTest's summary.
test_preset() {
    local preset=$1 folder=$PROJECT/build/$1
    shift
    build_preset "$preset"
    job_count
    export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1}
    export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
    say_step "testing ($preset)"
    unset GRANTSCOPE_STARTED
    # Two for each processor: many a test waits for a server, a clock or a person.
    exec ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$((2 * JOBS))" "$@"
}

# display_is_there: whether a window can be opened: a platform chosen by hand, or a socket behind the variables.
display_is_there() {
    local name=${DISPLAY:-}
    [[ -z ${QT_QPA_PLATFORM:-} ]] || return 0
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        [[ -S ${XDG_RUNTIME_DIR:-/run/user/$EUID}/$WAYLAND_DISPLAY || -S $WAYLAND_DISPLAY ]] && return 0
    fi
    [[ -n $name ]] || return 1
    # A display on another machine (ssh -X: localhost:10.0) can only be tried.
    [[ $name =~ ^(unix)?:([0-9]+) ]] || return 0
    [[ -S /tmp/.X11-unix/X${BASH_REMATCH[2]} ]] || grep -qF "@/tmp/.X11-unix/X${BASH_REMATCH[2]}" /proc/net/unix 2>/dev/null
}

# run_program NAME ARGUMENT...: builds the release and becomes the program.
run_program() {
    local program=$1 bin=$PROJECT/build/release/bin
    shift
    build_preset release
    [[ -x $bin/gscope && -x $bin/$program ]] || fail "build/release holds no $program" "Remove build/release and run the same command again."
    export PATH=$bin:$PATH
    unset GRANTSCOPE_STARTED
    if [[ $program == grantscope ]] && ! display_is_there; then
        {
            echo "There is no display here (neither WAYLAND_DISPLAY nor DISPLAY leads to one), so the window cannot be opened."
            echo "The command-line program works without: scripts/run gscope ... This is what it can do:"
            echo
        } >&2
        exec "$bin/gscope" --help
    fi
    exec "$bin/$program" "$@"
}
