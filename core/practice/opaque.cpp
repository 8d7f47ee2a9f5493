// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"
#include "practice/items.h"

/// OAuth without JWT: an API that reads no token and asks the introspection endpoint at each call.
namespace Grantscope::Practice {

namespace {

/// The client that stands for the API.
constexpr QByteArrayView kResourceServer("resource-server");

HttpRequest introspectionRequest(const Service &service, const QByteArray &token)
{
    const QByteArray id = kResourceServer.toByteArray();
    const Secret secret = service.credentials.clientSecret(id);
    const Parameters form{{"token", token}, {"token_type_hint", "access_token"}};
    return {.method = "POST",
            .address = "/introspect",
            .fields = {{"Content-Type", "application/x-www-form-urlencoded"},
                       {"Accept", "application/json"},
                       {"Authorization", basicAuthorization({id, formEncoded(secret.reveal())})}},
            .body = form.encoded()};
}

/// What the endpoint says of the token; nothing where it did not say anything.
std::optional<std::expected<Bearer, QByteArray>> readIntrospection(const HttpResponse &response)
{
    // It takes no text that is no UTF-8: such a token was never issued.
    if (response.status == 400)
        return std::unexpected(QByteArray("The introspection endpoint could not read the token"));
    const Result<Json::Document> document = Json::Document::parse(response.body, {.depth = 8, .bytes = 65536});
    const auto active = document ? document->root().member("active").toBoolean() : std::nullopt;
    if (response.status != 200 || !active)
        return std::nullopt;
    if (!*active)
        return std::unexpected(QByteArray("The introspection endpoint says that the token is not active"));
    return bearerOf(document->root());
}

} // namespace

/// RFC 7662 §2, §4: "active" permits nothing by itself, so audience and scope are looked at, too (a refresh token is
/// active, and has no audience).
HttpResponse answerOpaqueItems(Service &service, const Request &request)
{
    const Outcome<QByteArray> token = readBearerToken(service, request, BearerPlace::Header);
    if (!token)
        return service.refuse(request, token.error());
    const Stopwatch watch(service.steadyClock);
    const Answer answer = service.ask(introspectionRequest(service, *token));
    const auto told = readIntrospection(answer.response);
    const std::chrono::nanoseconds time = watch.elapsed() + answer.delay;
    if (!told)
        return service.refuse(request, {"temporarily_unavailable",
                                        "The introspection endpoint gave no answer, so nobody here knows whether the "
                                        "token is good",
                                        503});
    const auto bearer = admitBearer(service, request, *told, service.apiAddress(), kItemsScope.toByteArray());
    if (!bearer)
        return service.refuse(request, bearer.error());
    service.note(EventKind::ApiAnswered, request, bearer->client, usernameOf(bearer->subject));
    return itemsResponse({.how = "by introspection",
                          .requests = 1,
                          .onTheWay = service.settings.roundTrip,
                          .stretches = {{"introspect", time}}});
}

} // namespace Grantscope::Practice
