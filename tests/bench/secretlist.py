# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of README's table about trying secrets: what bench_secrets says."""

import json
import subprocess

NAMES = {"BM_WordList": "grantscope, a word list from a file", "BM_Floor/two_hashes": "OpenSSL alone, two hashes over pads that stay",
         "BM_Floor/EVP_MAC": "OpenSSL alone, `EVP_MAC` keyed anew for each word"}


def rows(build):
    """Everyone takes turns, and the best of each counts: words for each second that processors worked for it, all threads together."""
    said = subprocess.run([build / "bin/bench_secrets", "--benchmark_min_time=1x", "--benchmark_repetitions=12",
                           "--benchmark_enable_random_interleaving=true", "--benchmark_format=json"],
                          stdout=subprocess.PIPE, text=True, check=True).stdout
    best = {}
    for run in json.loads(said)["benchmarks"]:
        if run["run_type"] == "iteration":
            name = run["run_name"].removesuffix("/process_time/real_time")
            best[name] = max(best.get(name, 0), run["items_per_second"] * run["real_time"] / run["cpu_time"])
    own = best["BM_WordList"]
    return ["| | words a second and core | the word list's share of it |", "|---|---:|---:|",
            *(f"| {words} | {best[name] / 1e6:.2f} million | {own / best[name]:.0%} |" for name, words in NAMES.items())]
