// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "net/transport.h"

#include <QNetworkAccessManager>

#include <functional>

namespace Grantscope::QtEngine {

struct ManagerOptions
{
    QByteArray authorities = {}; ///< PEM: the only authorities; empty: the system's.
    qint64 maxBody = qint64(16) << 20; ///< Octets.
    std::chrono::milliseconds timeout{30'000}; ///< For each exchange as a whole.
};

/// The network of one run of the second engine, with its own connections and TLS sessions, so that what one run trusts
/// serves no other. Follows no redirect, keeps no cookies, asks for no compression, bounds body and time. The system's
/// proxy is honoured, loopback goes direct.
///
/// Each request is recorded as far as Qt shows it. It does not show: fields that it adds by itself (Host, Connection,
/// Accept-Language, User-Agent, Content-Length), the case and order of fields, the reason where HTTP/2 has none, the
/// octets of both heads, trailers and interim responses, name resolution and connection as phases, the other side's
/// address; and neither that it sends a request once more after 401 or a connection that ended, which it does unasked:
/// the record holds the last answer only.
class RecordingManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    RecordingManager(const ManagerOptions &options, std::function<Instant()> clock, QObject *parent = nullptr);

Q_SIGNALS:
    void sending(const Grantscope::HttpRequest &request);
    /// When an exchange ended, before whoever sent it hears of it.
    void recorded(const Grantscope::Net::Record &record);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    const ManagerOptions m_options;
    const std::function<Instant()> m_clock;
};

} // namespace Grantscope::QtEngine
