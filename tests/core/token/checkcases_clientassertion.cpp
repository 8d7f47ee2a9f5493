// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addClientAssertionCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        Expectations client = expectations();
        client.clientId = u"client"_s;
        client.issuer = {};
        cases.push_back({id, name, status, token, as(Kind::ClientAssertion), client, ring()});
    };
    add("ca-subject", "another", Fail, hs(kHs, with(kAssertion, {{"sub", "\"other\""}})));
    add("ca-aud", "several", Warn, hs(kHs, with(kAssertion, {{"aud", "[\"api\",\"b\"]"}})));
    add("ca-lifetime", "no exp", Fail, hs(kHs, with(kAssertion, {{"exp", {}}})));
    add("ca-lifetime", "a day", Warn, hs(kHs, with(kAssertion, {{"exp", "1790086400"}})));
    add("ca-subject", "all well", Pass, hs(kHs, kAssertion));
    add("ca-lifetime", "for ever", Warn, hs(kHs, with(kAssertion, {{"exp", "1e30"}})));
    add("ca-lifetime", "text", Fail, hs(kHs, with(kAssertion, {{"exp", "\"1\""}})));
    const QByteArray guessed = hs(kHs, R"({"iss":"c","sub":"c","aud":"a","jti":"1"})");
    cases.push_back({"ca-lifetime", "guessed", Warn, guessed, {}, {.now = instantFromSeconds(kNow)}, ring()});
    cases.push_back({"ca-lifetime",
                     "placed",
                     Fail,
                     guessed,
                     {.contextName = u"client_assertion"_s},
                     {.now = instantFromSeconds(kNow)},
                     ring()});
}

} // namespace CheckCases
