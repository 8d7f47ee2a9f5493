// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace Grantscope::Net {

/// What one connection may cost.
struct ServerLimits
{
    qint64 maxBody = qint64(1) << 20; ///< Octets.
    qint64 maxHead = qint64(64) << 10; ///< Octets; one line of it at most 8 KiB.
    std::chrono::milliseconds timeout{10'000}; ///< To send a request, and again to take the answer.
    int threads = 8; ///< Requests that are read or answered at once.
    int connections = 64; ///< Open at once, those that wait for a thread included; others are closed unanswered.
};

/// An HTTP server on 127.0.0.1 and ::1, for this machine alone: practice server and redirect listener. One request a
/// connection. What is no proper request, and what calls for another Host, is refused before the handler
/// (servermessage.h), so that no page in the person's browser reaches it under a name of its own.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    /// From a request to its answer (an HttpResponse will do); called on threads of the server, several at once, so it
    /// must be safe for that and must not wait for the thread of the HttpServer. \a request has the raw target as
    /// address ("/path?query"), the fields in the order and with the case of the wire, and the octets of the body.
    /// isForeignOrigin() tells whether a page from elsewhere sent it. The answer goes out as it is: status, reason (an
    /// empty one is filled in), fields with repeated ones, body; HEAD is answered without the body. An exception
    /// becomes 500, and so does an answer that can't be written.
    struct Answer;
    using Handler = std::function<Answer(const HttpRequest &request)>;

    /// \a clock says when an exchange started; called on threads of the server.
    HttpServer(Handler handler, std::function<Instant()> clock, const ServerLimits &limits = {},
               QObject *parent = nullptr);
    /// As stop().
    ~HttpServer() override;

    /// Both addresses on one port, \a port or a free one (0); IPv6 is left out where the machine has none. Returns the
    /// port. "net-port" where it is taken or not allowed. Once listening, the same port is returned again.
    [[nodiscard]] Result<quint16> listen(quint16 port = 0);
    /// Nothing listens any more and no handler runs when this returns. Connections that wait are closed at once; a
    /// handler at work is waited for, so one that dawdles does it in waitForStop(). The server may listen again.
    void stop();

    /// 0 while nothing listens.
    [[nodiscard]] quint16 port() const;
    /// For handlers: waits until \a time is over (false) or the server stops (true). Safe on any thread.
    bool waitForStop(std::chrono::milliseconds time) const;

Q_SIGNALS:
    /// Each message that was answered, refused ones too, on the thread of this object; remoteAddress is the other
    /// side. Of a message that was refused while it was read, the request is as far as it was understood.
    void answered(const Grantscope::Exchange &exchange);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// A response and who wants to know how it went.
struct HttpServer::Answer
{
    Answer(HttpResponse answer) // as most handlers have nothing else to say
        : response(std::move(answer))
    {
    }

    HttpResponse response;
    /// Called on the thread of the HttpServer before answered(), once the response was written.
    std::function<void(const Exchange &exchange)> sent = {};
};

} // namespace Grantscope::Net
