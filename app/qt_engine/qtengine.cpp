// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_engine/qtengine.h"

#include "net/neterror.h"
#include "net/redirect.h"
#include "oauth/authorizationresponse.h"
#include "oauth/endpoint.h"
#include "qt_engine/qtengineerror.h"
#include "qt_engine/recordingmanager.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>
#include <QOAuthHttpServerReplyHandler>
#include <QPromise>
#include <QTimer>
#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::QtEngine {

using Net::NetError;

namespace {

QLoggingCategory::CategoryFilter s_filterBefore = nullptr;

/// They print redirects with their codes, and answers with their tokens.
void silence(QLoggingCategory *category)
{
    if (s_filterBefore)
        s_filterBefore(category);
    if (QByteArrayView(category->categoryName()).startsWith("qt.networkauth")) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg})
            category->setEnabled(type, false);
    }
}

void silenceQt()
{
    static const bool done = [] {
        s_filterBefore = QLoggingCategory::installFilter(silence);
        return true;
    }();
    Q_UNUSED(done)
}

/// Qt decodes what is easy to read and leaves the rest as it came, percent signs and "+" among it.
QByteArray encodedAgain(const QString &text)
{
    QByteArray encoded;
    for (const char octet : text.toUtf8()) {
        if (octet == '%' || octet == '+') // QUrl::toPercentEncoding() encodes the one whatever it is told.
            encoded += octet;
        else
            encoded += QByteArray(1, octet).toPercentEncoding();
    }
    return encoded;
}

QString nameOf(QAbstractOAuth::Error error)
{
    const QMetaObject &type = QAbstractOAuth::staticMetaObject;
    const char *key = type.enumerator(type.indexOfEnumerator("Error")).valueToKey(int(error));
    return key ? QString::fromLatin1(key) : QString::number(int(error));
}

} // namespace

class Engine::Private
{
public:
    Private(Engine *engine, Options given, std::function<Instant()> now);

    [[nodiscard]] Result<QByteArray> start();
    void listen(const Net::LoopbackRedirect &place);
    void takeRedirect(const QVariantMap &received);
    void takeRecord(const Net::Record &record);
    [[nodiscard]] Result<OAuth::TokenResponse> outcome(const QString &qtsReason) const;
    void endLater(Result<OAuth::TokenResponse> result);
    void end(Result<OAuth::TokenResponse> result);

    Engine *const q;
    const Options options;
    const std::function<Instant()> clock;
    RecordingManager manager;
    QOAuth2AuthorizationCodeFlow flow;
    std::unique_ptr<QOAuthHttpServerReplyHandler> handler;
    QTimer timer;
    QPromise<Result<OAuth::TokenResponse>> promise;
    QFuture<Result<OAuth::TokenResponse>> future;
    QFutureWatcher<Result<OAuth::TokenResponse>> watcher;
    QByteArray redirect;
    std::optional<Net::Record> answer; ///< Of the token endpoint.
    bool ending = false;
    bool ended = false;
};

Engine::Private::Private(Engine *engine, Options given, std::function<Instant()> now)
    : q(engine)
    , options(std::move(given))
    , clock(std::move(now))
    , manager({.authorities = options.authorities}, clock)
    , flow(&manager)
{
    silenceQt();
    promise.start();
    future = promise.future();
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, q, [this] {
        const NetError id = redirect.isEmpty() ? NetError::RedirectTimeout : NetError::Timeout;
        end(std::unexpected(Error{id, QString::number(options.timeout.count()) + " ms"_L1,
                                  words(QT_TRANSLATE_NOOP("Values", "no answer"))}));
    });
    QObject::connect(&watcher, &QFutureWatcherBase::canceled, q,
                     [this] { end(std::unexpected(Error{NetError::Cancelled})); });
    watcher.setFuture(future);
    QObject::connect(&manager, &RecordingManager::sending, q, &Engine::sending);
    QObject::connect(&manager, &RecordingManager::recorded, q,
                     [this](const Net::Record &record) { takeRecord(record); });
    QObject::connect(&flow, &QAbstractOAuth::granted, q, [this] { endLater(outcome({})); });
    QObject::connect(&flow, &QAbstractOAuth::requestFailed, q,
                     [this](QAbstractOAuth::Error error) { endLater(outcome(nameOf(error))); });
}

