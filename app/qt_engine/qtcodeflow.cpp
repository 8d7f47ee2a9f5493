// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_engine/qtcodeflow.h"

#include "flow/flowerror.h"
#include "net/neterror.h"
#include "oauth/authorizationrequest.h"
#include "oauth/authorizationresponse.h"
#include "qt_engine/qtengineerror.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace Grantscope::QtEngine {

namespace {

/// Its clock runs from the moment when the authorization request is laid out, which may be looked at for long.
constexpr std::chrono::hours kPatience{24};

Error cannot(const QString &expected, const QString &found)
{
    return Error{Flow::FlowError::EngineSetting, expected, found};
}

/// What Qt's engine has no way to say.
Result<void> checkSettings(const Flow::Run &run, const Net::SendOptions &sending)
{
    const Flow::FlowSettings &settings = run.settings();
    if (std::string_view(run.grant().id) != "authorization-code")
        return std::unexpected(cannot(u"authorization-code"_s, QString::fromUtf8(run.grant().id)));
    const OAuth::ClientAuthMethod method = settings.client.method;
    if (method != OAuth::ClientAuthMethod::None && method != OAuth::ClientAuthMethod::SecretPost)
        return std::unexpected(cannot(u"none, client_secret_post"_s, QString::fromUtf8(clientAuthMethodName(method))));
    if (settings.pkce != OAuth::PkceMethod::S256)
        return std::unexpected(
            cannot(u"code_challenge_method S256"_s, QString::fromUtf8(pkceMethodName(settings.pkce))));
    if (!settings.responseMode.isEmpty() && settings.responseMode != "query")
        return std::unexpected(cannot(u"response_mode query"_s, QString::fromUtf8(settings.responseMode)));
    if (!sending.trust.fingerprint.isEmpty())
        return std::unexpected(cannot(words(QT_TRANSLATE_NOOP("Values", "certificate authorities")),
                                      words(QT_TRANSLATE_NOOP("Values", "the fingerprint of a certificate"))));
    if (sending.proxy)
        return std::unexpected(
            cannot(words(QT_TRANSLATE_NOOP("Values", "the proxy of the system")), QString::fromUtf8(*sending.proxy)));
    return {};
}

/// What Qt does not put there by itself.
Parameters furtherOf(const Flow::FlowSettings &settings)
{
    return OAuth::authorizationParameters({.responseType = {},
                                           .nonce = settings.nonce,
                                           .responseMode = settings.responseMode,
                                           .prompt = settings.prompt,
                                           .loginHint = settings.loginHint,
                                           .acrValues = settings.acrValues,
                                           .maxAge = settings.maxAge,
                                           .resources = settings.resources,
                                           .further = settings.further});
}

} // namespace

QtCodeFlow::QtCodeFlow(std::function<Instant()> clock, Net::SendOptions sending, QObject *parent)
    : OtherEngine(parent)
    , m_clock(std::move(clock))
    , m_sending(std::move(sending))
{
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { m_engine.reset(); });
}

QtCodeFlow::~QtCodeFlow()
{
    m_engine.reset();
    if (m_exchange)
        m_exchange->addResult(std::unexpected(Error{Net::NetError::Cancelled}));
}

Result<QByteArray> QtCodeFlow::open(const QByteArray &registered, Judge judge)
{
    m_registered = registered;
    m_judge = std::move(judge);
    return registered; // Qt finds its port when it starts.
}

void QtCodeFlow::close()
{
    if (!m_redirected) // Otherwise it redeems the code, and stops listening by itself.
        m_engine.reset();
}

Result<Session::OtherEngine::Start> QtCodeFlow::start(const Flow::Run &run)
{
    if (const Result<void> able = checkSettings(run, m_sending); !able)
        return std::unexpected(able.error());
    const Result<QByteArray> authorization = run.endpoint("authorization_endpoint");
    const Result<QByteArray> token = run.endpoint("token_endpoint");
    for (const Result<QByteArray> &endpoint : {authorization, token}) {
        if (!endpoint)
            return std::unexpected(endpoint.error());
    }
    const Flow::FlowSettings &settings = run.settings();
    m_request.reset();
    m_record.reset();
    m_redirected = false;
    m_asked = false;
    m_exchange = std::make_shared<QPromise<Result<Exchange>>>();
    m_exchange->start();
    m_watcher.setFuture(m_exchange->future());
    const bool secret = settings.client.method == OAuth::ClientAuthMethod::SecretPost;
    m_engine = std::make_unique<Engine>(Options{.authorizationEndpoint = *authorization,
                                                .tokenEndpoint = *token,
                                                .clientId = settings.client.clientId,
                                                .clientSecret = secret ? settings.client.secret : Secret(),
                                                .scope = QString::fromUtf8(settings.scope),
                                                .further = furtherOf(settings),
                                                .redirectUri = m_registered,
                                                .authorities = m_sending.trust.authorities,
                                                .timeout = kPatience},
                                        m_clock);
    connect(m_engine.get(), &Engine::sending, this, [this](const HttpRequest &request) { m_request = request; });
    connect(m_engine.get(), &Engine::recorded, this, [this](const Net::Record &record) {
        if (record.exchange.request.method == "GET")
            return takeRedirect(record);
        m_record = record;
    });
    const Result<QByteArray> address = m_engine->start();
    if (!address)
        return std::unexpected(address.error());
    m_engine->tokens().then(this, [this, exchange = m_exchange](const Result<OAuth::TokenResponse> &outcome) {
        if (exchange == m_exchange) // Otherwise of a run before this one.
            takeEnd(outcome);
    });
    return Start{*address, m_engine->redirectUri()};
}

void QtCodeFlow::takeRedirect(const Net::Record &record)
{
    OAuth::ResponseMode mode = OAuth::ResponseMode::Query;
    const Result<Parameters> parameters = OAuth::parseRedirectAddress(record.exchange.request.address, &mode);
    Flow::Arrival arrival{.parameters = parameters.value_or(Parameters()), .mode = mode};
    if (const Result<void> judged = m_judge(arrival.parameters, mode); !judged)
        arrival.refused = judged.error();
    m_redirected = m_redirected || !arrival.refused;
    Q_EMIT arrived(arrival);
}

void QtCodeFlow::takeEnd(const Result<OAuth::TokenResponse> &outcome)
{
    const Error error = outcome ? Error{QtEngineError::Failed} : outcome.error();
    // What the server said is for our own reader to judge, whatever Qt thinks of it.
    if (m_record && !m_record->error)
        m_exchange->addResult(m_record->exchange);
    else
        m_exchange->addResult(std::unexpected(m_record ? *m_record->error : error));
    m_exchange->finish();
    if (!m_redirected)
        Q_EMIT gaveUp(error);
}

QFuture<Result<Exchange>> QtCodeFlow::tokenExchange()
{
    if (!m_exchange || std::exchange(m_asked, true))
        return QtFuture::makeReadyValueFuture(Result<Exchange>(std::unexpected(Error{Flow::FlowError::EngineOnce})));
    return m_exchange->future();
}

} // namespace Grantscope::QtEngine
