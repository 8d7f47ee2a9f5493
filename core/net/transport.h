// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <optional>

namespace Grantscope::Net {

enum class PlainHttp {
    LoopbackOnly,
    InsecureAnywhere, ///< Whoever is on the way reads and changes everything.
};

enum class Connection {
    Fresh, ///< A connection of its own: the request can't be sent twice.
    ReuseForSafeMethod ///< GET, HEAD and OPTIONS may take one that is open; they are repeated on a new one if it just
                       ///< closed.
};

/// Whose certificates are accepted, in place of the system's authorities. Verification itself can't be turned off.
struct Trust
{
    QByteArray authorities = {}; ///< PEM: the only authorities (or the one self-signed certificate) for this request.
    QByteArray fingerprint = {}; ///< SHA-256 of the certificate in DER, 32 octets: this one, whatever its name and
                                 ///< dates, and no other. Nor does an https proxy get by: libcurl does not say whose
                                 ///< handshake it is, so that the proxy's is held against the fingerprint, and refused.

    friend bool operator==(const Trust &, const Trust &) = default;
};

/// The octets of a SHA-256 fingerprint in hexadecimal digits, with colons or blanks between them or not; empty for
/// nothing at all, and nothing for whatever else.
[[nodiscard]] std::optional<QByteArray> parseFingerprint(QByteArrayView digits);

/// SendOptions::proxy as a person says it: its address, "none" to go without, or nothing for what the system says.
[[nodiscard]] std::optional<QByteArray> parseProxy(QByteArrayView typed);
[[nodiscard]] QByteArray proxyText(const std::optional<QByteArray> &proxy);

struct SendOptions
{
    PlainHttp plainHttp = PlainHttp::LoopbackOnly;
    Trust trust = {};
    Connection connection = Connection::Fresh;
    qint64 maxBody = qint64(16) << 20; ///< Octets, after decompression.
    std::chrono::milliseconds timeout{30'000}; ///< For the whole exchange.
    /// Its address; empty: none; nothing: what the environment's variables say. Never for loopback.
    std::optional<QByteArray> proxy = {};

    friend bool operator==(const SendOptions &, const SendOptions &) = default;
};

/// What a transcript keeps: the exchange as far as it came, and why it went no further.
struct Record
{
    Exchange exchange;
    std::optional<Error> error = {};
};

/// The one way out to the network.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(QObject *parent = nullptr);
    ~Transport() override;

    /// Sends \a request once, as written; adds nothing but Host and Content-Length (and what a proxy needs). TLS is
    /// verified; redirects and error statuses are answers like any other. Cancelling the returned future closes the
    /// connection; deleting the transport ends what is under way with "net-cancelled".
    [[nodiscard]] virtual QFuture<Result<Exchange>> send(const HttpRequest &request,
                                                         const SendOptions &options = {}) = 0;

Q_SIGNALS:
    /// Each exchange that was begun, when it ended, however it ended. Comes before its future is finished.
    void recorded(const Grantscope::Net::Record &record);
};

} // namespace Grantscope::Net
