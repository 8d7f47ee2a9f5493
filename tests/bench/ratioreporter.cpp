// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratioreporter.h"

#include <algorithm>
#include <cstdio>

namespace Bench {

RatioReporter::RatioReporter(std::vector<std::string> algorithms, std::vector<std::string> sizes)
    : m_algorithms(std::move(algorithms))
    , m_sizes(std::move(sizes))
{
}

void RatioReporter::ReportRuns(const std::vector<Run> &runs)
{
    ConsoleReporter::ReportRuns(runs);
    for (const Run &run : runs) {
        if (run.run_type != Run::RT_Iteration || run.skipped)
            continue;
        const double time = run.GetAdjustedCPUTime();
        const auto [best, isNew] = m_best.emplace(run.run_name.function_name, time);
        best->second = std::min(best->second, time);
    }
}

void RatioReporter::Finalize()
{
    std::printf("\nRatio to the floor; of the floor, operations a second.\n\n| |");
    for (const std::string &algorithm : m_algorithms)
        std::printf(" %s |", algorithm.c_str());
    std::printf("\n|---|");
    for (std::size_t i = 0; i < m_algorithms.size(); ++i)
        std::printf("---:|");
    std::printf("\n");
    for (const std::string &size : m_sizes) {
        for (const char *who : {"floor", "grantscope", "libjwt", "cjose", "rhonabwy"})
            printRow(size, who);
    }
}

void RatioReporter::printRow(const std::string &size, const std::string &who) const
{
    std::string row;
    bool isThere = false;
    for (const std::string &algorithm : m_algorithms) {
        const auto floor = m_best.find(algorithm + '/' + size + "/floor");
        const auto own = m_best.find(algorithm + '/' + size + '/' + who);
        const bool isKnown = floor != m_best.end() && own != m_best.end();
        isThere = isThere || isKnown;
        char cell[32] = " - |";
        if (isKnown && own == floor)
            std::snprintf(cell, sizeof cell, " %.0f |", 1e9 / own->second);
        else if (isKnown)
            std::snprintf(cell, sizeof cell, " %.2f |", own->second / floor->second);
        row += cell;
    }
    if (isThere)
        std::printf("| %s, %s |%s\n", who.c_str(), size.c_str(), row.c_str());
}

} // namespace Bench
