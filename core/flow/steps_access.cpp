// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/bearer.h"
#include "oauth/introspection.h"
#include "oauth/revocation.h"
#include "oauth/userinfo.h"

namespace Grantscope::Flow {

namespace {

QList<Check> judgeBearer(const Desk & /*desk*/, const Prepared &prepared)
{
    return prepared.request ? OAuth::checkBearerRequest(*prepared.request) : QList<Check>();
}

const char *withoutUserInfo(const Desk &desk)
{
    if (!hasEndpoint(desk, "userinfo_endpoint"))
        return "no-userinfo";
    return hasScope(asSent(desk, "scope", desk.settings.scope), "openid") ? nullptr : "no-openid";
}

Result<Prepared> prepareUserInfo(const Desk &desk)
{
    const Result<QByteArray> address = endpointOf(desk, "userinfo_endpoint");
    if (!address)
        return std::unexpected(address.error());
    const Result<Secret> token = tokenFor(desk);
    if (!token)
        return std::unexpected(token.error());
    Result<HttpRequest> request = OAuth::buildUserInfoRequest(*address, *token);
    if (!request)
        return std::unexpected(request.error());
    return Prepared{.request = std::move(*request)};
}

Taken takeUserInfo(const Desk & /*desk*/, const Received &received, Knowledge &known)
{
    const QString subject = known.idToken ? known.idToken->token->claim("sub").toString() : QString();
    auto reading = OAuth::parseUserInfo(received.exchange->response, subject);
    return {.error = reading.value ? std::optional<Error>() : reading.value.error(),
            .checks = std::move(reading.checks)};
}

const char *withoutApi(const Desk &desk)
{
    return desk.settings.apiAddress.isEmpty() ? "no-api" : nullptr;
}

Result<Prepared> prepareApi(const Desk &desk)
{
    const Result<Secret> token = tokenFor(desk);
    if (!token)
        return std::unexpected(token.error());
    HttpRequest request{.method = desk.settings.apiMethod, .address = desk.settings.apiAddress};
    request.fields.append("Accept", "application/json");
    if (token->isEmpty()) // What a fault leaves of it.
        return Prepared{.request = std::move(request)};
    Result<HttpRequest> authorized = OAuth::withBearerToken(std::move(request), *token);
    if (!authorized)
        return std::unexpected(authorized.error());
    return Prepared{.request = std::move(*authorized)};
}

Taken takeApi(const Desk & /*desk*/, const Received &received, Knowledge & /*known*/)
{
    auto reading = OAuth::parseResourceResponse(received.exchange->response);
    return {.error = reading.value ? std::optional<Error>() : reading.value.error(),
            .checks = std::move(reading.checks)};
}

const char *withoutIntrospection(const Desk &desk)
{
    return hasEndpoint(desk, "introspection_endpoint") ? nullptr : "no-introspection";
}

Result<Prepared> prepareIntrospection(const Desk &desk)
{
    const Result<Secret> token = tokenFor(desk);
    if (!token)
        return std::unexpected(token.error());
    const OAuth::ClientCredentials &api = desk.settings.resourceServer;
    return prepareFormOf(api.clientId.isEmpty() ? desk.settings.client : api, desk, "introspection_endpoint",
                         OAuth::buildIntrospectionParameters(*token, "access_token"));
}

Taken takeIntrospection(const Desk &desk, const Received &received, Knowledge & /*known*/)
{
    // Where several were asked for, the token may be for some of them (RFC 8707 §2).
    const QList<QByteArray> &resources = desk.settings.resources;
    const QString audience = resources.size() == 1 ? QString::fromUtf8(resources.constFirst()) : QString();
    auto reading = OAuth::parseIntrospection(received.exchange->response, desk.around.now, audience);
    return {.error = reading.value ? std::optional<Error>() : reading.value.error(),
            .checks = std::move(reading.checks)};
}

const char *withoutRevocation(const Desk &desk)
{
    return hasEndpoint(desk, "revocation_endpoint") ? nullptr : "no-revocation";
}

/// The refresh token where there is one: with it goes all that came of it (RFC 7009 §2.1).
Result<Prepared> prepareRevocation(const Desk &desk)
{
    const Secret refreshToken = desk.known.values.secret("refresh_token");
    if (!refreshToken.isEmpty())
        return prepareForm(desk, "revocation_endpoint",
                           OAuth::buildRevocationParameters(refreshToken, "refresh_token"));
    const Result<Secret> token = tokenFor(desk);
    if (!token)
        return std::unexpected(token.error());
    return prepareForm(desk, "revocation_endpoint", OAuth::buildRevocationParameters(*token, "access_token"));
}

Taken takeRevocation(const Desk & /*desk*/, const Received &received, Knowledge & /*known*/)
{
    auto reading = OAuth::parseRevocation(received.exchange->response);
    return {.error = reading.value ? std::optional<Error>() : reading.value.error(),
            .checks = std::move(reading.checks)};
}

} // namespace

constinit const Step kUserInfo{.id = "userinfo",
                               .from = Party::Client,
                               .to = Party::AuthorizationServer,
                               .act = Act::Send,
                               .left = withoutUserInfo,
                               .prepare = prepareUserInfo,
                               .take = takeUserInfo,
                               .judge = judgeBearer};
constinit const Step kApi{.id = "api",
                          .from = Party::Client,
                          .to = Party::ResourceServer,
                          .act = Act::Send,
                          .left = withoutApi,
                          .prepare = prepareApi,
                          .take = takeApi,
                          .judge = judgeBearer};
constinit const Step kIntrospection{.id = "introspection",
                                    .from = Party::Client,
                                    .to = Party::AuthorizationServer,
                                    .act = Act::Send,
                                    .left = withoutIntrospection,
                                    .prepare = prepareIntrospection,
                                    .take = takeIntrospection};
constinit const Step kRevocation{.id = "revocation",
                                 .from = Party::Client,
                                 .to = Party::AuthorizationServer,
                                 .act = Act::Send,
                                 .left = withoutRevocation,
                                 .prepare = prepareRevocation,
                                 .take = takeRevocation};

} // namespace Grantscope::Flow
