# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal and the exports, by bench_transcript, and HAR files, by bench_har. Of several runs the least time counts."""

import json
import subprocess

import window

RUNS = 5
EXCHANGES = 10_000
MANY = 100_000
MEGABYTES = 100
SEALED = 1  # The argument of appendToJournal with which what is appended is sealed, as the workbench does it.
FORMATS = {"json": "the workbench's own JSON", "har": "HAR", "markdown": "Markdown", "html": "HTML", "mermaid": "Mermaid",
           "plantuml": "PlantUML", "curl": "script of `curl` commands"}


def benchmarks(build, pattern, repetitions):
    """What bench_transcript says of the benchmarks that fit, one run each."""
    said = subprocess.run([f"{build}/bin/bench_transcript", f"--benchmark_filter={pattern}", "--benchmark_format=json",
                           f"--benchmark_repetitions={repetitions}"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return [run for run in json.loads(said)["benchmarks"] if run["run_type"] == "iteration"]


def least(runs, key):
    return min(run[key] for run in runs)


def rows(build):
    """Lines of two Markdown tables."""
    appended = benchmarks(build, f"^appendToJournal/{SEALED}/", RUNS)
    lines = ["| keeping | time |", "|---|---|"]
    lines.append(f"| one event into the sealed journal, at the median | {least(appended, 'median_us'):.0f} µs |")
    lines.append(f"| the same, of 100 the slowest | {least(appended, 'p99_us'):.0f} µs |")
    har = [window.measure(build, str(MEGABYTES), program="bench_har") for _ in range(RUNS)]
    lines.append(f"| HAR of {MEGABYTES} MB: first rows | {least(har, 'first_ms'):.0f} ms |")
    fastest = max(run["listed_mb_s"] for run in har)
    lines.append(f"| HAR of {MEGABYTES} MB: all listed | {MEGABYTES / fastest * 1000:.0f} ms ({fastest:.0f} MB/s, "
                 f"{least(har, 'listed_more_mb'):.0f} MB of memory) |")
    fastest = max(run["read_mb_s"] for run in har)
    lines.append(f"| HAR of {MEGABYTES} MB: all read and grouped into logins | {MEGABYTES / fastest * 1000:.0f} ms ({fastest:.0f} MB/s) |")

    lines += ["", f"| export of {EXCHANGES:,} exchanges of 4 KB | time | {MANY:,}: peak memory |", "|---|---|---|"]
    for number, (name, title) in enumerate(FORMATS.items()):
        runs = benchmarks(build, f"^exportReplaced/{number}/{EXCHANGES}$", RUNS)
        if runs[0]["label"] != name:
            raise ValueError(f"bench_transcript has {runs[0]['label']} where {name} is looked for")
        many = benchmarks(build, f"^exportReplaced/{number}/{MANY}$", 1)
        lines.append(f"| {title} | {least(runs, 'real_time'):.0f} ms | {least(many, 'peak_MB'):.0f} MB |")
    return lines
