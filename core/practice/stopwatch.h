// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace Grantscope::Practice {

/// A clock that only goes forward, for measuring.
using SteadyClock = std::function<std::chrono::steady_clock::time_point()>;

/// Runs from its making on.
class Stopwatch
{
public:
    /// \a clock must live as long.
    explicit Stopwatch(const SteadyClock &clock)
        : m_clock(clock)
        , m_start(clock())
    {
    }
    [[nodiscard]] std::chrono::nanoseconds elapsed() const { return m_clock() - m_start; }

private:
    const SteadyClock &m_clock;
    const std::chrono::steady_clock::time_point m_start;
};

} // namespace Grantscope::Practice
