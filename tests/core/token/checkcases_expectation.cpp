// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addExpectationCases(Cases &cases)
{
    const auto add = [&](const char *name, Status status, Kind kind, auto set) {
        Expectations expected{.now = instantFromSeconds(kNow)};
        set(expected);
        cases.push_back({"expectation-unused", name, status, hs(kHs, kIdt), as(kind), expected, ring()});
    };
    const auto jws = [&](const char *name, auto set) { add(name, Warn, Kind::Jws, set); };
    jws("issuer of a JWS", [](Expectations &e) { e.issuer = u"a"_s; });
    jws("audience of a JWS", [](Expectations &e) { e.audiences = {u"a"_s}; });
    jws("client of a JWS", [](Expectations &e) { e.clientId = u"a"_s; });
    jws("nonce of a JWS", [](Expectations &e) { e.nonce = u"a"_s; });
    jws("age of a JWS", [](Expectations &e) { e.maxAge = std::chrono::seconds(1); });
    jws("scope of a JWS", [](Expectations &e) { e.scopes = {u"a"_s}; });
    jws("class of a JWS", [](Expectations &e) { e.acrValues = {u"a"_s}; });
    jws("method of a JWS", [](Expectations &e) { e.method = u"GET"_s; });
    jws("address of a JWS", [](Expectations &e) { e.uri = u"https://a"_s; });
    jws("bound key of a JWS", [](Expectations &e) { e.jkt = "a"; });
    jws("access token of a JWS", [](Expectations &e) { e.accessToken = Secret(kAccessToken); });
    jws("code of a JWS", [](Expectations &e) { e.code = Secret(kCode); });
    add("scope of an ID token", Warn, Kind::IdToken, [](Expectations &e) { e.scopes = {u"a"_s}; });
    add("nonce of a plain JWT", Warn, Kind::Jwt, [](Expectations &e) { e.nonce = u"n"_s; });
    add("method of an access token", Warn, Kind::AccessToken, [](Expectations &e) { e.method = u"GET"_s; });
    // The audience is looked at, the client is not: no claim says to whom it was issued.
    Expectations both = expectations();
    both.clientId = u"client"_s;
    cases.push_back({"expectation-unused", "client and audience of an access token", Warn, hs(kHs, kJwt),
                     as(Kind::AccessToken), both, ring()});
    add("trust anchor of a token without certificates", Warn, Kind::Jwt,
        [](Expectations &e) { e.trustAnchors = fileKey(u"root.cert.pem"_s).certificates(); });
    // Nobody said what it is: the sender did.
    const auto guessed = [&](const char *name, const QByteArray &claims, auto set) {
        Expectations expected{.now = instantFromSeconds(kNow)};
        set(expected);
        cases.push_back({"expectation-unused", name, Fail, hs(kHs, claims), {}, expected, ring()});
    };
    guessed("scope of what looks like an ID token", kIdt, [](Expectations &e) { e.scopes = {u"a"_s}; });
    guessed("method of a plain JWT", kJwt, [](Expectations &e) { e.method = u"GET"_s; });
    cases.push_back({"expectation-unused",
                     "trust anchor, nobody said what it is",
                     Warn,
                     hs(kHs, kJwt),
                     {},
                     {.now = instantFromSeconds(kNow), .trustAnchors = fileKey(u"root.cert.pem"_s).certificates()},
                     ring()});
    guessed("bound key of a plain JWT", kJwt, [](Expectations &e) { e.jkt = "a"; });
    add("algorithm of a JWS", Pass, Kind::Jws, [](Expectations &e) { e.algorithms = {"HS256"}; });
    add("nothing", Skip, Kind::Jws, [](Expectations &) { });
    add("all that an ID token shows", Pass, Kind::IdToken, [](Expectations &e) { e = clientExpectations(); });
    const QByteArray encrypted = jwe(R"({"alg":"dir","enc":"A128GCM"})");
    cases.push_back({"expectation-unused", "a JWE", Warn, encrypted, {}, expectations(), {}});
    cases.push_back({"expectation-unused", "an opaque token", Warn, "2YotnFZFEjr1zCsicMWpAA", {}, expectations(), {}});
    cases.push_back({"expectation-unused",
                     "content of a JWE",
                     Warn,
                     encrypted,
                     {.detachedPayload = "x"},
                     {.now = instantFromSeconds(kNow)},
                     {}});
    cases.push_back({"expectation-unused",
                     "content of an SD-JWT",
                     Fail,
                     hs(kHs, kJwt) + '~',
                     {.detachedPayload = "x"},
                     {.now = instantFromSeconds(kNow)},
                     ring()});
}

} // namespace CheckCases
