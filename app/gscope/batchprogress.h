// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Grantscope::Cli {

/// How far a batch has come.
struct BatchState
{
    qint64 lines = 0;
    qint64 bad = 0;
    qint64 octets = 0; ///< Read so far …
    std::optional<qint64> allOctets = {}; ///< … and in all, where that is known.
    std::chrono::milliseconds elapsed{0};
};

/// "Lines: 1,200,000 · 24,000 a second · bad: 3 · 12 s left", in the language of the person.
[[nodiscard]] QString batchStateText(const BatchState &state);

/// One line on a terminal that is written again and again, and erased at the end. Nothing is shown where standard error
/// is no terminal or the one that the answers go to, and nothing for a batch that is soon over.
class BatchProgress
{
public:
    enum class Wanted : std::uint8_t { No, WhereThereIsATerminal };
    /// \a input tells how long all is, if it is a regular file.
    BatchProgress(Wanted wanted, int input);
    ~BatchProgress() { erase(); }
    Q_DISABLE_COPY_MOVE(BatchProgress)

    void show(qint64 lines, qint64 bad, qint64 octets);
    void erase();

private:
    using Clock = std::chrono::steady_clock;
    bool m_isOn;
    bool m_isShown = false;
    std::optional<qint64> m_allOctets;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_next;
};

} // namespace Grantscope::Cli
