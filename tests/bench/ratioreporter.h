// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace Bench {

/// Of benchmarks called ALGORITHM/SIZE/WHO: keeps the best time of each, which other programs disturb least, and prints
/// the ratios to WHO "floor" at the end, as a table in Markdown.
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    RatioReporter(std::vector<std::string> algorithms, std::vector<std::string> sizes);

    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;

private:
    void printRow(const std::string &size, const std::string &who) const;

    std::vector<std::string> m_algorithms;
    std::vector<std::string> m_sizes;
    std::map<std::string, double> m_best; ///< Nanoseconds.
};

} // namespace Bench
