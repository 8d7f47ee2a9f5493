// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/bearer.h"
#include "practice/clientcheck.h"
#include "practice/endpoints.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

/// What a text turned out to be, wherever token_type_hint pointed (RFC 7009 §2.1: the hint may be wrong).
struct Found
{
    AccessToken *access = nullptr;
    RefreshToken *refresh = nullptr;

    [[nodiscard]] QByteArray client() const
    {
        return access ? access->grant->client : refresh ? refresh->grant->client : QByteArray();
    }
};

Found find(Service &service, const QByteArray &text)
{
    const QByteArray name = Store::hashed(text);
    Found found{.refresh = service.store.refreshTokens.find(name, service.now)};
    found.access = service.store.accessTokens.find(name, service.now);
    if (!found.access && !found.refresh) {
        if (const auto jwt = inspectAccessToken(service, text))
            found.access = service.store.accessTokens.find(jwt->id, service.now);
    }
    return found;
}

Outcome<HttpResponse> revoke(Service &service, const Request &request)
{
    const Outcome<Parameters> form = readForm(request);
    if (!form)
        return std::unexpected(form.error());
    const Outcome<const Client *> client = authenticateClient(service, request, *form);
    if (!client)
        return std::unexpected(client.error());
    const QByteArray token = form->value("token");
    if (token.isEmpty())
        return refused("invalid_request", "token is missing");
    const Found found = find(service, token);
    if (!found.client().isEmpty() && found.client() != (*client)->id)
        return refused("unauthorized_client", "The token was issued to another client");
    if (found.refresh)
        found.refresh->grant->revoked = true; // and with it what it had brought (RFC 7009 §2.1)
    else if (found.access)
        found.access->revoked = true;
    service.note(EventKind::Revoked, request, (*client)->id, {},
                 found.refresh  ? u"refresh_token"_s
                 : found.access ? u"access_token"_s
                                : u"unknown"_s);
    // A token that is not known is as revoked as the client could wish (§2.2).
    return textResponse(200, {});
}

} // namespace

/// RFC 7009 §2.
HttpResponse answerRevocation(Service &service, const Request &request)
{
    const Outcome<HttpResponse> response = revoke(service, request);
    return response ? *response : service.refuse(request, response.error());
}

} // namespace Grantscope::Practice
