// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/resource.h"

namespace Grantscope::Practice {

Outcome<QList<QByteArray>> readResources(const Service &service, const Parameters &parameters)
{
    const QList<QByteArray> known = {service.apiAddress(), service.mcpAddress(), kOtherApi.toByteArray()};
    QList<QByteArray> resources;
    for (const QByteArray &resource : parameters.values("resource")) {
        if (!known.contains(resource))
            return refused("invalid_target", "The resource " + said(resource) + " is not known here; there is "
                                                 + service.apiAddress() + " and " + service.mcpAddress());
        if (!resources.contains(resource))
            resources.append(resource);
    }
    return resources;
}

Outcome<QByteArray> chooseResource(const Service &service, const Parameters &form, const Grant &grant)
{
    const auto named = readResources(service, form);
    if (!named)
        return std::unexpected(named.error());
    const bool isCovered = named->isEmpty() || grant.resources.isEmpty() || grant.resources.contains(named->first());
    const QList<QByteArray> &meant = named->isEmpty() ? grant.resources : *named;
    if (meant.size() > 1)
        return refused("invalid_target", "Access tokens are issued for one resource each: name one of those granted");
    if (!isCovered)
        return refused("invalid_target", "The resource " + said(named->first()) + " is not one that was granted");
    return meant.value(0);
}

} // namespace Grantscope::Practice
