// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowverdict.h"

#include "commandline/style.h"

namespace Grantscope::Cli {

/// A flow as a person reads it in a terminal: a line on standard output for each step when it has ended, and at the end
/// what came of it. Tokens are shown by their heads only.
class FlowWatch
{
public:
    explicit FlowWatch(Style style)
        : m_style(style)
    {
    }

    /// Prints what has ended since the last time.
    void look(const Flow::Run &run);
    /// Nobody takes the lines.
    [[nodiscard]] bool isRefused() const { return m_refused; }
    [[nodiscard]] QString conclusion(const Flow::Run &run, const FlowVerdict &verdict) const;

private:
    [[nodiscard]] QString line(const Flow::StepRecord &record) const;
    [[nodiscard]] QString title(const QString &text) const;
    [[nodiscard]] QString tokens(const Flow::Run &run) const;
    [[nodiscard]] QString idToken(const Flow::Run &run) const;
    [[nodiscard]] QString answers(const Flow::Run &run) const;
    [[nodiscard]] QString checks(const Flow::Run &run) const;
    [[nodiscard]] QString fault(const Flow::Run &run) const;
    [[nodiscard]] QString problem(const Flow::Run &run, const FlowProblem &problem) const;

    Style m_style;
    qsizetype m_seen = 0;
    bool m_refused = false;
};

} // namespace Grantscope::Cli
