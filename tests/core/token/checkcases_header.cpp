// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addHeaderCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &header,
                         Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, hs(header, kJwt), as(kind), expectations(), ring()});
    };
    add("header-type", "kid is a number", Fail, R"({"alg":"HS256","kid":1})");
    add("alg-missing", "no alg", Fail, "{}");
    add("alg-none", "none", Fail, R"({"alg":"none"})");
    add("alg-none", "other case", Fail, R"({"alg":"NonE"})");
    add("alg-unknown", "nobody's", Fail, R"({"alg":"XX1"})");
    add("alg-unknown", "other case", Fail, R"({"alg":"hs256"})");
    add("alg-unknown", "for encrypting", Fail, R"({"alg":"RSA-OAEP"})");
    add("alg-eddsa-polymorphic", "EdDSA", Warn, R"({"alg":"EdDSA"})");
    add("crit-unknown", "extension", Fail, R"({"alg":"HS256","crit":["x"],"x":1})");
    add("crit-malformed", "empty", Fail, R"({"alg":"HS256","crit":[]})");
    add("crit-malformed", "absent", Fail, R"({"alg":"HS256","crit":["b64"]})");
    add("b64-not-critical", "not listed", Fail, R"({"alg":"HS256","b64":false})");
    add("b64-not-critical", "in a JWT", Fail, R"({"alg":"HS256","b64":false,"crit":["b64"]})");
    add("b64-not-critical", "true", Pass, R"({"alg":"HS256","b64":true,"crit":["b64"]})");
    add("kid-suspicious", "path", Warn, R"({"alg":"HS256","kid":"../../key"})");
    add("kid-suspicious", "plain", Pass, R"({"alg":"HS256","kid":"2026-a"})");
    add("jwk-thumbprint-hash", "unknown hash", Fail,
        R"({"alg":"HS256","kid":"urn:ietf:params:oauth:jwk-thumbprint:md5:AAAA"})");
    add("jwk-thumbprint-hash", "known hash", Pass,
        R"({"alg":"HS256","kid":"urn:ietf:params:oauth:jwk-thumbprint:sha-256:)" + encoded(QByteArray(32, '\1'))
            + R"("})");
    add("jwt-typ", "another kind", Fail, R"({"alg":"HS256","typ":"dpop+jwt"})", Kind::AccessToken);
    add("jwt-typ", "JWT", Pass, R"({"alg":"HS256","typ":"JWT"})");
    const QByteArray both = R"({"payload":"e30","protected":")" + encoded(R"({"alg":"HS256","kid":"a"})")
                            + R"(","header":{"kid":"a"},"signature":"AAAA"})";
    cases.push_back({"header-duplicate", "both headers", Fail, both, as(Kind::Jws), expectations(), ring()});
    Expectations pinned = expectations();
    pinned.algorithms = {"ES256"};
    cases.push_back({"alg-not-allowed", "pinned", Fail, hs(kHs, kJwt), as(Kind::Jwt), pinned, ring()});
    const auto second = [&](const char *id, Status status, const QByteArray &header) {
        cases.push_back(
            {id, "in the second signature", status, general({kHs, header}), as(Kind::Jws), expectations(), ring()});
    };
    second("header-type", Fail, R"({"alg":"HS256","jku":5})");
    second("alg-missing", Fail, "{}");
    second("alg-none", Fail, R"({"alg":"none"})");
    second("alg-unknown", Fail, R"({"alg":"XX1"})");
    second("alg-eddsa-polymorphic", Warn, R"({"alg":"EdDSA"})");
    second("crit-unknown", Fail, R"({"alg":"HS256","crit":["x"],"x":1})");
    second("crit-malformed", Fail, R"({"alg":"HS256","crit":[]})");
    second("kid-suspicious", Warn, R"({"alg":"HS256","kid":"../../key"})");
    second("kid-suspicious", Pass, R"({"alg":"HS256","kid":"a"})");
    second("jwk-thumbprint-hash", Fail, R"({"alg":"HS256","kid":"urn:ietf:params:oauth:jwk-thumbprint:md5:AAAA"})");
    for (const char *typ : {"secevent+jwt", "kb+jwt", "token-introspection+jwt", "application/kb+jwt"}) {
        const QByteArray header = R"({"alg":"HS256","typ":")" + QByteArray(typ) + "\"}";
        add("jwt-typ", typ, Fail, header, Kind::IdToken);
        add("jwt-typ", typ, Pass, header, Kind::Jwt);
    }
    add("jwt-typ", "JOSE", Pass, R"({"alg":"HS256","typ":"JOSE"})");
    for (const char *place : {"access_token", "Authorization"}) {
        cases.push_back({"jwt-typ",
                         place,
                         Fail,
                         proof(kProof),
                         {.contextName = QString::fromLatin1(place)},
                         {.now = instantFromSeconds(kNow)},
                         {}});
    }
    cases.push_back(
        {"jwt-typ", "DPoP", Pass, proof(kProof), {.contextName = u"DPoP"_s}, {.now = instantFromSeconds(kNow)}, {}});
}

} // namespace CheckCases
