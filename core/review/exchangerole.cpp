// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/classify_p.h"

#include <array>

namespace Grantscope::Review {

namespace {

using enum ExchangeRole;

/// A message as the rules below look at it.
struct Message
{
    const Exchange &exchange;
    const ExchangeFacts &facts;

    [[nodiscard]] bool isPost() const { return exchange.request.method == "POST"; }
    [[nodiscard]] bool isGet() const { return exchange.request.method == "GET" || exchange.request.method == "HEAD"; }
    [[nodiscard]] bool has(QByteArrayView name) const { return !facts.parameter(name).isEmpty(); }
    [[nodiscard]] bool answers(QByteArrayView member) const
    {
        return facts.json && facts.json->root().member(member).exists();
    }
    [[nodiscard]] bool pathEnds(QByteArrayView word) const { return path().endsWith(word); }
    [[nodiscard]] bool pathHas(QByteArrayView word) const { return path().contains(word); }
    [[nodiscard]] QByteArray path() const
    {
        const QByteArray &place = facts.place;
        const qsizetype host = place.indexOf("//");
        const qsizetype begin = host < 0 ? 0 : place.indexOf('/', host + 2);
        QByteArray path = begin < 0 ? QByteArray() : place.sliced(begin).toLower();
        if (path.endsWith('/'))
            path.chop(1);
        return path;
    }
    [[nodiscard]] bool isAnswered() const { return exchange.response.status != 0; }
};

/// Certain, likely, or nothing at all.
using Judgement = std::optional<Confidence>;
constexpr auto kCertain = Confidence::Certain;
constexpr auto kLikely = Confidence::Likely;

Judgement isDiscovery(const Message &message)
{
    if (!message.isGet()
        || !(message.pathHas("/.well-known/openid-configuration")
             || message.pathHas("/.well-known/oauth-authorization-server")))
        return std::nullopt;
    return message.answers("issuer") ? kCertain : kLikely;
}

Judgement isResourceMetadata(const Message &message)
{
    if (!message.isGet() || !message.pathHas("/.well-known/oauth-protected-resource"))
        return std::nullopt;
    return message.answers("resource") ? kCertain : kLikely;
}

Judgement isKeySet(const Message &message)
{
    if (!message.isGet() || !message.answers("keys"))
        return std::nullopt;
    const Json::Value keys = message.facts.json->root().member("keys");
    return keys.isArray() && keys.firstChild().member("kty").isString() ? Judgement(kCertain) : std::nullopt;
}

Judgement isPushed(const Message &message)
{
    if (!message.isPost() || message.has("grant_type") || !(message.has("response_type") || message.has("request")))
        return std::nullopt;
    if (message.answers("request_uri"))
        return kCertain;
    // A browser would get a page or a redirect for it.
    return message.pathEnds("/par") || message.facts.json ? Judgement(kLikely) : std::nullopt;
}

Judgement isTokenRequest(const Message &message)
{
    if (message.has("grant_type"))
        return kCertain;
    if (message.isPost() && message.answers("access_token") && message.answers("token_type"))
        return kLikely;
    return std::nullopt;
}

Judgement isAuthorizationRequest(const Message &message)
{
    if (!message.has("client_id"))
        return std::nullopt;
    if (message.has("response_type") || message.has("request_uri") || message.has("request"))
        return kCertain;
    const bool isAnsweredWithJson = message.facts.json != nullptr;
    return message.isGet() && message.has("redirect_uri") && !isAnsweredWithJson ? Judgement(kLikely) : std::nullopt;
}

Judgement isAuthorizationResponse(const Message &message)
{
    const std::optional<CarriedAnswer> &answer = message.facts.answer;
    if (!answer || !(message.isGet() || message.isPost()))
        return std::nullopt;
    const Parameters &parameters = answer->parameters;
    // A token alone in a query is how some call an API.
    if (answer->mode == OAuth::ResponseMode::Query && !parameters.contains("code") && !parameters.contains("error")
        && !parameters.contains("response") && !parameters.contains("state"))
        return std::nullopt;
    return parameters.contains("state") || parameters.contains("iss") || parameters.contains("response") ? kCertain
                                                                                                         : kLikely;
}

Judgement isDeviceAuthorization(const Message &message)
{
    if (!message.isPost())
        return std::nullopt;
    if (message.answers("device_code") && message.answers("user_code"))
        return kCertain;
    return message.pathHas("device") && message.has("client_id") && !message.has("user_code") && !message.has("token")
               ? Judgement(kLikely)
               : std::nullopt;
}

Judgement isIntrospection(const Message &message)
{
    if (!message.isPost() || !message.has("token"))
        return std::nullopt;
    if (message.answers("active"))
        return kCertain;
    return message.pathHas("introspect") ? Judgement(kLikely) : std::nullopt;
}

Judgement isRevocation(const Message &message)
{
    if (!message.isPost() || !message.has("token"))
        return std::nullopt;
    if (message.pathHas("revo"))
        return kCertain;
    return message.has("token_type_hint") || message.facts.hasClientSecret ? Judgement(kLikely) : std::nullopt;
}

Judgement isRegistration(const Message &message)
{
    const bool isSent = message.isPost() && message.exchange.request.body.contains("\"redirect_uris\"");
    const bool isAnswered = message.answers("registration_access_token") || message.answers("client_id_issued_at");
    if (message.answers("client_id") && (isSent || isAnswered))
        return kCertain;
    return isSent ? Judgement(kLikely) : std::nullopt;
}

Judgement isEndSession(const Message &message)
{
    return message.has("id_token_hint") || message.has("post_logout_redirect_uri") ? Judgement(kCertain) : std::nullopt;
}

Judgement isUserInfo(const Message &message)
{
    if (message.facts.bearer.isEmpty())
        return std::nullopt;
    if (message.pathEnds("userinfo") || message.pathHas("/userinfo/"))
        return kCertain;
    const bool isAboutSomebody =
        message.answers("sub")
        && (message.answers("name") || message.answers("email") || message.answers("preferred_username"));
    return isAboutSomebody ? Judgement(kLikely) : std::nullopt;
}

Judgement isApiCall(const Message &message)
{
    return message.facts.bearer.isEmpty() ? std::nullopt : Judgement(kCertain);
}

struct Rule
{
    ExchangeRole role;
    Judgement (*judge)(const Message &);
};
/// The first that holds counts.
constexpr std::array kRules{
    Rule{Discovery, isDiscovery},
    Rule{ResourceMetadata, isResourceMetadata},
    Rule{KeySet, isKeySet},
    Rule{TokenRequest, isTokenRequest},
    Rule{PushedAuthorization, isPushed},
    Rule{AuthorizationRequest, isAuthorizationRequest},
    Rule{EndSession, isEndSession},
    Rule{AuthorizationResponse, isAuthorizationResponse},
    Rule{DeviceAuthorization, isDeviceAuthorization},
    Rule{Introspection, isIntrospection},
    Rule{Revocation, isRevocation},
    Rule{Registration, isRegistration},
    Rule{UserInfo, isUserInfo},
    Rule{ApiCall, isApiCall},
};

} // namespace

void classify(const Exchange &exchange, ExchangeFacts &facts)
{
    facts.role = Other;
    // What a browser asks before a script's request carries nothing of it.
    if (exchange.request.method == "OPTIONS")
        return;
    const Message message{exchange, facts};
    for (const Rule &rule : kRules) {
        if (const Judgement judgement = rule.judge(message)) {
            facts.role = rule.role;
            facts.confidence = *judgement;
            return;
        }
    }
}

const char *roleName(ExchangeRole role)
{
    switch (role) {
    case AuthorizationRequest:
        return "authorization-request";
    case AuthorizationResponse:
        return "authorization-response";
    case PushedAuthorization:
        return "pushed-authorization";
    case TokenRequest:
        return "token-request";
    case DeviceAuthorization:
        return "device-request";
    case UserInfo:
        return "userinfo";
    case Introspection:
        return "introspection";
    case Revocation:
        return "revocation";
    case Discovery:
        return "discovery";
    case ResourceMetadata:
        return "resource-metadata";
    case KeySet:
        return "key-set";
    case Registration:
        return "registration";
    case EndSession:
        return "end-session";
    case ApiCall:
        return "api";
    case Other:
        return "other";
    }
    return "";
}

} // namespace Grantscope::Review
