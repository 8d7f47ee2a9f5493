# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes of gscope beside their peers. Programs take turns, and the least time of many runs counts, so that a busy machine
disturbs the ratios little."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

RUNS = 60
BATCH_RUNS = 5
SHORT_RUNS = 30  # of what takes tenths of a second
TOKENS = 100_000
LONG_BATCH = 100  # times TOKENS


def seconds(command, clock):
    """Of one run: wall time, or the processor's, and its exit status must be one of fine and unverified."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status not in (0, 3):
        sys.exit(f"{command[0]} ended with status {status}")
    return wall if clock == "wall" else after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def least(commands, runs, clock):
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds(command, clock))
    return {name: min(each) for name, each in times.items()}


def peak_megabytes(command):
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_maxrss / 1024


def long_batch_megabytes(gscope, tokens):
    """The tokens over and over through a pipe, so that no file of ten million is needed."""
    command = gscope + ["--batch", "-", "--no-guessing", "--threads", "2"]
    with subprocess.Popen(["sh", "-c", 'for i in $(seq "$0"); do cat "$1"; done', str(LONG_BATCH), tokens],
                          stdout=subprocess.PIPE) as feeder, subprocess.Popen(command, stdin=feeder.stdout,
                                                                              stdout=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_maxrss / 1024


def rows(build):
    """Lines of a Markdown table. The folder must hold gscope and the bench_ programs of the preset "bench"."""
    program = {name: f"{build}/bin/{name}" for name in ("gscope", "bench_bare_evp", "bench_batchfloor", "bench_maketokens")}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program["bench_maketokens"], folder, str(TOKENS)], check=True)
        with open(f"{folder}/one.jwt", encoding="ascii") as file:
            token = file.read().strip()
        gscope = [program["gscope"], "inspect"]
        single = {"peer": [program["bench_bare_evp"], f"{folder}/one.jwt", f"{folder}/one.pem"],
                  "json": gscope + ["--json", token, "--key", f"{folder}/one.pem"],
                  "human": gscope + [token, "--key", f"{folder}/one.pem"],
                  "decode": gscope + ["--json", token]}
        if shutil.which("jose"):
            single["jwk"] = gscope + ["--json", token, "--key", f"{folder}/one.jwk"]
            single["jose"] = ["jose", "jws", "ver", "-i", f"{folder}/one.jwt", "-k", f"{folder}/one.jwk"]
        one = least(single, RUNS, "wall")
        batch = gscope + ["--batch", f"{folder}/tokens.txt", "--key", f"{folder}/keys.json"]
        floor = [program["bench_batchfloor"], folder]
        one_thread = ["--threads", "1"]
        many = least({"peer": floor, "gscope": batch + one_thread}, BATCH_RUNS, "processor")
        two = least({"peer": floor + ["2"], "gscope": batch + ["--threads", "2"]}, BATCH_RUNS, "wall")
        reading = gscope + ["--batch", f"{folder}/tokens.txt", "--no-guessing", "--threads", "2"]
        decoded = least({"peer": floor + ["2", "decode"], "gscope": reading}, SHORT_RUNS, "wall")
        peak = peak_megabytes(batch)
        long_peak = long_batch_megabytes(gscope, f"{folder}/tokens.txt")
    lines = ["| whole process | time | ratio | peer |", "|---|---|---|---|"]
    for what, name in (("one token with a key file, --json", "json"), ("the same for a person", "human"), ("one token, decoded only", "decode")):
        lines.append(f"| {what} | {one[name] * 1000:.1f} ms | {one[name] / one['peer']:.2f} | Qt Core + EVP, {one['peer'] * 1000:.1f} ms |")
    if "jose" in one:
        lines.append(f"| one token with a JWK, --json | {one['jwk'] * 1000:.1f} ms | {one['jwk'] / one['jose']:.2f} "
                     f"| jose jws ver, {one['jose'] * 1000:.1f} ms |")
    for what, times in ((f"RS256 tokens, three keys, one thread, {peak:.0f} MB", many), ("RS256 tokens, three keys, two threads", two),
                        ("tokens decoded and judged without a key, two threads", decoded)):
        lines.append(f"| batch of {TOKENS:,} {what} | {times['gscope']:.2f} s | {times['gscope'] / times['peer']:.2f} "
                     f"| the floor, {times['peer']:.2f} s |")
    lines.append(f"| batch of {TOKENS * LONG_BATCH:,} tokens from a pipe, two threads: peak memory | {long_peak:.0f} MB | | |")
    return lines
