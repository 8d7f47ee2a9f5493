// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QTest>

namespace Grantscope::Test {

ScriptedServer::ScriptedServer(Script script)
    : m_server(new QTcpServer)
    , m_script(std::move(script))
{
    listen();
}

ScriptedServer::ScriptedServer(const TestCertificate &certificate, Script script)
    : m_script(std::move(script))
    , m_tls(true)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate.certificate));
    configuration.setPrivateKey(QSslKey(certificate.privateKey, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(configuration);
    m_server = std::move(server);
    listen();
}

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::takeConnection);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("The test server could not listen");
}

QByteArray ScriptedServer::address(const QByteArray &path) const
{
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(m_server->serverPort()) + path;
}

void ScriptedServer::takeConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_closed;
            socket->deleteLater();
        });
        read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    const QByteArray arrived = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = arrived.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    qsizetype length = headEnd + 4;
    const qsizetype field = arrived.first(headEnd).toLower().indexOf("\r\ncontent-length:");
    if (field >= 0)
        length += arrived.sliced(field + 17, arrived.indexOf("\r\n", field + 2) - field - 17).trimmed().toLongLong();
    if (arrived.size() < length)
        return;
    m_requests.append(socket->read(length));
    if (m_script)
        m_script(*socket, m_requests.constLast());
}

ScriptedServer::Script say(const QByteArray &octets)
{
    return [octets](QTcpSocket &socket, const QByteArray &) {
        socket.write(octets);
        socket.disconnectFromHost();
    };
}

QByteArray response(const QByteArray &status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n"
           + body;
}

bool waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

} // namespace Grantscope::Test
