// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirectlistener.h"

#include "redirectjudge_p.h"

#include "net/httpserver.h"
#include "net/neterror.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <QtTranslation>

#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

class RedirectListener::Private
{
public:
    Private(RedirectListener *listener, RedirectOptions given, std::function<Instant()> clock,
            std::function<QByteArray(qsizetype)> random);

    [[nodiscard]] Result<QByteArray> listen();
    void tell(const Arrival &arrival);
    void end(Result<Redirect> result);
    void stop();
    [[nodiscard]] Error timeoutError() const;

    RedirectListener *const q;
    const RedirectOptions options;
    const std::function<Instant()> clock;
    const std::function<QByteArray(qsizetype)> random;
    std::unique_ptr<RedirectJudge> judge; // outlives the server
    std::unique_ptr<HttpServer> server;
    QByteArray uri;
    QTimer timer;
    QPromise<Result<Redirect>> promise;
    QFuture<Result<Redirect>> future;
    QFutureWatcher<Result<Redirect>> watcher;
    std::optional<Error> lastRefusal;
    bool told = false; ///< The exchange that is being reported was judged.
    bool ended = false;
};

RedirectListener::Private::Private(RedirectListener *listener, RedirectOptions given, std::function<Instant()> now,
                                   std::function<QByteArray(qsizetype)> octets)
    : q(listener)
    , options(std::move(given))
    , clock(std::move(now))
    , random(std::move(octets))
{
    promise.start();
    future = promise.future();
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, q, [this] { end(std::unexpected(timeoutError())); });
    connect(&watcher, &QFutureWatcherBase::canceled, q, [this] { end(std::unexpected(Error{NetError::Cancelled})); });
    watcher.setFuture(future);
}

Result<QByteArray> RedirectListener::Private::listen()
{
    const Result<LoopbackRedirect> place = readLoopbackRedirect(options.redirectUri);
    if (!place)
        return std::unexpected(place.error());
    judge = std::make_unique<RedirectJudge>(options, *place, random);
    const auto handler = [this](const HttpRequest &request) -> HttpServer::Answer {
        RedirectJudge::Judgement judgement = judge->judge(request);
        HttpServer::Answer answer(std::move(judgement.response));
        answer.sent = [this, arrival = std::move(judgement.arrival)](const Exchange &exchange) {
            told = true;
            Arrival whole = arrival;
            whole.exchange = exchange;
            tell(whole);
        };
        return answer;
    };
    server = std::make_unique<HttpServer>(handler, clock, ServerLimits{.maxBody = qint64(256) << 10});
    connect(server.get(), &HttpServer::answered, q, [this](const Exchange &exchange) {
        if (!std::exchange(told, false))
            tell({.kind = ArrivalKind::Refused, .exchange = exchange});
    });
    const Result<quint16> port = server->listen(place->port);
    if (!port)
        return std::unexpected(port.error());
    uri = place->address(*port);
    if (options.timeout > std::chrono::milliseconds(0))
        timer.start(options.timeout);
    return uri;
}

/// Whoever is told may delete the listener.
void RedirectListener::Private::tell(const Arrival &arrival)
{
    if (ended) {
        Q_EMIT q->arrived(arrival);
        return;
    }
    if (arrival.refusal)
        lastRefusal = arrival.refusal;
    const bool good = arrival.kind == ArrivalKind::Accepted;
    if (good)
        stop();
    const QPointer<RedirectListener> alive(q);
    Q_EMIT q->arrived(arrival);
    if (good && alive)
        end(*arrival.redirect);
}

void RedirectListener::Private::stop()
{
    timer.stop();
    if (server)
        server->stop();
}

void RedirectListener::Private::end(Result<Redirect> result)
{
    if (std::exchange(ended, true))
        return;
    stop();
    QPromise<Result<Redirect>> last = std::move(promise); // a continuation may delete the listener
    last.addResult(std::move(result));
    last.finish();
}

Error RedirectListener::Private::timeoutError() const
{
    return lastRefusal.value_or(Error{NetError::RedirectTimeout, QString::number(options.timeout.count()) + u" ms"_s,
                                      words(QT_TRANSLATE_NOOP("Values", "no answer")), "RFC 8252 §7.3"});
}

RedirectListener::RedirectListener(RedirectOptions options, std::function<Instant()> clock,
                                   std::function<QByteArray(qsizetype)> random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), std::move(clock), std::move(random)))
{
}

RedirectListener::~RedirectListener()
{
    d->end(std::unexpected(Error{NetError::Cancelled}));
}

Result<QByteArray> RedirectListener::listen()
{
    return d->listen();
}

QByteArray RedirectListener::redirectUri() const
{
    return d->uri;
}

bool RedirectListener::isListening() const
{
    return d->server && d->server->port() != 0;
}

QFuture<Result<Redirect>> RedirectListener::redirect() const
{
    return d->future;
}

} // namespace Grantscope::Net
