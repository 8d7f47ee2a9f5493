// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curltransport.h"

#include "curltransfer_p.h"

#include "base/future.h"
#include "net/neterror.h"

#include <QFutureWatcher>
#include <QHash>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace Grantscope::Net {

namespace {

struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

/// A transfer and who waits for it.
struct Job
{
    std::unique_ptr<CurlTransfer> transfer;
    QPromise<Result<Exchange>> promise;
    std::unique_ptr<QFutureWatcher<Result<Exchange>>, DeleteLater> watcher;
};

/// Deleted later and silent at once, since it may be the one whose slot runs.
struct Notifier
{
    Notifier(curl_socket_t socket, QSocketNotifier::Type type)
        : object(new QSocketNotifier(socket, type))
    {
    }
    ~Notifier()
    {
        object->setEnabled(false);
        object->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(Notifier)

    QSocketNotifier *const object;
};

struct SocketWatch
{
    std::unique_ptr<Notifier> read;
    std::unique_ptr<Notifier> write;
};

} // namespace

class CurlTransport::Private
{
public:
    Private(CurlTransport *transport, std::function<Instant()> now);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] QFuture<Result<Exchange>> start(std::unique_ptr<CurlTransfer> transfer);
    void cancelAll();

    const std::function<Instant()> clock;

private:
    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *, long milliseconds, void *self);
    void watchSocket(curl_socket_t socket, int what);
    void act(curl_socket_t socket, int events);
    void deliver();
    [[nodiscard]] std::unique_ptr<Job> take(const CurlTransfer *transfer);
    static void finish(const QPointer<CurlTransport> &transport, std::unique_ptr<Job> job, CURLcode code,
                       bool cancelled);

    CurlTransport *const q;
    CURLM *const m_multi;
    QTimer m_timer;
    QHash<curl_socket_t, std::shared_ptr<SocketWatch>> m_sockets;
    std::vector<std::unique_ptr<Job>> m_jobs;
};

CurlTransport::Private::Private(CurlTransport *transport, std::function<Instant()> now)
    : clock(std::move(now))
    , q(transport)
    , m_multi(curl_multi_init())
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &Private::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &Private::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, q, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlTransport::Private::~Private()
{
    // Closing connections that were kept still reports sockets, so the callbacks stay until it is done.
    curl_multi_cleanup(m_multi);
}

QFuture<Result<Exchange>> CurlTransport::Private::start(std::unique_ptr<CurlTransfer> transfer)
{
    auto job = std::make_unique<Job>();
    job->transfer = std::move(transfer);
    job->promise.start();
    QFuture<Result<Exchange>> future = job->promise.future();
    job->watcher.reset(new QFutureWatcher<Result<Exchange>>);
    const CurlTransfer *key = job->transfer.get();
    QObject::connect(job->watcher.get(), &QFutureWatcherBase::canceled, q, [this, key] {
        if (std::unique_ptr<Job> cancelled = take(key))
            finish(q, std::move(cancelled), CURLE_ABORTED_BY_CALLBACK, true);
    });
    job->watcher->setFuture(future);
    CURL *handle = job->transfer->handle();
    m_jobs.push_back(std::move(job));
    curl_multi_add_handle(m_multi, handle);
    return future;
}

int CurlTransport::Private::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<Private *>(self)->watchSocket(socket, what);
    return 0;
}

int CurlTransport::Private::onTimer(CURLM *, long milliseconds, void *self)
{
    // Never acts from here: libcurl is on the stack.
    QTimer &timer = static_cast<Private *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

void CurlTransport::Private::watchSocket(curl_socket_t socket, int what)
{
    if (what == CURL_POLL_REMOVE) {
        m_sockets.remove(socket);
        return;
    }
    std::shared_ptr<SocketWatch> &watch = m_sockets[socket];
    if (!watch)
        watch = std::make_shared<SocketWatch>();
    const auto keep = [&](std::unique_ptr<Notifier> &notifier, QSocketNotifier::Type type, int flag, int event) {
        if ((what & flag) == 0) {
            notifier.reset();
        } else if (!notifier) {
            notifier = std::make_unique<Notifier>(socket, type);
            QObject::connect(notifier->object, &QSocketNotifier::activated, q,
                             [this, socket, event] { act(socket, event); });
        }
    };
    keep(watch->read, QSocketNotifier::Read, CURL_POLL_IN, CURL_CSELECT_IN);
    keep(watch->write, QSocketNotifier::Write, CURL_POLL_OUT, CURL_CSELECT_OUT);
}

void CurlTransport::Private::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    deliver();
}

void CurlTransport::Private::deliver()
{
    std::vector<std::pair<std::unique_ptr<Job>, CURLcode>> done;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // gone once the handle is taken away
        if (std::unique_ptr<Job> job = take(CurlTransfer::of(message->easy_handle)))
            done.emplace_back(std::move(job), code);
    }
    // Whoever waits may send again, cancel another or delete the transport.
    const QPointer<CurlTransport> alive(q);
    for (auto &[job, code] : done)
        finish(alive, std::move(job), code, alive.isNull());
}

std::unique_ptr<Job> CurlTransport::Private::take(const CurlTransfer *transfer)
{
    const auto found = std::ranges::find_if(m_jobs, [&](const auto &job) { return job->transfer.get() == transfer; });
    if (found == m_jobs.end())
        return nullptr;
    std::unique_ptr<Job> job = std::move(*found);
    m_jobs.erase(found);
    curl_multi_remove_handle(m_multi, job->transfer->handle());
    return job;
}

/// Static, since a slot or continuation may delete the transport.
void CurlTransport::Private::finish(const QPointer<CurlTransport> &transport, std::unique_ptr<Job> job, CURLcode code,
                                    bool cancelled)
{
    std::optional<Error> error = job->transfer->finish(code);
    if (cancelled)
        error = Error{NetError::Cancelled};
    Record record{job->transfer->takeExchange(), std::move(error)};
    job->transfer.reset();
    if (transport)
        Q_EMIT transport->recorded(record);
    if (record.error)
        job->promise.addResult(std::unexpected(*record.error));
    else
        job->promise.addResult(std::move(record.exchange));
    job->promise.finish();
}

void CurlTransport::Private::cancelAll()
{
    while (!m_jobs.empty())
        finish(q, take(m_jobs.back()->transfer.get()), CURLE_ABORTED_BY_CALLBACK, true);
}

CurlTransport::CurlTransport(std::function<Instant()> clock, QObject *parent)
    : Transport(parent)
{
    // Once for the process; libcurl counts. Nothing takes it back, since other transports may live.
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_ASSERT(started == CURLE_OK);
    d = std::make_unique<Private>(this, std::move(clock));
}

CurlTransport::~CurlTransport()
{
    d->cancelAll();
}

QFuture<Result<Exchange>> CurlTransport::send(const HttpRequest &request, const SendOptions &options)
{
    Result<std::unique_ptr<CurlTransfer>> transfer = CurlTransfer::create(request, options, d->clock());
    if (!transfer)
        return readyError<Exchange>(std::move(transfer).error());
    return d->start(std::move(*transfer));
}

QString CurlTransport::version()
{
    return QString::fromLatin1(curl_version());
}

} // namespace Grantscope::Net
