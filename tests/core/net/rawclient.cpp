// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rawclient.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

namespace {

constexpr int kPatience = 10'000;

}

std::unique_ptr<QTcpSocket> connected(quint16 port, const QByteArray &octets, const QString &address)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(address, port);
    if (!socket->waitForConnected(kPatience))
        return nullptr;
    socket->write(octets);
    while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(kPatience)) { }
    return socket;
}

QByteArray everything(QTcpSocket &socket)
{
    const QDeadlineTimer deadline(kPatience);
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired())
        socket.waitForReadyRead(int(deadline.remainingTime()));
    return socket.readAll();
}

QByteArray said(quint16 port, const QByteArray &octets, const QString &address)
{
    const std::unique_ptr<QTcpSocket> socket = connected(port, octets, address);
    return socket ? everything(*socket) : QByteArray("no connection");
}

QByteArray rawRequest(quint16 port, const QByteArray &methodAndTarget, const QByteArray &fields, const QByteArray &body)
{
    return methodAndTarget + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + fields + "\r\n"
           + body;
}

bool somebodyListens(quint16 port)
{
    return connected(port) != nullptr || connected(port, {}, u"::1"_s) != nullptr;
}

} // namespace Grantscope::Test
