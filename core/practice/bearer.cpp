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

Bearer bearerOf(Json::Value claims)
{
    Bearer bearer{.client = claims.member("client_id").toUtf8(),
                  .subject = claims.member("sub").toUtf8(),
                  .scope = parseScope(claims.member("scope").toUtf8()).value_or(QList<QByteArray>()),
                  .audiences = {},
                  .id = claims.member("jti").toUtf8(),
                  .issuedAt = claims.member("iat").toInteger().value_or(0),
                  .expiresAt = claims.member("exp").toInteger().value_or(0)};
    if (claims.member("aud").isString())
        bearer.audiences.append(claims.member("aud").toUtf8());
    for (const Json::Value each : claims.member("aud"))
        bearer.audiences.append(each.toUtf8());
    return bearer;
}

bool isRevoked(const AccessToken &token)
{
    return token.revoked || token.grant->revoked;
}

std::expected<Bearer, QByteArray> inspectJwt(Service &service, const QByteArray &text)
{
    const auto jwt =
        verifyJwt(text, algorithms(), [&](const QByteArray &, const QString &kid) { return service.ring.find(kid); });
    if (!jwt)
        return std::unexpected("The access token is refused: " + jwt.error().text);
    if (!jwt->header.root().member("typ").stringIs("at+jwt"))
        return std::unexpected(QByteArray("The token is no access token: its typ is not at+jwt"));
    const Json::Value claims = jwt->claims.root();
    if (!claims.member("iss").stringIs(service.issuer))
        return std::unexpected(QByteArray("The access token was issued by somebody else"));
    const Bearer bearer = bearerOf(claims);
    if (bearer.expiresAt <= secondsOf(service.now))
        return std::unexpected(QByteArray("The access token has expired"));
    const AccessToken *known = service.store.accessTokens.find(bearer.id, service.now);
    if (known && isRevoked(*known))
        return std::unexpected(QByteArray("The access token was revoked"));
    return bearer;
}

/// RFC 6750 §3. \a service's API names its metadata (RFC 9728 §5.1).
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
    if (isMcp || request.path().startsWith("/api")) {
        const QByteArray place = isMcp ? "/mcp" : "/api";
        challenge +=
            R"(, resource_metadata=")" + service.address("/.well-known/oauth-protected-resource" + place) + '"';
    }
    return challenge;
}

class BearerReader
{
public:
    BearerReader(Service &service, const Request &request, QByteArray scope)
        : m_service(service)
        , m_request(request)
        , m_scope(std::move(scope))
    {
    }

    [[nodiscard]] std::unexpected<Refusal> refuse(int status, const QByteArray &error, const QByteArray &text) const
    {
        return std::unexpected(Refusal{error, text, status, challengeFor(m_service, m_request, error, text, m_scope)});
    }

    /// The text of the token.
    [[nodiscard]] Outcome<QByteArray> find(BearerPlace place) const
    {
        QList<QByteArray> found;
        const QList<QByteArray> authorizations = m_request.fields().values("Authorization");
        if (authorizations.size() > 1)
            return refuse(400, "invalid_request", "More than one Authorization field");
        for (const QByteArray &field : authorizations) {
            const qsizetype blank = field.indexOf(' ');
            if (blank > 0 && field.first(blank).compare("Bearer", Qt::CaseInsensitive) == 0)
                found.append(field.sliced(blank).trimmed());
            else
                return refuse(401, {}, {});
        }
        if (m_request.query() && m_request.query()->contains("access_token"))
            return refuse(400, "invalid_request", "An access token must not stand in the address");
        if (place == BearerPlace::HeaderOrForm && m_request.isPost() && m_request.form())
            found += m_request.form()->values("access_token");
        if (found.size() > 1)
            return refuse(400, "invalid_request", "The access token stands in more than one place");
        if (found.isEmpty() || found.first().isEmpty())
            return refuse(401, {}, {});
        return found.first();
    }

private:
    Service &m_service;
    const Request &m_request;
    const QByteArray m_scope;
};

} // namespace

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

Outcome<Bearer> authenticateBearer(Service &service, const Request &request, BearerPlace place,
                                   const QByteArray &audience, const QByteArray &scope)
{
    const BearerReader reader(service, request, scope);
    const Outcome<QByteArray> text = reader.find(place);
    if (!text)
        return std::unexpected(text.error());
    const auto bearer = inspectAccessToken(service, *text);
    if (!bearer)
        return reader.refuse(401, "invalid_token", bearer.error());
    if (!bearer->audiences.contains(audience))
        return reader.refuse(401, "invalid_token", "The access token is for another resource than " + audience);
    if (!scope.isEmpty() && !bearer->scope.contains(scope))
        return reader.refuse(403, "insufficient_scope", "The access token lacks the scope " + scope);
    return *bearer;
}

} // namespace Grantscope::Practice
