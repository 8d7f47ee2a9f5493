// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

namespace {

void addCertificateDates(Cases &cases)
{
    const Jose::Key certified = fileKey(u"leaf.cert.pem"_s);
    const Jose::Key pair = fileKey(u"leaf.pkcs8.pem"_s);
    const auto *algorithm = pair.allowedAlgorithms().first();
    const QByteArray header = QByteArray(R"({"alg":")") + algorithm->name + "\"}";
    const QByteArray token = signedWith(pair, algorithm->name, header, R"({"sub":"1"})");
    const auto add = [&](const char *name, Status status, Instant now, const KeyRing &keys) {
        cases.push_back({"key-certificate-dates", name, status, token, as(Kind::Jwt), {.now = now}, keys});
    };
    const Jose::Certificate leaf = certified.certificates().first();
    constexpr std::chrono::seconds second(1);
    add("a second early", Warn, leaf.notBefore - second, ringOf(certified));
    add("a second late", Warn, leaf.notAfter + second, ringOf(certified));
    add("the first moment", Pass, leaf.notBefore, ringOf(certified));
    add("the last moment", Pass, leaf.notAfter, ringOf(certified));
    add("no certificate", Skip, leaf.notAfter + second, ringOf(pair));
    add("of an issuer", Warn, leaf.notAfter + second,
        ringOf(certified.withProvenance(Jose::Provenance::Issuer, u"https://jwks"_s)));
}

/// One token with many signatures, all but the last with a key that is not given.
void addManySignatures(Cases &cases, const Jose::Key &known)
{
    const auto signatureOf = [](const Jose::Key &key, const QByteArray &header) {
        const QList<QByteArray> parts = signedWith(key, "HS256", header, kJwt).split('.');
        return R"({"protected":")" + parts.at(0) + R"(","signature":")" + parts.at(2) + R"("})";
    };
    const Jose::Key unknown =
        Jose::keyFromSecret(Secret(QByteArrayView("a secret of nobody, long enough")), {.source = u"test"_s}).value();
    const QByteArray payload = signedWith(known, "HS256", kHs, kJwt).split('.').at(1);
    const auto add = [&](const char *name, Status status, const QByteArrayList &signatures, const KeyRing &keys = {}) {
        const QByteArray token = R"({"payload":")" + payload + R"(","signatures":[)" + signatures.join(',') + "]}";
        cases.push_back({"key-well-known", name, status, token, as(Kind::Jws), expectations(), keys});
    };
    const QByteArray strange = signatureOf(unknown, kHs);
    const QByteArray own = signatureOf(known, kHs);
    add("too many signatures", Skip, QByteArrayList(29, strange) << own);
    add("too many keys", Skip, {own}, {.keys = QList<Jose::Key>(12'001, unknown)});
    add("one of an unknown algorithm", Skip, {strange, signatureOf(known, R"({"alg":"HS999"})")});
    add("the last of three", Warn, {strange, strange, own});
    add("all were tried", Pass, {strange, strange, strange});
}

} // namespace

void addKeyCases(Cases &cases)
{
    const auto fits = [&](const char *id, const char *name, Status status, const QString &file) {
        cases.push_back({id, name, status, hs(kHs, kJwt), as(Kind::Jwt), {}, ringOf(fileKey(file))});
    };
    fits("jwk-akp-alg", "a key of ML-DSA", Pass, u"ML-DSA-44.spki.pem"_s);
    fits("jwk-akp-seed", "a private key of ML-DSA", Pass, u"ML-DSA-44.pkcs8.pem"_s);
    fits("jwk-pair-mismatch", "a pair", Pass, u"rsa.pkcs8.pem"_s);
    for (const char *id : {"jwk-akp-alg", "jwk-akp-seed", "jwk-ec-point", "jwk-pair-mismatch", "jwk-x5c-mismatch"})
        fits(id, "nothing but an RSA key", Skip, u"rsa.spki.pem"_s);
    fits("rsa-key-size", "nothing but an EC key", Skip, u"ec.P-256.spki.pem"_s);
    const auto add = [&](const char *id, const char *name, Status status, const KeyRing &keys) {
        cases.push_back({id, name, status, hs(kHs, kJwt), as(Kind::Jwt), expectations(), keys});
    };
    using enum Jose::JoseError;
    cases.push_back({"rsa-key-size", "1024 bits", Fail, raw(R"({"alg":"RS256"})", kJwt), as(Kind::Jwt), expectations(),
                     ringOf(fileKey(u"rsa1024.spki.pem"_s))});
    const Jose::Key shortKey = Jose::keyFromSecret(Secret(QByteArrayView("x")), {.source = u"test"_s}).value();
    const Jose::Key known = Jose::keyFromSecret(Secret(QByteArrayView("secret")), {.source = u"test"_s}).value();
    cases.push_back({"hmac-key-size", "one octet", Fail, signedWith(shortKey, "HS256", kHs, kJwt), as(Kind::Jwt),
                     expectations(), ringOf(shortKey)});
    cases.push_back(
        {"key-well-known", "guessed", Warn, signedWith(known, "HS256", kHs, kJwt), as(Kind::Jwt), expectations(), {}});
    cases.push_back({"key-well-known",
                     "too large to guess",
                     Skip,
                     raw(kHs, "{\"a\":\"" + QByteArray(300'000, 'x') + "\"}"),
                     as(Kind::Jwt),
                     expectations(),
                     {}});
    addManySignatures(cases, known);
    const QByteArray publicText = KeyFiles::read(u"rsa.spki.pem"_s);
    const Jose::Key confused = Jose::keyFromSecret(Secret(publicText), {.source = u"test"_s}).value();
    cases.push_back({"hmac-public-key", "the text of one", Warn, signedWith(confused, "HS256", kHs, kJwt),
                     as(Kind::Jwt), expectations(), ringOf(confused)});
    cases.push_back({"sig-invalid", "verified with the text of a public key", Pass,
                     signedWith(confused, "HS256", kHs, kJwt), as(Kind::Jwt), expectations(), ringOf(confused)});
    cases.push_back({"hmac-public-key", "the public key as a key", Skip, raw(R"({"alg":"RS256"})", kJwt), as(Kind::Jwt),
                     expectations(), ringOf(fileKey(u"rsa.spki.pem"_s))});
    addCertificateDates(cases);
    add("jwk-ec-point", "off its curve", Fail, ringWith(JwkEcPoint));
    add("jwk-required-member", "missing", Fail, ringWith(JwkRequiredMember));
    add("jwk-pair-mismatch", "apart", Fail, ringWith(JwkPairMismatch));
    add("jwk-x5c-mismatch", "another key", Fail, ringWith(JwkX5cMismatch));
    add("jwk-akp-alg", "missing", Fail, ringWith(JwkAkpAlg));
    add("jwk-akp-seed", "length", Fail, ringWith(JwkAkpSeed));
    add("jwks-private-key", "published", Fail, ringWith(JwksPrivateKey));
    add("jwks-duplicate-kid", "twice", Warn, ringWith(JwksDuplicateKid));
    add("jwks-private-key", "public ones", Pass, ringOf(fileKey(u"ec.P-256.spki.pem"_s, Jose::Provenance::Issuer)));
    // A broken neighbour is no reason to refuse what another key verified.
    KeyRing neighbours = ring();
    neighbours.findings = ringWith(JwkEcPoint).findings;
    add("jwk-ec-point", "a neighbour", Warn, neighbours);
    const auto broken = [&](const char *id, const char *name, const QByteArray &jwk) {
        cases.push_back(
            {id, name, Fail, raw(R"({"alg":"ES256"})", kJwt), as(Kind::Jwt), expectations(), imported(jwk)});
    };
    const QByteArray point = encoded(QByteArray(32, '\1'));
    broken("jwk-ec-point", "a JWK off its curve",
           R"({"kty":"EC","crv":"P-256","x":")" + point + R"(","y":")" + point + "\"}");
    broken("jwk-required-member", "a JWK without y", R"({"kty":"EC","crv":"P-256","x":")" + point + "\"}");
    broken("jwk-required-member", "a JWK of plain Base64", with(publicJwk(), {{"x", "\"!!\""}}));
    broken("jwk-pair-mismatch", "a JWK of two keys",
           with(publicJwk(), {{"d", "\"" + encoded(QByteArray(32, '\1')) + "\""}}));
    broken("jwk-akp-alg", "a JWK without alg", R"({"kty":"AKP","pub":"AAAA"})");
    const QByteArray signedToken = signedWith(proofKey(), "ES256", R"({"alg":"ES256"})", kJwt);
    const auto noted = [&](const char *id, const char *name,
                           std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
        cases.push_back(
            {id, name, Fail, signedToken, as(Kind::Jwt), expectations(), imported(with(publicJwk(), changes))});
    };
    noted("jwk-x5c-mismatch", "a certificate of another key",
          {{"x5c", "[\"" + fileKey(u"leaf.cert.pem"_s).certificates().first().der.toBase64() + "\"]"}});
    noted("jwk-x5c-mismatch", "no certificate", {{"x5c", "[\"AAAA\"]"}});
    // The last of 43 characters carries four bits; the next character sets one of the two that decode to nothing.
    QByteArray x = Json::Document::parse(publicJwk())->root().member("x").toUtf8();
    x.back() = static_cast<char>(x.back() + 1);
    cases.push_back({"jwk-required-member", "a JWK with stray bits", Warn, signedToken, as(Kind::Jwt), expectations(),
                     imported(with(publicJwk(), {{"x", '"' + x + '"'}}))});
}

} // namespace CheckCases
