// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/testcertificate.h"

#include <QFuture>
#include <QSslServer>
#include <QTcpSocket>

#include <functional>

namespace Grantscope::Test {

/// Listens on 127.0.0.1 in the thread of the test and hands each whole request to a script that writes the answer.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit ScriptedServer(Script script = {});
    ScriptedServer(const TestCertificate &certificate, Script script);

    /// "http://127.0.0.1:PORT" or "https://…", followed by \a path.
    [[nodiscard]] QByteArray address(const QByteArray &path = "/") const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Each request as its octets, in order.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// How many connections the other side has closed.
    [[nodiscard]] int closed() const { return m_closed; }
    void setScript(Script script) { m_script = std::move(script); }

private:
    void listen();
    void takeConnection();
    void read(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_closed = 0;
    bool m_tls = false;
};

/// Writes the octets and closes.
[[nodiscard]] ScriptedServer::Script say(const QByteArray &octets);
/// A response of this status with Content-Length; \a fields are whole lines with their ends.
[[nodiscard]] QByteArray response(const QByteArray &status, const QByteArray &body = {}, const QByteArray &fields = {});
/// Runs the event loop until the future is finished; false after ten seconds.
template <typename T>
[[nodiscard]] bool waitFor(const QFuture<T> &future);
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition);

template <typename T>
bool waitFor(const QFuture<T> &future)
{
    return waitUntil([&] { return future.isFinished(); });
}

} // namespace Grantscope::Test
