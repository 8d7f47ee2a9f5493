// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace Grantscope::Test {

/// Opens a connection and writes \a octets; null where nobody listens.
[[nodiscard]] std::unique_ptr<QTcpSocket> connected(quint16 port, const QByteArray &octets = {},
                                                    const QString &address = QStringLiteral("127.0.0.1"));
/// Everything that comes until the other side closes or ten seconds are over.
[[nodiscard]] QByteArray everything(QTcpSocket &socket);
/// Both: what a server of another thread says to these octets.
[[nodiscard]] QByteArray said(quint16 port, const QByteArray &octets,
                              const QString &address = QStringLiteral("127.0.0.1"));
/// "METHOD target HTTP/1.1", Host and \a fields (whole lines with their ends), empty line, body.
[[nodiscard]] QByteArray rawRequest(quint16 port, const QByteArray &methodAndTarget, const QByteArray &fields = {},
                                    const QByteArray &body = {});
[[nodiscard]] bool somebodyListens(quint16 port);

} // namespace Grantscope::Test