Result<QByteArray> Engine::Private::start()
{
    for (const QByteArray &endpoint : {options.authorizationEndpoint, options.tokenEndpoint}) {
        if (const Result<void> valid = OAuth::validateEndpoint(endpoint); !valid)
            return std::unexpected(valid.error());
    }
    const Result<Net::LoopbackRedirect> place = Net::readLoopbackRedirect(options.redirectUri);
    if (!place)
        return std::unexpected(place.error());
    listen(*place);
    if (!handler->isListening()) {
        return std::unexpected(
            Error{NetError::Port, words(QT_TRANSLATE_NOOP("Values", "a free port")) + u" (%1)"_s.arg(place->port),
                  words(QT_TRANSLATE_NOOP("Values", "taken by another program, or not allowed")), "RFC 8252 §7.3"});
    }
    flow.setAuthorizationUrl(QUrl::fromEncoded(options.authorizationEndpoint));
    flow.setAccessTokenUrl(QUrl::fromEncoded(options.tokenEndpoint));
    flow.setClientIdentifier(options.clientId);
    flow.setClientIdentifierSharedKey(QString::fromUtf8(options.clientSecret.reveal()));
    flow.setScope(options.scope);
    flow.setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::S256);
    flow.setModifyParametersFunction([this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) {
        if (stage != QAbstractOAuth::Stage::RequestingAuthorization)
            return;
        for (const Parameter &parameter : options.further)
            parameters->insert(QString::fromUtf8(parameter.name), QString::fromUtf8(parameter.value));
    });
    QByteArray address;
    QObject::connect(&flow, &QAbstractOAuth::authorizeWithBrowser, q,
                     [&address](const QUrl &url) { address = url.toEncoded(); });
    flow.grant();
    QObject::disconnect(&flow, &QAbstractOAuth::authorizeWithBrowser, q, nullptr);
    timer.start(options.timeout);
    return address;
}

void Engine::Private::listen(const Net::LoopbackRedirect &place)
{
    // Written out: a bare enumerator converts to a port number.
    const QHostAddress address(place.host == "[::1]" ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    handler = std::make_unique<QOAuthHttpServerReplyHandler>(address, place.port);
    handler->setCallbackPath(QString::fromLatin1(place.path.isEmpty() ? QByteArray("/") : place.path));
    if (!options.callbackText.isEmpty())
        handler->setCallbackText(options.callbackText);
    QObject::connect(handler.get(), &QAbstractOAuthReplyHandler::callbackReceived, q,
                     [this](const QVariantMap &received) { takeRedirect(received); });
    flow.setReplyHandler(handler.get());
}

void Engine::Private::takeRedirect(const QVariantMap &received)
{
    QByteArray query;
    for (const auto &[name, value] : received.asKeyValueRange())
        query += '&' + encodedAgain(name) + '=' + encodedAgain(value.toString());
    const QByteArray address = q->redirectUri() + '?' + query.sliced(query.isEmpty() ? 0 : 1);
    if (redirect.isEmpty())
        redirect = address;
    const Net::Record record{.exchange = {.request = {.method = "GET", .address = address}, .startedAt = clock()}};
    QMetaObject::invokeMethod(q, [this, record] { Q_EMIT q->recorded(record); }, Qt::QueuedConnection);
}

void Engine::Private::takeRecord(const Net::Record &record)
{
    answer = record;
    QMetaObject::invokeMethod(q, [this, record] { Q_EMIT q->recorded(record); }, Qt::QueuedConnection);
}

Result<OAuth::TokenResponse> Engine::Private::outcome(const QString &qtsReason) const
{
    const Error failed{QtEngineError::Failed, {}, qtsReason};
    if (answer && answer->error)
        return std::unexpected(*answer->error);
    if (answer) {
        OAuth::Reading<OAuth::TokenResponse> reading = OAuth::parseTokenResponse(answer->exchange.response);
        if (!reading.value || qtsReason.isEmpty())
            return std::move(reading.value);
        return std::unexpected(failed);
    }
    OAuth::ResponseMode mode = OAuth::ResponseMode::Query;
    const Result<Parameters> received = OAuth::parseRedirectAddress(redirect, &mode);
    if (!received)
        return std::unexpected(received.error());
    const auto validated = OAuth::validateAuthorizationResponse(*received, mode, {.state = flow.state().toUtf8()});
    return std::unexpected(validated.value ? failed : validated.value.error());
}

/// After Qt's own functions have returned, which go on with the objects that end with us.
void Engine::Private::endLater(Result<OAuth::TokenResponse> result)
{
    if (std::exchange(ending, true))
        return;
    handler->close();
    QMetaObject::invokeMethod(q, [this, result = std::move(result)] { end(result); }, Qt::QueuedConnection);
}

void Engine::Private::end(Result<OAuth::TokenResponse> result)
{
    if (std::exchange(ended, true))
        return;
    ending = true;
    timer.stop();
    if (handler)
        handler->close();
    for (QNetworkReply *reply : manager.findChildren<QNetworkReply *>())
        reply->abort();
    QPromise<Result<OAuth::TokenResponse>> last = std::move(promise); // a continuation may delete the engine
    last.addResult(std::move(result));
    last.finish();
}

Engine::Engine(Options options, std::function<Instant()> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), std::move(clock)))
{
}

Engine::~Engine()
{
    d->end(std::unexpected(Error{NetError::Cancelled}));
}

Result<QByteArray> Engine::start()
{
    return d->start();
}

QByteArray Engine::redirectUri() const
{
    return d->handler ? d->handler->callback().toUtf8() : QByteArray();
}

QFuture<Result<OAuth::TokenResponse>> Engine::tokens() const
{
    return d->future;
}

} // namespace Grantscope::QtEngine
