// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addClientAssertionCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token, Kind kind,
                         const Expectations &expected) {
        cases.push_back({id, name, status, token, as(kind), expected, ring()});
    };
    Expectations client = expectations();
    client.clientId = u"client"_s;
    client.issuer = {};
    add("ca-subject", "another", Fail, hs(kHs, with(kAssertion, {{"sub", "\"other\""}})), Kind::ClientAssertion,
        client);
    add("ca-aud", "several", Warn, hs(kHs, with(kAssertion, {{"aud", "[\"api\",\"b\"]"}})), Kind::ClientAssertion,
        client);
    add("ca-lifetime", "no exp", Fail, hs(kHs, with(kAssertion, {{"exp", {}}})), Kind::ClientAssertion, client);
    add("ca-lifetime", "a day", Warn, hs(kHs, with(kAssertion, {{"exp", "1790086400"}})), Kind::ClientAssertion,
        client);
    add("ca-subject", "all well", Pass, hs(kHs, kAssertion), Kind::ClientAssertion, client);
    add("ro-client-id", "another", Fail, hs(kHs, with(kRequest, {{"client_id", "\"other\""}})), Kind::RequestObject,
        client);
    add("ro-client-id", "nested", Fail, hs(kHs, with(kRequest, {{"request_uri", "\"urn:x\""}})), Kind::RequestObject,
        client);
    add("ro-client-id", "all well", Pass, hs(kHs, kRequest), Kind::RequestObject, client);
    add("ca-lifetime", "for ever", Warn, hs(kHs, with(kAssertion, {{"exp", "1e30"}})), Kind::ClientAssertion, client);
    add("ca-lifetime", "text", Fail, hs(kHs, with(kAssertion, {{"exp", "\"1\""}})), Kind::ClientAssertion, client);
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
