// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addRequestObjectCases(Cases &cases)
{
    const auto add = [&](const char *name, Status status, const QByteArray &token) {
        Expectations client = expectations();
        client.clientId = u"client"_s;
        client.issuer = {};
        cases.push_back({"ro-client-id", name, status, token, as(Kind::RequestObject), client, ring()});
    };
    add("another", Fail, hs(kHs, with(kRequest, {{"client_id", "\"other\""}})));
    add("nested", Fail, hs(kHs, with(kRequest, {{"request_uri", "\"urn:x\""}})));
    add("all well", Pass, hs(kHs, kRequest));
}

} // namespace CheckCases
