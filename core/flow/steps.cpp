// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/faults.h"
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "jose/base64url.h"
#include "oauth/endpoint.h"
#include "oauth/tokenresponse.h"
#include "oauth/words.h"

#include <algorithm>

namespace Grantscope::Flow {

const char *partyName(Party party)
{
    switch (party) {
    case Party::ResourceOwner:
        return "resource-owner";
    case Party::Browser:
        return "browser";
    case Party::Client:
        return "client";
    case Party::AuthorizationServer:
        return "authorization-server";
    case Party::ResourceServer:
        return "resource-server";
    }
    return "";
}

Error missing(QByteArrayView what)
{
    return Error{FlowError::Missing, QString::fromUtf8(what)};
}

Result<QByteArray> endpointOf(const Desk &desk, QByteArrayView member)
{
    if (const std::optional<QByteArray> given = desk.settings.provider.endpoints.first(member)) {
        const Result<void> valid = OAuth::validateEndpoint(*given);
        return valid ? Result<QByteArray>(*given) : std::unexpected(valid.error());
    }
    if (desk.known.metadata)
        return desk.known.metadata->endpoint(member);
    return std::unexpected(Error{OAuth::OAuthError::EndpointMissing, QString::fromUtf8(member)});
}

bool hasEndpoint(const Desk &desk, QByteArrayView member)
{
    return desk.settings.provider.endpoints.contains(member)
           || (desk.known.metadata && desk.known.metadata->member(member).exists());
}

bool asksFor(const QByteArray &responseType, QByteArrayView what)
{
    return OAuth::hasWord(responseType, what);
}

bool hasScope(const QByteArray &scope, QByteArrayView name)
{
    return OAuth::hasWord(scope, name);
}

QByteArray asSent(const Desk &desk, QByteArrayView name, const QByteArray &setting)
{
    return desk.known.values.contains("response_type") ? desk.text(name) : setting;
}

bool expectsIdToken(const Desk &desk)
{
    return hasScope(desk.settings.scope, "openid") || asksFor(desk.settings.responseType, "id_token");
}

Parameters withFurther(const Desk &desk, Parameters parameters)
{
    for (const Parameter &parameter : desk.settings.further)
        parameters.append(parameter.name, parameter.value);
    return parameters;
}

Result<Prepared> prepareForm(const Desk &desk, QByteArrayView endpoint, Parameters parameters)
{
    return prepareFormOf(desk.settings.client, desk, endpoint, std::move(parameters));
}

Result<Prepared> prepareFormOf(const OAuth::ClientCredentials &sender, const Desk &desk, QByteArrayView endpoint,
                               Parameters parameters)
{
    const Result<QByteArray> address = endpointOf(desk, endpoint);
    if (!address)
        return std::unexpected(address.error());
    if (desk.fault && desk.fault->alterRequest)
        desk.fault->alterRequest(parameters, desk);
    const bool isForEndpoint =
        desk.settings.assertionAudience == AssertionAudience::Endpoint || desk.settings.provider.issuer.isEmpty();
    const OAuth::AssertionMaterial assertion{.now = desk.around.now,
                                             .jti = Jose::encodeBase64url(desk.around.random(16)),
                                             .audience = isForEndpoint ? QString::fromUtf8(*address)
                                                                       : desk.settings.provider.issuer};
    Result<HttpRequest> request = OAuth::buildFormRequest(*address, parameters, sender, assertion);
    if (!request)
        return std::unexpected(request.error());
    return Prepared{.request = std::move(*request)};
}

Result<Secret> tokenFor(const Desk &desk)
{
    Secret token = desk.known.values.secret("access_token");
    if (token.isEmpty())
        return std::unexpected(Error{FlowError::TokenMissing});
    if (desk.fault && desk.fault->alterToken)
        desk.fault->alterToken(token, desk);
    return token;
}

OAuth::SentAuthorization sentAuthorization(const FlowSettings &settings, const Knowledge &known)
{
    const QByteArray responseType = known.values.text("response_type");
    const auto mode = OAuth::findResponseMode(known.values.text("response_mode"));
    constexpr QByteArrayView kAnnounced = "authorization_response_iss_parameter_supported";
    return {.state = known.values.text("state"),
            .issuer = known.metadata ? known.metadata->issuer() : settings.provider.issuer,
            .issuerAnnounced = known.metadata && known.metadata->announces(kAnnounced),
            .responseType = responseType,
            .mode = mode.value_or(OAuth::defaultResponseMode(responseType))};
}

namespace {

OAuth::TokenExpectation tokenExpectation(const Desk &desk)
{
    const std::string_view step = desk.step;
    const bool isRefresh = step == kRefreshRequest.id || step == kRefreshReplay.id;
    return {.scope = isRefresh ? desk.text("refresh_scope") : asSent(desk, "scope", desk.settings.scope),
            .isRefresh = isRefresh,
            .hasUser = step != kClientCredentialsRequest.id};
}

} // namespace

Taken takeTokens(const Desk &desk, const Received &received, Knowledge & /*known*/)
{
    return takeTokens(desk, OAuth::parseTokenResponse(received.exchange->response));
}

Taken takeTokens(const Desk &desk, OAuth::Reading<OAuth::TokenResponse> reading)
{
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = reading.value.error();
        return taken;
    }
    const OAuth::TokenResponse &response = *reading.value;
    taken.checks += OAuth::checkGrantedTokens(response, tokenExpectation(desk));
    const auto keep = [&](const char *name, const Secret &value) {
        if (!value.isEmpty())
            taken.values.append({name, value, desk.step, Rule::Answer});
    };
    keep("access_token", response.accessToken);
    keep("refresh_token", response.refreshToken);
    keep("id_token", response.idToken);
    keep("token_type", Secret(response.tokenType.toUtf8()));
    keep("granted_scope", Secret(response.scope.toUtf8()));
    if (response.expiresIn)
        keep("expires_in", Secret(QByteArray::number(*response.expiresIn)));
    return taken;
}

} // namespace Grantscope::Flow
