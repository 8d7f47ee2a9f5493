// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/tokenshelf.h"

#include "base/future.h"
#include "flow/run.h"
#include "oauth/tokenrequest.h"
#include "oauth/tokenresponse.h"
#include "session/sessionerror.h"
#include "texts/visible.h"

#include <QPromise>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

constexpr qsizetype kMost = 50;
constexpr const char *kEndpoints[] = {"userinfo_endpoint", "introspection_endpoint", "revocation_endpoint", "jwks_uri",
                                      "token_endpoint"};

QFuture<Result<Secret>> notRenewable()
{
    return readyError<Secret>(
        Error{SessionError::Renewal, words(QT_TRANSLATE_NOOP("Values", "a refresh token")), {}, "RFC 6749 §6"});
}

std::optional<TokenRenewal> renewalOf(const Flow::Run &run)
{
    const Secret refreshToken = run.known().values.secret("refresh_token");
    const auto endpoint = run.endpoint("token_endpoint");
    if (refreshToken.isEmpty() || !endpoint)
        return std::nullopt;
    const Flow::FlowSettings &settings = run.settings();
    const bool toIssuer = settings.assertionAudience == Flow::AssertionAudience::Issuer;
    return TokenRenewal{.endpoint = *endpoint,
                        .client = settings.client,
                        .audience = toIssuer && !settings.provider.issuer.isEmpty() ? settings.provider.issuer
                                                                                    : QString::fromUtf8(*endpoint),
                        .refreshToken = refreshToken};
}

/// From the answer that brought it on.
std::optional<Instant> expiryOf(const Flow::Run &run)
{
    const Flow::FlowValue *seconds = run.known().values.find("expires_in");
    if (!seconds)
        return std::nullopt;
    bool isNumber = false;
    const qint64 lifetime = seconds->text().toLongLong(&isNumber);
    const Flow::StepRecord *step = run.find(seconds->step);
    constexpr qint64 kLongest = 10LL * 366 * 86'400;
    if (!isNumber || !step || lifetime < 0 || lifetime > kLongest)
        return std::nullopt;
    return step->endedAt + std::chrono::seconds(lifetime);
}

/// Whom the tokens are about: as the ID token calls the person, else the client.
QString ownerOf(const Flow::Run &run)
{
    constexpr const char *kNames[] = {"preferred_username", "email", "sub"};
    // The person's own name for themselves, wherever it was told, before the server's.
    const Flow::StepRecord *userInfo = run.find("userinfo");
    const auto claims = userInfo && !userInfo->exchanges.isEmpty()
                            ? Json::Document::parse(userInfo->exchanges.constLast().response.body)
                            : Json::Document::parse("{}");
    for (const char *claim : kNames) {
        QString name = run.known().idToken ? run.known().idToken->token->claim(claim).toString() : QString();
        if (name.isEmpty() && claims)
            name = claims->root().member(claim).toString();
        if (!name.isEmpty())
            return Texts::visibleExcerpt(name, 60);
    }
    return run.settings().username.isEmpty() ? run.settings().client.clientId
                                             : QString::fromUtf8(run.settings().username);
}

} // namespace

TokenShelf::TokenShelf(World world, QObject *parent)
    : QObject(parent)
    , m_world(std::move(world))
{
}

const ShelfToken *TokenShelf::find(const QString &name) const
{
    const auto found = std::ranges::find(m_tokens, name, &ShelfToken::name);
    return found == m_tokens.cend() ? nullptr : &*found;
}

void TokenShelf::put(const ShelfToken &token)
{
    if (!m_tokens.isEmpty() && m_tokens.constFirst() == token)
        return;
    m_tokens.removeIf([&token](const ShelfToken &each) { return each.name == token.name; });
    m_tokens.prepend(token);
    if (m_tokens.size() > kMost)
        m_tokens.removeLast();
    Q_EMIT changed();
}

