// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

namespace Grantscope::Formats {

/// That a step sent something is told only where the next event does not show all of it.
class SentLine
{
public:
    /// \a line: what is told of \a event.
    void hold(const Transcript::Event &event, QByteArray line)
    {
        m_line = std::move(line);
        m_run = event.run;
        m_step = event.step;
    }
    /// What is to be told before \a event.
    [[nodiscard]] QByteArray before(const Transcript::Event &event)
    {
        const bool isShown = event.exchange && event.run == m_run && event.step == m_step;
        const QByteArray line = rest();
        return isShown ? QByteArray() : line;
    }
    [[nodiscard]] QByteArray rest() { return std::exchange(m_line, {}); }

private:
    QByteArray m_line;
    QString m_run;
    QString m_step;
};

} // namespace Grantscope::Formats
