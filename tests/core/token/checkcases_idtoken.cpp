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
    add("idt-acr", "lower", Fail, {{"acr", "\"tin\""}});
    add("idt-auth-time", "old", Fail, {{"auth_time", "1789999000"}});
    add("idt-auth-time", "absent", Fail, {{"auth_time", {}}});
    add("idt-at-hash", "another", Fail, {{"at_hash", "\"AAAA\""}});
    add("idt-c-hash", "another", Fail, {{"c_hash", "\"AAAA\""}});
    add("idt-header-keys", "jku", Warn, {}, R"({"alg":"HS256","jku":"https://as.example/jwks"})");
    Expectations asked = clientExpectations();
    asked.acrIsVoluntary = true;
    cases.push_back({"idt-acr", "lower than was wished", Warn, hs(kHs, with(kIdt, {{"acr", "\"tin\""}})),
                     as(Kind::IdToken), asked, ring()});
    cases.push_back({"idt-acr", "nothing said of a wish", Warn, hs(kHs, with(kIdt, {{"acr", {}}})), as(Kind::IdToken),
                     asked, ring()});
    Expectations open = clientExpectations();
    open.algorithms = {};
    cases.push_back({"idt-alg", "none", Fail, raw(R"({"alg":"none"})", kIdt, ""), as(Kind::IdToken), open, ring()});
    cases.push_back({"idt-alg", "a MAC", Info, hs(kHs, kIdt), as(Kind::IdToken), open, ring()});
    add("idt-nonce", "all well", Pass, {});
    add("idt-required-claims", "an audience of nobody", Fail, {{"aud", "[]"}});
    add("idt-auth-time", "far ahead", Fail, {{"auth_time", "1e30"}});
    add("idt-auth-time", "milliseconds", Fail, {{"auth_time", "1790000000000"}});
    add("idt-auth-time", "a second ahead", Fail, {{"auth_time", "1790000101"}});
    add("idt-auth-time", "before all times", Fail, {{"auth_time", "-1e30"}});
    Expectations nobody{.now = instantFromSeconds(kNow)};
    cases.push_back({"idt-required-claims", "nobody, nobody expected", Fail, hs(kHs, with(kIdt, {{"aud", "[]"}})),
                     as(Kind::IdToken), nobody, ring()});
    const QByteArray guessed = hs(kHs, R"({"iss":"https://as.example","exp":1790003000,"nonce":"n"})");
    cases.push_back({"idt-required-claims", "guessed", Info, guessed, {}, nobody, ring()});
    cases.push_back({"idt-required-claims", "placed", Fail, guessed, {.contextName = u"id_token"_s}, nobody, ring()});
    open.unsecured = UnsecuredPolicy::AllowInsecure;
    cases.push_back(
        {"idt-alg", "none, allowed", Warn, raw(R"({"alg":"none"})", kIdt, ""), as(Kind::IdToken), open, ring()});
    open.unsecured = UnsecuredPolicy::Refuse;
}

} // namespace CheckCases