void TokenShelf::remove(const QString &name)
{
    if (m_tokens.removeIf([&name](const ShelfToken &each) { return each.name == name; }) > 0)
        Q_EMIT changed();
}

void TokenShelf::clear()
{
    if (m_tokens.isEmpty())
        return;
    m_tokens.clear();
    Q_EMIT changed();
}

QFuture<Result<Secret>> TokenShelf::renew(const QString &name, const Net::SendOptions &sending)
{
    const auto under = std::ranges::find(m_renewals, name, &std::pair<QString, QFuture<Result<Secret>>>::first);
    if (under != m_renewals.cend())
        return under->second;
    const ShelfToken *token = find(name);
    Net::Transport *transport = m_world.transport ? m_world.transport() : nullptr;
    if (!token || !token->renewal || !transport)
        return notRenewable();
    const TokenRenewal renewal = *token->renewal;
    const Result<HttpRequest> request = OAuth::buildFormRequest(
        renewal.endpoint,
        OAuth::buildRefreshTokenParameters({.refreshToken = renewal.refreshToken, .scope = renewal.scope}),
        renewal.client,
        {.now = m_world.clock(),
         .jti = m_world.random(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
         .audience = renewal.audience});
    if (!request)
        return readyError<Secret>(request.error());
    connect(transport, &Net::Transport::recorded, this, &TokenShelf::recorded, Qt::UniqueConnection);
    const QFuture<Result<Secret>> answer =
        transport->send(*request, sending).then(this, [this, name, renewal](const Result<Exchange> &exchange) {
            m_renewals.removeIf([&name](const auto &each) { return each.first == name; });
            return take(name, renewal, exchange);
        });
    if (!answer.isFinished())
        m_renewals.append({name, answer});
    return answer;
}

Result<Secret> TokenShelf::take(const QString &name, const TokenRenewal &used, const Result<Exchange> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    const auto reading = OAuth::parseTokenResponse(answer->response);
    if (!reading.value)
        return std::unexpected(reading.value.error());
    const ShelfToken *there = find(name);
    if (!there) // Taken off the shelf meanwhile.
        return reading.value->accessToken;
    ShelfToken renewed = *there;
    renewed.value = reading.value->accessToken;
    renewed.expiresAt = reading.value->expiresIn
                            ? std::optional(m_world.clock() + std::chrono::seconds(*reading.value->expiresIn))
                            : std::nullopt;
    renewed.renewal = used;
    if (!reading.value->refreshToken.isEmpty()) // The old one may be used up.
        renewed.renewal->refreshToken = reading.value->refreshToken;
    put(renewed);
    return renewed.value;
}

QList<ShelfToken> shelfTokens(const Flow::Run &run, const QString &provider)
{
    const QString who = provider + u", "_s + ownerOf(run);
    QList<ShelfToken> tokens;
    const Secret access = run.known().values.secret("access_token");
    if (access.isEmpty())
        return tokens;
    ShelfToken token{.name = who + ": access_token"_L1,
                     .value = access,
                     .expiresAt = expiryOf(run),
                     .issuer = run.settings().provider.issuer,
                     .clientId = run.settings().client.clientId.toUtf8(),
                     .apiAddress = run.settings().apiAddress,
                     .resource = run.settings().resources.value(0),
                     .renewal = renewalOf(run)};
    for (const char *name : kEndpoints) {
        if (const auto address = run.endpoint(name))
            token.endpoints.append(name, *address);
    }
    tokens.append(token);
    if (const Secret id = run.known().values.secret("id_token"); !id.isEmpty()) {
        token.name = who + ": id_token"_L1;
        token.value = id;
        token.expiresAt = std::nullopt;
        token.isIdToken = true;
        token.renewal = std::nullopt; // A refresh brings one at the server's pleasure only (OIDC Core §12.2).
        tokens.append(token);
    }
    return tokens;
}

} // namespace Grantscope::Session
