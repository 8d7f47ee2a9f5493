// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addEncryptionCases(Cases &cases)
{
    const auto said = [&](const char *id, const char *name, Status status, const QByteArray &member) {
        Expectations pinned{.now = instantFromSeconds(kNow)};
        pinned.algorithms = {"RSA-OAEP-256"};
        cases.push_back({id, name, status, jwe(R"({"alg":"dir","enc":"A128GCM")" + member + '}'), {}, pinned, {}});
    };
    said("alg-not-allowed", "of a JWE", Fail, "");
    cases.push_back({"alg-not-allowed",
                     "a signature's, of a JWE",
                     Skip,
                     jwe(R"({"alg":"dir","enc":"A128GCM"})"),
                     {},
                     {.now = instantFromSeconds(kNow), .algorithms = {"RS256"}},
                     {}});
    said("remote-key-untrusted", "of a JWE", Warn, R"(,"jku":"https://evil.example/")");
    said("embedded-key-untrusted", "private, of a JWE", Fail,
         R"(,"jwk":{"kty":"OKP","crv":"X25519","x":"AA","d":"AA"})");
    said("embedded-key-untrusted", "public, of a JWE", Skip, R"(,"jwk":{"kty":"OKP","crv":"X25519","x":"AA"})");
    const QByteArray additional =
        R"({"protected":")" + encoded(R"({"alg":"dir","enc":"A128GCM"})")
        + R"(","aad":"A=","iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    cases.push_back({"base64url-alphabet", "additional data of a JWE", Fail, additional, {}, {}, {}});
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, as(Kind::Jwe), expectations(), {}});
    };
    const QByteArray direct = R"({"alg":"dir","enc":"A128GCM"})";
    add("jwe-rsa1-5", "used", Warn, jwe(R"({"alg":"RSA1_5","enc":"A128GCM"})", "key"));
    add("jwe-rsa1-5", "not used", Pass, jwe(direct));
    add("jwe-tag-length", "short", Fail, jwe(direct, {}, 12));
    add("jwe-key-size", "a key with dir", Fail, jwe(direct, "key"));
    add("jwe-epk", "none", Fail, jwe(R"({"alg":"ECDH-ES","enc":"A128GCM"})"));
    add("jwe-epk", "a point", Pass, jwe(R"({"alg":"ECDH-ES","enc":"A128GCM","epk":)" + publicJwk() + '}'));
    add("pbes2-count", "one", Fail, jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":1})", "key"));
    add("pbes2-count", "ten million", Fail,
        jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":10000000})", "key"));
    add("pbes2-count", "enough", Pass,
        jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":600000,"p2s":"AAAAAAAAAAA"})", "key"));
    add("jwe-zip", "DEF", Warn, jwe(R"({"alg":"dir","enc":"A128GCM","zip":"DEF"})"));
    add("jwe-not-authenticated", "to a public key", Warn, jwe(R"({"alg":"RSA-OAEP","enc":"A128GCM"})", "key"));
    const QByteArray password = R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":600000,"p2s":"AAAAAAAAAAA"})";
    add("pbes2-count", "no salt", Fail, jwe(with(password, {{"p2s", {}}}), "key"));
    add("pbes2-count", "a short salt", Fail, jwe(with(password, {{"p2s", "\"AAAAAAAAAA\""}}), "key"));
    add("pbes2-count", "salt that is no text", Fail, jwe(with(password, {{"p2s", "8"}}), "key"));
    add("jwe-zip", "another method", Warn, jwe(R"({"alg":"dir","enc":"A128GCM","zip":"GZ"})"));
    add("crit-malformed", "empty, of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":[]})"));
    add("crit-malformed", "registered, of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["enc"]})"));
    add("crit-malformed", "twice, of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["x","x"],"x":1})"));
    add("crit-malformed", "absent, of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["x"]})"));
    add("crit-malformed", "a list, of a JWE", Pass, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["x"],"x":1})"));
    add("crit-unknown", "extension of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["x"],"x":1})"));
    add("crit-unknown", "b64 of a JWE", Fail, jwe(R"({"alg":"dir","enc":"A128GCM","crit":["b64"],"b64":true})"));
    const auto json = [](const QByteArray &shared, const QByteArray &recipient) {
        return R"({"protected":")" + encoded(R"({"alg":"dir","enc":"A128GCM"})") + R"(","unprotected":)" + shared
               + R"(,"recipients":[{"header":)" + recipient
               + R"(}],"iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    };
    add("header-duplicate", "protected and shared", Fail, json(R"({"alg":"dir"})", "{}"));
    add("header-duplicate", "protected and recipient's", Fail, json("{}", R"({"enc":"A128GCM"})"));
    add("header-duplicate", "shared and recipient's", Fail, json(R"({"kid":"a"})", R"({"kid":"a"})"));
    add("header-duplicate", "disjoint", Pass, json(R"({"kid":"a"})", R"({"x":1})"));
    add("crit-malformed", "outside the protected header", Fail, json(R"({"crit":["x"]})", "{}"));
    add("jwe-zip", "outside the protected header", Warn, json(R"({"zip":"DEF"})", "{}"));
}

} // namespace CheckCases
