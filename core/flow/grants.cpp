// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants.h"

#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <algorithm>
#include <array>

namespace Grantscope::Flow {

namespace {

struct FollowUpRow
{
    FollowUp followUp;
    const char *name;
    const Step *step;
};
constexpr std::array kFollowUps{
    FollowUpRow{FollowUp::UserInfo, "userinfo", &kUserInfo},
    FollowUpRow{FollowUp::Api, "api", &kApi},
    FollowUpRow{FollowUp::Introspect, "introspect", &kIntrospection},
    FollowUpRow{FollowUp::Refresh, "refresh", &kRefreshOnce},
    FollowUpRow{FollowUp::Revoke, "revoke", &kRevocation},
    FollowUpRow{FollowUp::EndSession, "end-session", &kEndSession},
};

const FollowUpRow &rowOf(FollowUp followUp)
{
    return *std::ranges::find(kFollowUps, followUp, &FollowUpRow::followUp);
}

const std::array kGrants{kAuthorizationCode, kMcp,    kDevice,   kClientCredentials,
                         kRefresh,           kHybrid, kImplicit, kPassword};

} // namespace

std::span<const Grant> grants()
{
    return kGrants;
}

const Grant *findGrant(std::string_view id)
{
    const auto found = std::ranges::find_if(kGrants, [id](const Grant &grant) { return id == grant.id; });
    return found == kGrants.end() ? nullptr : &*found;
}

const Step &stepOf(FollowUp followUp)
{
    return *rowOf(followUp).step;
}

QList<const Step *> stepsOf(FollowUp followUp)
{
    if (followUp == FollowUp::Refresh)
        return {&stepOf(followUp), &kRefreshedIdToken};
    if (followUp == FollowUp::EndSession)
        return {&stepOf(followUp), &kSignedOut};
    return {&stepOf(followUp)};
}

const char *followUpName(FollowUp followUp)
{
    return rowOf(followUp).name;
}

std::optional<FollowUp> followUpOf(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kFollowUps, [name](const FollowUpRow &row) { return name == row.name; });
    return found == kFollowUps.end() ? std::nullopt : std::optional(found->followUp);
}

} // namespace Grantscope::Flow
