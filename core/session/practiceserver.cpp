// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/practiceserver.h"

#include "base/future.h"
#include "net/neterror.h"

#include <QThreadPool>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

/// Pages speak the language of the browser, whatever the program speaks: the translation is asked by itself.
Practice::Translate pageTranslation()
{
    auto translator = std::make_shared<QTranslator>();
    if (!translator->load(u":/i18n/grantscope_zh_TW.qm"_s))
        translator.reset();
    return [translator](QByteArrayView language, const char *english) {
        const QString text = translator && language == "zh_TW" ? translator->translate("Practice", english) : QString();
        return text.isEmpty() ? QString::fromUtf8(english) : text;
    };
}

/// Runs \a make on a thread of the pool.
template <typename T, typename Make>
QFuture<Result<T>> aside(Make make)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, make] {
        promise->emplaceResult(make());
        promise->finish();
    });
    return promise->future();
}

} // namespace

/// Brings what the provider tells, on whatever thread and however late, to the server as long as there is one.
class PracticeServer::EventTeller
{
public:
    explicit EventTeller(PracticeServer *server)
        : m_server(server)
    {
    }
    void tell(const Practice::Event &event)
    {
        const std::scoped_lock lock(m_mutex);
        if (PracticeServer *server = m_server)
            QMetaObject::invokeMethod(
                server, [server, event] { Q_EMIT server->happened(event); }, Qt::QueuedConnection);
    }
    void forget()
    {
        const std::scoped_lock lock(m_mutex);
        m_server = nullptr;
    }

private:
    std::mutex m_mutex;
    PracticeServer *m_server;
};

PracticeServer::PracticeServer(Practice::Credentials credentials, Clock clock, Practice::Randomness random,
                               const Practice::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
    , m_teller(std::make_shared<EventTeller>(this))
    , m_credentials(std::move(credentials))
    , m_settings(settings)
    , m_server([this](const HttpRequest &request) { return answer(request); }, m_clock)
{
    connect(&m_server, &Net::HttpServer::answered, this, &PracticeServer::exchanged);
}

PracticeServer::~PracticeServer()
{
    m_server.stop();
    m_teller->forget();
}

QFuture<Result<Practice::Credentials>> PracticeServer::makeCredentials(Practice::Randomness random)
{
    return aside<Practice::Credentials>([random = std::move(random)] { return Practice::makeCredentials(random); });
}

Result<quint16> PracticeServer::start(quint16 port)
{
    if (isRunning())
        return m_server.port();
    m_takenPort = 0;
    Result<quint16> listening = m_server.listen(port != 0 ? port : m_credentials.port);
    if (!listening && port == 0 && m_credentials.port != 0) {
        m_takenPort = m_credentials.port;
        listening = m_server.listen();
    }
    if (!listening)
        return listening;
    m_credentials.port = *listening;
    Practice::Environment environment{
        .random = m_random,
        .translate = pageTranslation(),
        .events = [teller = m_teller](const Practice::Event &event) { teller->tell(event); }};
    auto provider = std::make_shared<Practice::Provider>("http://127.0.0.1:" + QByteArray::number(*listening),
                                                         m_credentials, std::move(environment), m_settings);
    {
        const std::scoped_lock lock(m_mutex);
        m_provider = std::move(provider);
    }
    Q_EMIT runningChanged();
    return listening;
}

void PracticeServer::stop()
{
    if (!isRunning())
        return;
    m_server.stop();
    m_credentials = credentials();
    {
        const std::scoped_lock lock(m_mutex);
        m_provider.reset();
    }
    Q_EMIT runningChanged();
}

QByteArray PracticeServer::issuer() const
{
    const auto current = provider();
    return current ? current->issuer() : QByteArray();
}

Result<void> PracticeServer::setSettings(const Practice::Settings &settings)
{
    const auto current = provider();
    auto set = current ? current->setSettings(settings) : Practice::validateSettings(settings);
    if (set)
        m_settings = settings;
    return set;
}

Practice::Credentials PracticeServer::credentials() const
{
    Practice::Credentials credentials = m_credentials;
    if (const auto current = provider())
        credentials.keys = current->credentials().keys;
    return credentials;
}

QFuture<Result<void>> PracticeServer::rotateKeys()
{
    const auto current = provider();
    if (!current)
        return readyError<void>(Error{Net::NetError::Cancelled});
    // What the provider tells while it makes the key comes here through the guard: this object may be gone by then.
    return aside<void>([current, now = m_clock()] { return current->rotateKeys(now); });
}

void PracticeServer::forgetAll()
{
    if (const auto current = provider())
        current->forgetAll();
}

std::shared_ptr<Practice::Provider> PracticeServer::provider() const
{
    const std::scoped_lock lock(m_mutex);
    return m_provider;
}

HttpResponse PracticeServer::answer(const HttpRequest &request)
{
    const auto current = provider();
    if (!current) // Between the first connection and the end of start().
        return {.status = 503, .fields = {{"Retry-After", "1"}, {"Cache-Control", "no-store"}}};
    Practice::Answer answer = current->answer(request, m_clock());
    if (answer.delay.count() > 0)
        m_server.waitForStop(answer.delay);
    return answer.response;
}

} // namespace Grantscope::Session
