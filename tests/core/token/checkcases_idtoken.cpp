// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addIdTokenCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status,
                         std::initializer_list<std::pair<QByteArray, QByteArray>> changes,
                         const QByteArray &header = kHs) {
        cases.push_back(
            {id, name, status, hs(header, with(kIdt, changes)), as(Kind::IdToken), clientExpectations(), ring()});
    };
    add("idt-required-claims", "no sub", Fail, {{"sub", {}}});
    add("idt-iss", "another", Fail, {{"iss", "\"https://other\""}});
    add("idt-aud", "another", Fail, {{"aud", "\"other\""}});
    add("idt-aud", "a stranger with azp", Warn, {{"aud", "[\"client\",\"other\"]"}});
    add("idt-aud", "a stranger", Fail, {{"aud", "[\"client\",\"other\"]"}, {"azp", {}}});
    add("idt-azp", "another", Warn, {{"azp", "\"other\""}});
    add("idt-nonce", "another", Fail, {{"nonce", "\"N\""}});
    add("idt-nonce", "absent", Fail, {{"nonce", {}}});
    add("idt-acr", "lower", Warn, {{"acr", "\"tin\""}});
    add("idt-auth-time", "old", Fail, {{"auth_time", "1789999000"}});
    add("idt-auth-time", "absent", Fail, {{"auth_time", {}}});
    add("idt-at-hash", "another", Fail, {{"at_hash", "\"AAAA\""}});
    add("idt-c-hash", "another", Fail, {{"c_hash", "\"AAAA\""}});
    add("idt-header-keys", "jku", Warn, {}, R"({"alg":"HS256","jku":"https://as.example/jwks"})");
    Expectations open = clientExpectations();
    open.algorithms = {};
    cases.push_back({"idt-alg", "none", Fail, raw(R"({"alg":"none"})", kIdt, ""), as(Kind::IdToken), open, ring()});
    cases.push_back({"idt-alg", "a MAC", Info, hs(kHs, kIdt), as(Kind::IdToken), open, ring()});
    add("idt-nonce", "all well", Pass, {});
}

} // namespace CheckCases
