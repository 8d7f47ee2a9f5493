// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/bearer.h"
#include "practice/clientcheck.h"
#include "practice/endpoints.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

/// RFC 7662 §2.2: of a token that is not good, nothing but that is said.
QByteArray inactive()
{
    return R"({"active":false})";
}

QByteArray active(const Service &service, const Bearer &bearer, const char *type)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("active").boolean(true);
    out.key("iss").string(QByteArrayView(service.issuer));
    out.key("client_id").string(QByteArrayView(bearer.client));
    out.key("sub").string(QByteArrayView(bearer.subject));
    if (const QByteArray name = usernameOf(bearer.subject); !name.isEmpty())
        out.key("username").string(QByteArrayView(name));
    out.key("scope").string(QByteArrayView(bearer.scope.join(' ')));
    if (!bearer.audiences.isEmpty()) {
        out.key("aud").string(QByteArrayView(bearer.audiences.first()));
        out.key("token_type").string(QByteArrayView(type));
        out.key("jti").string(QByteArrayView(bearer.id));
    }
    out.key("iat").number(bearer.issuedAt).key("exp").number(bearer.expiresAt).endObject();
    return json;
}

/// A refresh token as introspection tells it: without audience and type, for it is for this server alone.
std::optional<Bearer> inspectRefreshToken(Service &service, const QByteArray &text)
{
    const RefreshToken *token = service.store.refreshTokens.find(Store::hashed(text), service.now);
    if (!token || token->used || token->grant->revoked)
        return std::nullopt;
    return Bearer{.client = token->grant->client,
                  .subject = token->grant->subject,
                  .scope = token->grant->scope,
                  .issuedAt = secondsOf(token->issuedAt),
                  .expiresAt = secondsOf(token->dropAt)};
}

Outcome<HttpResponse> introspect(Service &service, const Request &request)
{
    const Outcome<Parameters> form = readForm(request);
    if (!form)
        return std::unexpected(form.error());
    const Outcome<const Client *> client = authenticateClient(service, request, *form);
    if (!client)
        return std::unexpected(client.error());
    if ((*client)->isPublic())
        return clientRefused("A public client can not introspect: anyone can say its client_id");
    const QByteArray token = form->value("token");
    if (token.isEmpty())
        return refused("invalid_request", "token is missing");
    std::optional<Bearer> bearer;
    if (const auto access = inspectAccessToken(service, token))
        bearer = *access;
    else
        bearer = inspectRefreshToken(service, token);
    // A client learns of its own tokens only; a resource server of those that it may be given.
    const bool mayKnow = bearer && ((*client)->introspectsAll || bearer->client == (*client)->id);
    service.note(EventKind::Introspected, request, (*client)->id, {},
                 mayKnow                          ? u"active"_s
                 : isRevokedToken(service, token) ? u"revoked"_s
                                                  : u"not active"_s);
    return jsonResponse(200, mayKnow ? active(service, *bearer, "Bearer") : inactive());
}

} // namespace

/// RFC 7662 §2.
HttpResponse answerIntrospection(Service &service, const Request &request)
{
    const Outcome<HttpResponse> response = introspect(service, request);
    return response ? *response : service.refuse(request, response.error());
}

} // namespace Grantscope::Practice
