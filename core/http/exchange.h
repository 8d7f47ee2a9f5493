// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/message.h"

#include <chrono>
#include <optional>

namespace Grantscope {

/// When each phase of an exchange ended, counted from its start; nothing where it was not reached or not needed.
struct Timings
{
    using Span = std::optional<std::chrono::microseconds>;

    Span nameResolved = {};
    Span connected = {};
    Span secured = {}; ///< The TLS handshake.
    Span sent = {}; ///< The request is on its way (head, and body where it fits).
    Span firstOctet = {};
    Span finished = {};

    friend bool operator==(const Timings &, const Timings &) = default;
};

/// One certificate of the peer as shown to a person.
struct PeerCertificate
{
    QString subject; ///< RFC 2253 text.
    QString issuer;
    QByteArray der;
    QByteArray sha256; ///< Fingerprint, 32 octets: what a profile may name.

    friend bool operator==(const PeerCertificate &, const PeerCertificate &) = default;
};

struct TlsSummary
{
    QByteArray version; ///< "TLSv1.3"
    QByteArray cipher; ///< OpenSSL's name of the suite.
    QList<PeerCertificate> chain; ///< As sent by the peer, leaf first.
    bool byFingerprint = false; ///< Accepted for its fingerprint alone, whatever its authority, name and dates.

    friend bool operator==(const TlsSummary &, const TlsSummary &) = default;
};

/// A request and what came of it, with the octets of both heads. Holds whatever was sent, secrets too: what leaves the
/// program passes the redactor first.
struct Exchange
{
    HttpRequest request = {}; ///< As sent: its fields include those that the transport added (Host, Content-Length).
    HttpResponse response = {};
    QByteArray requestHead = {}; ///< The octets as sent, request line to empty line.
    QByteArray responseHead = {}; ///< The octets as received, interim responses (1xx) too.
    QList<HttpResponse> interim = {};

    Instant startedAt = {};
    Timings timings = {};
    std::optional<TlsSummary> tls = {};
    QString remoteAddress = {}; ///< "192.0.2.1:443" or "[::1]:443"; empty before a connection stood.
    QString proxy = {}; ///< "192.0.2.7:3128" or "proxy.example:3128", as far as is known; empty where none was used.
    qint64 bodyOctetsReceived = 0; ///< Before content decoding.

    friend bool operator==(const Exchange &, const Exchange &) = default;
};

} // namespace Grantscope
