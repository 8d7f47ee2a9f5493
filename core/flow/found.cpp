// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/found.h"

namespace Grantscope::Flow {

namespace {

void takeSecrets(OAuth::ClientCredentials &client)
{
    client.secret = {};
    client.key = {};
}

} // namespace

FlowSettings withFound(FlowSettings said, const Found &found)
{
    if (!found.issuer.isEmpty()) {
        if (said.provider.issuer.isEmpty()) {
            takeSecrets(said.client);
            takeSecrets(said.resourceServer);
        }
        said.provider.issuer = found.issuer;
        said.provider.discover = true;
    }
    if (found.client && said.client.clientId.isEmpty())
        said.client = *found.client;
    if (said.resources.isEmpty() && !found.resource.isEmpty())
        said.resources = {found.resource};
    if (said.scope.isEmpty())
        said.scope = found.scope;
    return said;
}

} // namespace Grantscope::Flow
