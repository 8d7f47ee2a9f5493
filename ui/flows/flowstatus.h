// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

#include <QStringList>

namespace Grantscope::Ui {

/// For whom a run waits.
struct FlowWaiting
{
    enum class Place : quint8 {
        Nowhere,
        OwnBrowser,
        BuiltInBrowser, ///< Of this program: the connection is one of ours.
        OtherDevice,
        Breakpoint, ///< Before a step where the person wanted it to stop.
    } place = Place::Nowhere;
    QByteArray address = {}; ///< Where the browser was sent.
};

/// What the status line of the window says of a run. Looks at each exchange once, so that the ten thousandth costs no
/// more than the first.
class FlowStatus
{
public:
    /// Counts what is new in \a run; all of it where something was undone, or reset() came before.
    void follow(const Flow::Run &run);
    void reset();
    /// "At the end · Practice server on 127.0.0.1:43110 · 3 exchanges · no connection to anywhere else". \a
    /// practiceIssuer is empty for a run against another provider.
    [[nodiscard]] QString text(const Flow::Run &run, const QString &practiceIssuer,
                               const FlowWaiting &waiting = {}) const;

private:
    void count(const Exchange &exchange);

    QList<qsizetype> m_counted; ///< Exchanges of each step.
    qsizetype m_exchanges = 0;
    QStringList m_hosts; ///< In the order in which they were asked.
};

} // namespace Grantscope::Ui
