// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationrequest.h"

#include "oauth/endpoint.h"

namespace Grantscope::OAuth {

Parameters authorizationParameters(const AuthorizationRequest &request)
{
    Parameters parameters;
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        if (!value.isEmpty())
            parameters.append(name, value);
    };
    add("response_type", request.responseType);
    add("client_id", request.clientId);
    add("redirect_uri", request.redirectUri);
    add("scope", request.scope);
    add("state", request.state);
    add("nonce", request.nonce);
    add("response_mode", request.responseMode);
    add("code_challenge", request.codeChallenge);
    if (!request.codeChallenge.isEmpty())
        add("code_challenge_method", request.codeChallengeMethod);
    add("prompt", request.prompt);
    add("login_hint", request.loginHint);
    add("acr_values", request.acrValues);
    if (request.maxAge)
        add("max_age", QByteArray::number(*request.maxAge));
    for (const QByteArray &resource : request.resources)
        add("resource", resource);
    for (const Parameter &parameter : request.further)
        parameters.append(parameter.name, parameter.value);
    return parameters;
}

Result<QByteArray> buildAuthorizationAddress(const QByteArray &endpoint, const Parameters &parameters)
{
    return validateEndpoint(endpoint).transform([&] { return withParameters(endpoint, parameters); });
}

} // namespace Grantscope::OAuth
