// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progressline.h"

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

/// The progress line of a batch.
class BatchProgress
{
public:
    /// \a input tells how long all is, if it is a regular file.
    BatchProgress(ProgressLine::Wanted wanted, int input);

    void show(qint64 lines, qint64 bad, qint64 octets);
    void erase() { m_line.erase(); }

private:
    ProgressLine m_line;
    std::optional<qint64> m_allOctets;
};

} // namespace Grantscope::Cli
