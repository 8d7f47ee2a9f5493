// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Grantscope::Cli {

/// One line on standard error that is written again and again, and erased at the end. Nothing is shown where that is no
/// terminal that can erase a line, and nothing for what is soon over.
class ProgressLine
{
public:
    enum class Wanted : std::uint8_t {
        No,
        OnATerminal,
        ApartFromAnswers, ///< On a terminal that standard output does not go to.
    };
    explicit ProgressLine(Wanted wanted);
    ~ProgressLine() { erase(); }
    Q_DISABLE_COPY_MOVE(ProgressLine)

    /// Whether it is time to show() something: not before half a second, and then five times a second.
    [[nodiscard]] bool isDue() const { return m_isOn && Clock::now() >= m_next; }
    void show(const QString &text);
    void erase();
    /// Since this was made.
    [[nodiscard]] std::chrono::milliseconds elapsed() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_start);
    }

private:
    using Clock = std::chrono::steady_clock;
    bool m_isOn;
    bool m_isShown = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_next;
};

} // namespace Grantscope::Cli
