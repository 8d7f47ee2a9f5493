// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokenrequest.h"

namespace Grantscope::OAuth {

namespace {

void add(Parameters &parameters, const QByteArray &name, QByteArrayView value)
{
    if (!value.isEmpty())
        parameters.append(name, value.toByteArray());
}

void addResources(Parameters &parameters, const QList<QByteArray> &resources)
{
    for (const QByteArray &resource : resources)
        add(parameters, "resource", resource);
}

} // namespace

Parameters buildCodeTokenParameters(const CodeGrant &grant)
{
    Parameters parameters{{"grant_type", "authorization_code"}};
    add(parameters, "code", grant.code.reveal());
    add(parameters, "redirect_uri", grant.redirectUri);
    if (grant.verifier)
        add(parameters, "code_verifier", grant.verifier->secret().reveal());
    addResources(parameters, grant.resources);
    return parameters;
}

Parameters buildClientCredentialsTokenParameters(const ClientCredentialsGrant &grant)
{
    Parameters parameters{{"grant_type", "client_credentials"}};
    add(parameters, "scope", grant.scope);
    addResources(parameters, grant.resources);
    return parameters;
}

Parameters buildPasswordTokenParameters(const PasswordGrant &grant)
{
    Parameters parameters{{"grant_type", "password"}};
    add(parameters, "username", grant.username);
    add(parameters, "password", grant.password.reveal());
    add(parameters, "scope", grant.scope);
    return parameters;
}

Parameters buildRefreshTokenParameters(const RefreshTokenGrant &grant)
{
    Parameters parameters{{"grant_type", "refresh_token"}};
    add(parameters, "refresh_token", grant.refreshToken.reveal());
    add(parameters, "scope", grant.scope);
    addResources(parameters, grant.resources);
    return parameters;
}

Parameters buildDeviceTokenParameters(const Secret &deviceCode)
{
    Parameters parameters{{"grant_type", kDeviceCodeGrant.toByteArray()}};
    add(parameters, "device_code", deviceCode.reveal());
    return parameters;
}

} // namespace Grantscope::OAuth
