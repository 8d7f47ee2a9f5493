// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpserver.h"

namespace Grantscope::Net {

/// What the listeners of one server share. Outlives them.
struct ServerRules
{
    HttpServer::Handler handler = {};
    std::function<Instant()> clock = {};
    ServerLimits limits = {};
    using Sent = std::function<void(const Exchange &)>;
    std::function<void(Exchange, Sent)> answered = {}; ///< Called on threads of the server.
    std::function<bool(std::function<void()>)> run = {}; ///< On a thread of the server; false if there are too many.
    int stopped = -1; ///< A descriptor that is readable once the server stops.
    quint16 port = 0; ///< What Host is compared with.
};

/// One address: accepts and hands each connection to cpp-httplib, which nobody else sees.
class ServerListener
{
public:
    explicit ServerListener(const ServerRules &rules);
    /// Stops accepting. Connections that were accepted must have ended.
    ~ServerListener();
    Q_DISABLE_COPY_MOVE(ServerListener)

    /// Binds without accepting: 0 and the port, or the number of the system's error.
    [[nodiscard]] std::expected<quint16, int> bind(const char *address, quint16 port);
    void accept();
    void stopAccepting();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Net
