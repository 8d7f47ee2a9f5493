# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's start and large pastes, by bench_window. Of several runs the least counts for each column."""

import json
import os
import subprocess

STARTS = 15
PASTES = 7
PASTED = ((1, "lines"), (10, "lines"), (10, "line"))


def measure(build, *arguments, program="bench_window"):
    """One run's figures."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    said = subprocess.run([f"{build}/bin/{program}", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
                          check=True).stdout
    return json.loads(said)


def least(runs):
    return {name: min(run[name] for run in runs) if name != "what" else value for name, value in runs[0].items()}


def rows(build):
    """Lines of two Markdown tables."""
    starts = {"empty": [], "start": []}
    for _ in range(STARTS):
        for what, runs in starts.items():
            runs.append(measure(build, what))
    empty, start = least(starts["empty"]), least(starts["start"])
    lines = ["| window | start to first paint | processor | memory |", "|---|---|---|---|"]
    lines.append(f"| empty `QMainWindow` | {empty['painted_ms']:.0f} ms | {empty['processor_ms']:.0f} ms | {empty['rss_mb']:.0f} MB |")
    lines.append(f"| workbench | {start['painted_ms']:.0f} ms ({start['painted_ms'] / empty['painted_ms']:.1f}) | {start['processor_ms']:.0f} ms "
                 f"({start['processor_ms'] / empty['processor_ms']:.1f}) | {start['rss_mb']:.0f} MB ({start['rss_mb'] / empty['rss_mb']:.1f}) |")
    lines += ["", "| pasted payload | painted | all there | longest block | peak memory |", "|---|---|---|---|---|"]
    for size, kind in PASTED:
        run = least([measure(build, "paste", str(size), kind) for _ in range(PASTES)])
        shape = "many members" if kind == "lines" else "one long string"
        lines.append(f"| {size} MB, {shape} | {run['painted_ms']:.0f} ms | {run['done_ms']:.0f} ms | {run['longest_block_ms']:.0f} ms "
                     f"| {run['peak_mb']:.0f} MB |")
    learn = least([measure(build, "learn") for _ in range(PASTES)])
    lines += ["", "| learning and languages, all areas open | painted |", "|---|---|",
              f"| the slowest of the lessons, opened | {learn['lesson_ms']:.0f} ms |",
              f"| the window in another language, the slower of two | {learn['language_ms']:.0f} ms |"]
    return lines
