// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "floworder.h"
#include "interrupts.h"
#include "linesource.h"

#include "net/curltransport.h"
#include "session/flowsession.h"
#include "session/loopbackredirects.h"

namespace Grantscope::Cli {

/// Carries an order out, in the event loop of the application. Addresses and codes for the person go to standard error,
/// a line each: "open: https://…", "code: WDJB-MJHT"; the address on which the browser ends may come as a line of
/// standard input. SIGINT and SIGTERM cancel the flow.
class FlowRunner : public QObject
{
    Q_OBJECT

public:
    explicit FlowRunner(const FlowOrder &order);

    /// Returns at the end of the flow. Nothing listens any more then.
    void carryOut();
    [[nodiscard]] const Session::FlowSession &session() const { return m_session; }
    [[nodiscard]] const Flow::Run &run() const { return m_session.run(); }

Q_SIGNALS:
    /// Something about a step is new.
    void changed();

private:
    [[nodiscard]] Session::World world();
    void tellAddress();
    void tellDeviceCode();
    void takeLine(const QByteArray &address);

    const FlowOrder &m_order;
    Interrupts m_interrupts; ///< Before all that has threads.
    Net::CurlTransport m_transport;
    Session::LoopbackRedirects m_redirects;
    Session::FlowSession m_session;
    LineSource m_lines;
    bool m_codeTold = false;
};

} // namespace Grantscope::Cli
