// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

namespace {

Jose::Key wrappingKey(char fill = 'k')
{
    return Jose::keyFromSecret(Secret(QByteArray(16, fill)), {.source = u"test"_s}).value();
}

/// What the key of the recipient shows.
void addOpenedCases(Cases &cases)
{
    const auto add = [&cases](const char *id, const char *name, Status status, const QByteArray &token,
                              const Jose::Key &key) {
        cases.push_back({id, name, status, token, {}, expectations(), ringOf(key)});
    };
    const auto wrapped = [](const QByteArray &plaintext, const QByteArray &header = {}, bool isCompressed = false) {
        return encrypted(wrappingKey(), "A128KW", "A128GCM", plaintext, header, isCompressed);
    };
    const QByteArray claims = wrapped(kJwt);
    add("jwe-tag-invalid", "another key", Fail, claims, wrappingKey('x'));
    add("jwe-tag-invalid", "the key", Pass, claims, wrappingKey());
    add("jwe-tag-invalid", "no key that fits", Skip, claims, proofKey());
    cases.push_back({"jwe-tag-invalid", "no key", Skip, claims, {}, expectations(), {}});
    add("jwe-key-size", "of another token's key", Skip, claims, Jose::keyFromSecret(Secret("short")).value());
    add("jwe-key-size", "fits", Pass, claims, wrappingKey());
    add("key-well-known", "of a JWE", Pass, claims, wrappingKey());
    add("jwe-zip-size", "a bomb", Fail, wrapped(QByteArray(5 << 20, ' '), {}, true), wrappingKey());
    add("jwe-zip-size", "broken", Fail,
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwiemlwIjoiREVGIn0..AQEBAQEBAQEBAQEB.dg.L_5fvd28sAj9mMzpF2MKRw",
        wrappingKey());
    add("jwe-zip-size", "small", Pass, wrapped(kJwt, {}, true), wrappingKey());
    add("jwe-header-claims", "spelled with escapes", Pass,
        wrapped(R"({"sub":"a/b","aud":["c"]})", R"({"sub":"a\/b","aud": [ "c" ]})"), wrappingKey());
    add("jwe-header-claims", "in the innermost", Pass, wrapped(wrapped(R"({"sub":"1"})"), R"({"sub":"1","cty":"JWT"})"),
        wrappingKey());
    add("jwe-header-claims", "another issuer", Fail, wrapped(kJwt, R"({"iss":"https://other.example"})"),
        wrappingKey());
    add("jwe-header-claims", "the same", Pass, wrapped(R"({"sub":"1"})", R"({"sub":"1"})"), wrappingKey());
    cases.push_back(
        {"jwe-header-claims", "not readable", Skip, wrapped(kJwt, R"({"iss":"x"})"), {}, expectations(), {}});
    add("jwe-not-authenticated", "by a secret", Pass, claims, wrappingKey());
    const QByteArray several =
        R"({"protected":")" + encoded(R"({"enc":"A128GCM","alg":"A128KW"})")
        + R"(","recipients":[{"encrypted_key":"AAAA"},{"encrypted_key":"AAAA"}],"iv":"AAAAAAAAAAAAAAAA",)"
          R"("ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    add("jwe-not-authenticated", "several recipients", Warn, several, wrappingKey());
    add("jwe-tag-invalid", "a parameter that can't be read", Fail,
        jwe(R"({"alg":"A128GCMKW","enc":"A128GCM","iv":"!!","tag":"AAAA"})", "key"), wrappingKey());
    KeyRing both = ring();
    const Jose::Key rsa = fileKey(u"rsa.pkcs8.pem"_s);
    both.keys += rsa;
    const QByteArray signedInside = encrypted(rsa, "RSA-OAEP-256", "A256GCM", hs(kHs, kJwt), R"({"cty":"JWT"})");
    cases.push_back({"jwe-not-authenticated", "signed inside", Pass, signedInside, {}, expectations(), both});
    cases.push_back({"nested-inner-unsigned", "signed inside of a JWE", Pass, signedInside, {}, expectations(), both});
    add("nested-inner-unsigned", "signed by nobody known", Skip, signedInside, rsa);
    add("nested-inner-unsigned", "no cty", Warn, wrapped(hs(kHs, kJwt)), wrappingKey());
    add("nested-inner-unsigned", "unsecured, in a JWE", Fail,
        wrapped(encoded(R"({"alg":"none"})") + '.' + encoded(kJwt) + '.', R"({"cty":"JWT"})"), wrappingKey());
    cases.push_back({"nested-inner-unsigned", "not decrypted", Skip, signedInside, {}, expectations(), {}});
}

} // namespace

void addEncryptionCases(Cases &cases)
{
    addOpenedCases(cases);
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
    add("pbes2-count", "more than ten million", Fail,
        jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":10000001,"p2s":"AAAAAAAAAAA"})", "key"));
    add("pbes2-count", "ten million", Warn,
        jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":10000000,"p2s":"AAAAAAAAAAA"})", "key"));
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
    add("jwe-zip", "outside the protected header", Fail, json(R"({"zip":"DEF"})", "{}"));
}

} // namespace CheckCases
