// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/bearer.h"

#include "practice/jwt.h"
#include "practice/scopes.h"

#include <algorithm>

namespace Grantscope::Practice {

namespace {

Bearer bearerOf(const AccessToken &token)
{
    const Grant &grant = *token.grant;
    return {.client = grant.client,
            .subject = grant.subject.isEmpty() ? grant.client : grant.subject,
            .scope = token.scope,
            .audiences = {token.audience},
            .id = token.id,
            .issuedAt = secondsOf(token.issuedAt),
            .expiresAt = secondsOf(token.validUntil)};
}

bool isRevoked(const AccessToken &token)
{
    return token.revoked || token.grant->revoked;
}

std::expected<Bearer, QByteArray> verifyOwn(const Service &service, const QByteArray &text)
{
    return verifyAccessToken(service, text,
                             [&](const QByteArray &, const QString &kid) { return service.ring.find(kid); });
}

std::expected<Bearer, QByteArray> inspectJwt(Service &service, const QByteArray &text)
{
    const auto bearer = verifyOwn(service, text);
    if (!bearer)
        return bearer;
    const AccessToken *known = service.store.accessTokens.find(bearer->id, service.now);
    if (known && isRevoked(*known))
        return std::unexpected(QByteArray("The access token was revoked"));
    return bearer;
}

/// RFC 6750 §3. The MCP server names its metadata (RFC 9728 §5.1).
QByteArray challengeFor(const Service &service, const Request &request, const QByteArray &error,
                        const QByteArray &description, const QByteArray &scope)
{
    QByteArray challenge = R"(Bearer realm="practice")";
    if (!error.isEmpty())
        challenge += R"(, error=")" + error + R"(", error_description=")" + description + '"';
    // A client that comes to the MCP server for the first time hears what to ask for.
    const bool isMcp = request.path() == "/mcp";
    if ((error == "insufficient_scope" || isMcp) && !scope.isEmpty())
        challenge += R"(, scope=")" + scope + '"';
    // Only where the document is about the very address that was called (RFC 9728 §3.3): the API is one resource with
    // several addresses, and its own is none of them.
    if (isMcp)
        challenge += R"(, resource_metadata=")" + service.address("/.well-known/oauth-protected-resource/mcp") + '"';
    return challenge;
}

/// For whom a token is that is not for an API: an ID token names its client.
QByteArray audienceOf(Json::Value claims)
{
    const QList<QByteArray> audiences = Practice::bearerOf(claims).audiences;
    return audiences.isEmpty() ? QByteArray() : ", and its aud is " + said(audiences.join(' '));
}

} // namespace

Bearer bearerOf(Json::Value members)
{
    Bearer bearer{.client = members.member("client_id").toUtf8(),
                  .subject = members.member("sub").toUtf8(),
                  .scope = parseScope(members.member("scope").toUtf8()).value_or(QList<QByteArray>()),
                  .audiences = {},
                  .id = members.member("jti").toUtf8(),
                  .issuedAt = members.member("iat").toInteger().value_or(0),
                  .expiresAt = members.member("exp").toInteger().value_or(0)};
    if (members.member("aud").isString())
        bearer.audiences.append(members.member("aud").toUtf8());
    for (const Json::Value each : members.member("aud"))
        bearer.audiences.append(each.toUtf8());
    return bearer;
}

std::expected<Bearer, QByteArray> verifyAccessToken(const Service &service, const QByteArray &token,
                                                    const KeyLookup &keyFor)
{
    const auto jwt = verifyJwt(token, algorithms(), keyFor);
    if (!jwt)
        return std::unexpected("The access token is refused: " + jwt.error().text);
    const Json::Value typ = jwt->header.root().member("typ");
    if (!typ.stringIs("at+jwt") && !typ.stringIs("application/at+jwt"))
        return std::unexpected("The token is no access token: its typ is not at+jwt" + audienceOf(jwt->claims.root()));
    const Json::Value claims = jwt->claims.root();
    if (!claims.member("iss").stringIs(service.issuer))
        return std::unexpected(QByteArray("The access token was issued by somebody else"));
    Bearer bearer = bearerOf(claims);
    if (bearer.expiresAt <= secondsOf(service.now))
        return std::unexpected(QByteArray("The access token has expired"));
    return bearer;
}

std::expected<Bearer, QByteArray> inspectAccessToken(Service &service, const QByteArray &token)
{
    if (token.count('.') == 2)
        return inspectJwt(service, token);
    const AccessToken *known = service.store.accessTokens.find(Store::hashed(token), service.now);
    if (!known)
        return std::unexpected(QByteArray("There is no such access token, or it has expired"));
    if (isRevoked(*known))
        return std::unexpected(QByteArray("The access token was revoked"));
    return bearerOf(*known);
}

bool isRevokedToken(Service &service, const QByteArray &token)
{
    if (token.count('.') != 2)
        return service.store.isRevoked(Store::hashed(token), service.now);
    const auto bearer = verifyOwn(service, token);
    return bearer && service.store.isRevoked(bearer->id, service.now);
}

std::unexpected<Refusal> bearerRefused(const Service &service, const Request &request, int status,
                                       const QByteArray &error, const QByteArray &description, const QByteArray &scope)
{
    return std::unexpected(
        Refusal{error, description, status, challengeFor(service, request, error, description, scope)});
}

Outcome<QByteArray> readBearerToken(const Service &service, const Request &request, BearerPlace place,
                                    const QByteArray &scope)
{
    const auto refuse = [&](int status, const QByteArray &error, const QByteArray &description) {
        return bearerRefused(service, request, status, error, description, scope);
    };
    QList<QByteArray> found;
    const QList<QByteArray> authorizations = request.fields().values("Authorization");
    if (authorizations.size() > 1)
        return refuse(400, "invalid_request", "More than one Authorization field");
    for (const QByteArray &field : authorizations) {
        const qsizetype blank = field.indexOf(' ');
        if (blank > 0 && field.first(blank).compare("Bearer", Qt::CaseInsensitive) == 0)
            found.append(field.sliced(blank).trimmed());
        else
            return refuse(401, {}, {});
    }
    if (request.query() && request.query()->contains("access_token"))
        return refuse(400, "invalid_request", "An access token must not stand in the address");
    if (place == BearerPlace::HeaderOrForm && request.isPost() && request.form())
        found += request.form()->values("access_token");
    if (found.size() > 1)
        return refuse(400, "invalid_request", "The access token stands in more than one place");
    if (found.isEmpty() || found.first().isEmpty())
        return refuse(401, {}, {});
    return found.first();
}

Outcome<Bearer> admitBearer(const Service &service, const Request &request,
                            const std::expected<Bearer, QByteArray> &found, const QByteArray &audience,
                            const QByteArray &scope)
{
    if (!found)
        return bearerRefused(service, request, 401, "invalid_token", found.error(), scope);
    if (!found->audiences.contains(audience))
        return bearerRefused(service, request, 401, "invalid_token",
                             "The access token is for another resource than " + audience, scope);
    if (!scope.isEmpty() && !found->scope.contains(scope))
        return bearerRefused(service, request, 403, "insufficient_scope", "The access token lacks the scope " + scope,
                             scope);
    return *found;
}

Outcome<Bearer> authenticateBearer(Service &service, const Request &request, BearerPlace place,
                                   const QByteArray &audience, const QByteArray &scope)
{
    return readBearerToken(service, request, place, scope).and_then([&](const QByteArray &token) {
        return admitBearer(service, request, inspectAccessToken(service, token), audience, scope);
    });
}

} // namespace Grantscope::Practice
