// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addFormatCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token,
                         Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, token, as(kind), expectations(), ring()});
    };
    add("jws-format", "two parts", Fail, "e30.e30");
    add("jwe-format", "four parts", Fail, "e30.e30.e30.e30", Kind::Jwe);
    const auto holding = [&](const char *name, Status status, const QByteArray &header, const QByteArray &inner) {
        cases.push_back(
            {"nested-inner-unsigned", name, status, hs(header, inner), {}, {.now = instantFromSeconds(kNow)}, ring()});
    };
    const QByteArray unsecured = raw(R"({"alg":"none"})", kJwt, "");
    holding("unsecured inside", Fail, R"({"alg":"HS256","cty":"JWT"})", unsecured);
    holding("unsecured inside, typed", Fail, R"({"alg":"HS256","typ":"JWT","cty":"JWT"})", unsecured);
    holding("unsecured inside, nothing said", Fail, kHs, unsecured);
    holding("signed inside", Pass, R"({"alg":"HS256","typ":"JWT","cty":"JWT"})", hs(kHs, kJwt));
    holding("encrypted inside", Skip, R"({"alg":"HS256","cty":"JWT"})", jwe(R"({"alg":"dir","enc":"A128GCM"})"));
    holding("claims inside", Skip, kHs, kJwt);
    add("base64url-alphabet", "padding", Fail, encoded(kHs) + ".e30=.AAAA");
    add("base64url-canonical", "stray bits", Warn, encoded(kHs) + ".e31.AAAA");
    add("utf8-invalid", "payload", Fail, raw(kHs, "{\"sub\":\"\xff\"}"));
    add("utf8-invalid", "header", Fail, raw("{\"alg\":\"\xff\"}", kJwt));
    add("json-syntax", "payload", Fail, raw(kHs, "{"));
    add("json-syntax", "trailing text", Fail, raw(kHs, "{} x"));
    add("json-depth", "payload", Fail, raw(kHs, QByteArray(1000, '[')));
    add("json-duplicate-member", "payload", Fail, raw(kHs, R"({"a":1,"\u0061":2})"));
    add("json-number-precision", "twenty digits", Info, raw(kHs, R"({"a":12345678901234567890123})"));
    add("jwt-not-object", "array", Fail, raw(kHs, "[]"));
    cases.push_back(
        {"input-cleaned", "around", Info, hs(kHs, kJwt), {.as = Kind::Jwt, .cleaned = true}, expectations(), ring()});
    const QByteArray attached = hs(kHs, kJwt);
    cases.push_back({"jws-format",
                     "other content apart",
                     Fail,
                     attached,
                     {.as = Kind::Jwt, .detachedPayload = "other"},
                     expectations(),
                     ring()});
    cases.push_back({"jws-format",
                     "empty content apart",
                     Fail,
                     attached,
                     {.as = Kind::Jws, .detachedPayload = ""},
                     expectations(),
                     ring()});
    cases.push_back({"jws-format",
                     "the same content apart",
                     Pass,
                     attached,
                     {.as = Kind::Jwt, .detachedPayload = kJwt},
                     expectations(),
                     ring()});
    cases.push_back({"jws-format",
                     "an expired JWT as JSON",
                     Fail,
                     jsonForm(hs(kHs, with(kJwt, {{"exp", "1"}}))),
                     {},
                     expectations(),
                     ring()});
    add("json-lone-surrogate", "in a claim", Info, raw(kHs, R"({"a":"\ud800"})"));
    add("json-lone-surrogate", "in a name", Info, raw(kHs, R"({"\udc00":1})"));
    add("json-lone-surrogate", "in the header", Info, raw(R"({"alg":"HS256","x":"\ud800"})", kJwt));
    add("json-lone-surrogate", "a pair", Pass, raw(kHs, R"({"a":"\ud83d\ude00"})"));
}

} // namespace CheckCases
