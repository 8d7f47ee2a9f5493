// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpserver.h"

#include "serverlistener_p.h"

#include "net/neterror.h"

#include <QPointer>
#include <QThreadPool>
#include <QtTranslation>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

constexpr auto kIpv4 = "127.0.0.1";
constexpr auto kIpv6 = "::1";

Error portError(const QString &address, int systemError)
{
    const QString found = systemError == EADDRINUSE ? words(QT_TRANSLATE_NOOP("Values", "taken by another program"))
                          : systemError == EACCES   ? words(QT_TRANSLATE_NOOP("Values", "not allowed by the system"))
                                                    : qt_error_string(systemError);
    return Error{NetError::Port, words(QT_TRANSLATE_NOOP("Values", "a free port")) + " ("_L1 + address + u')', found,
                 "RFC 8252 §7.3"};
}

bool isWithoutIpv6(int systemError)
{
    return systemError == EADDRNOTAVAIL || systemError == EAFNOSUPPORT;
}

} // namespace

class HttpServer::Private
{
public:
    Private(HttpServer *server, Handler handler, std::function<Instant()> clock, const ServerLimits &limits);
    ~Private() { ::close(rules.stopped); }
    Q_DISABLE_COPY_MOVE(Private)

    /// Both addresses or none.
    [[nodiscard]] Result<void> bind(quint16 port);
    [[nodiscard]] bool run(std::function<void()> task);

    ServerRules rules;
    std::vector<std::unique_ptr<ServerListener>> listeners;
    QThreadPool threads;
    std::atomic<int> open = 0;
};

HttpServer::Private::Private(HttpServer *server, Handler handler, std::function<Instant()> clock,
                             const ServerLimits &limits)
    : rules{.handler = std::move(handler),
            .clock = std::move(clock),
            .limits = limits,
            .stopped = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}
{
    threads.setMaxThreadCount(limits.threads);
    rules.run = [this](std::function<void()> task) { return run(std::move(task)); };
    rules.answered = [server](Exchange exchange, ServerRules::Sent sent) {
        const auto tell = [server, exchange = std::move(exchange), sent = std::move(sent)] {
            const QPointer<HttpServer> alive(server);
            if (sent)
                sent(exchange);
            if (alive) // whoever was told may have deleted it
                Q_EMIT alive->answered(exchange);
        };
        QMetaObject::invokeMethod(server, tell, Qt::QueuedConnection);
    };
}

bool HttpServer::Private::run(std::function<void()> task)
{
    if (open >= rules.limits.connections)
        return false;
    ++open;
    threads.start([this, task = std::move(task)] {
        task();
        --open;
    });
    return true;
}

Result<void> HttpServer::Private::bind(quint16 port)
{
    auto first = std::make_unique<ServerListener>(rules);
    const auto bound = first->bind(kIpv4, port);
    if (!bound)
        return std::unexpected(portError("127.0.0.1:"_L1 + QString::number(port), bound.error()));
    auto second = std::make_unique<ServerListener>(rules);
    const auto same = second->bind(kIpv6, *bound);
    if (!same && !isWithoutIpv6(same.error()))
        return std::unexpected(portError("[::1]:"_L1 + QString::number(*bound), same.error()));
    rules.port = *bound;
    listeners.push_back(std::move(first));
    if (same)
        listeners.push_back(std::move(second));
    return {};
}

HttpServer::HttpServer(Handler handler, std::function<Instant()> clock, const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(handler), std::move(clock), limits))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<quint16> HttpServer::listen(quint16 port)
{
    if (!d->listeners.empty())
        return d->rules.port;
    eventfd_t value = 0;
    ::eventfd_read(d->rules.stopped, &value);
    // Somebody may hold the port that was free on the first address on the second one.
    constexpr int tries = 16;
    Result<void> bound = d->bind(port);
    for (int i = 1; i < tries && !bound && port == 0; ++i)
        bound = d->bind(port);
    if (!bound)
        return std::unexpected(std::move(bound).error());
    for (const auto &listener : d->listeners)
        listener->accept();
    return d->rules.port;
}

void HttpServer::stop()
{
    if (d->listeners.empty())
        return;
    ::eventfd_write(d->rules.stopped, 1);
    for (const auto &listener : d->listeners)
        listener->stopAccepting();
    d->threads.waitForDone();
    d->listeners.clear();
}

quint16 HttpServer::port() const
{
    return d->listeners.empty() ? 0 : d->rules.port;
}

bool HttpServer::waitForStop(std::chrono::milliseconds time) const
{
    pollfd stopped{d->rules.stopped, POLLIN, 0};
    constexpr auto longest = std::chrono::milliseconds(std::numeric_limits<int>::max());
    return ::poll(&stopped, 1, int(std::clamp(time, std::chrono::milliseconds(0), longest).count())) > 0;
}

} // namespace Grantscope::Net
