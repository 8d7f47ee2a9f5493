# SPDX-License-Identifier: GPL-3.0-or-later
"""The flows area, by bench_flows: each figure is the median of many in one run, and the least of several runs counts."""

import window

RUNS = 7
EXCHANGES = 10_000


def rows(build):
    """Lines of a Markdown table."""
    def least(*arguments):
        return window.least([window.measure(build, *arguments, program="bench_flows") for _ in range(RUNS)])

    flow, step, many = least("flow"), least("step"), least("many", str(EXCHANGES))
    lines = ["| flows area | time |", "|---|---|"]
    lines.append(f"| authorization code flow against the practice server, the client's own part | {flow['own_ms']:.1f} ms |")
    lines.append(f"| the same with diagram, details and all else painted | {flow['shown_ms']:.0f} ms |")
    lines.append(f"| from the choice of a step to its view, the slowest step and tab | {step['painted_ms']:.1f} ms |")
    after = f"after {EXCHANGES:,} polls of a device flow"
    lines.append(f"| {after}: one poll more, the slowest tab | {many['more_ms']:.1f} ms |")
    lines.append(f"| {after}: from another step to the one of the polls | {many['selected_ms']:.1f} ms |")
    lines.append(f"| {after}: another of its messages | {many['message_ms']:.1f} ms |")
    lines.append(f"| {after}: the list of its messages opens | {many['list_ms']:.1f} ms |")
    return lines
