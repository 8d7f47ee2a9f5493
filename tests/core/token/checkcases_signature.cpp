// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

namespace {

void addCertificates(Cases &cases)
{
    const Jose::Key chained = fileKey(u"chain.pem"_s);
    const Jose::Key leaf = fileKey(u"leaf.pkcs8.pem"_s);
    const auto *algorithm = leaf.allowedAlgorithms().first();
    QByteArray list;
    const QList<Jose::Certificate> certificates = chained.certificates();
    for (const Jose::Certificate &certificate : certificates)
        list += (list.isEmpty() ? "\"" : ",\"") + certificate.der.toBase64() + '"';
    const QByteArray header = QByteArray(R"({"alg":")") + algorithm->name + R"(","x5c":[)" + list + "]}";
    const QByteArray token = signedWith(leaf, algorithm->name, header, R"({"sub":"1"})");
    Expectations expected{.now = certificates.first().notBefore + std::chrono::hours(24)};
    expected.trustAnchors = fileKey(u"root.cert.pem"_s).certificates();
    cases.push_back({"x5c-chain", "anchored", Pass, token, as(Kind::Jwt), expected, {}});
    expected.trustAnchors = fileKey(u"old.cert.pem"_s).certificates();
    cases.push_back({"x5c-chain", "another anchor", Warn, token, as(Kind::Jwt), expected, {}});
    const auto printed = [&](const char *name, Status status, const QByteArray &print) {
        const QByteArray said = QByteArray(R"({"alg":")") + algorithm->name + R"(","x5t#S256":")" + print + "\"}";
        cases.push_back({"x5c-chain",
                         name,
                         status,
                         signedWith(leaf, algorithm->name, said, R"({"sub":"1"})"),
                         as(Kind::Jwt),
                         {.now = expected.now},
                         ringOf(chained)});
    };
    printed("another certificate was given", Warn, Jose::encodeBase64url(certificates.last().sha256()));
    printed("its certificate was given", Pass, Jose::encodeBase64url(certificates.first().sha256()));
    for (const char *file : {"encipherment", "tls-server", "md5", "rsa-1024"}) {
        // Whoever trusts the root does not mean it so.
        const QList<Jose::Certificate> chain =
            fileKey(u"../certificates/%1.pem"_s.arg(QLatin1StringView(file))).certificates();
        QByteArray x5c;
        for (const Jose::Certificate &certificate : chain)
            x5c += (x5c.isEmpty() ? "\"" : ",\"") + certificate.der.toBase64() + '"';
        Expectations trusting{.now = expected.now};
        trusting.trustAnchors = {chain.last()};
        cases.push_back({"x5c-chain",
                         file,
                         Warn,
                         raw(R"({"alg":"ES256","x5c":[)" + x5c + "]}", "{}"),
                         as(Kind::Jwt),
                         trusting,
                         {}});
    }
    cases.push_back(
        {"x5c-chain", "unreadable", Warn, raw(R"({"alg":"ES256","x5c":["AAAA"]})", "{}"), as(Kind::Jwt), expected, {}});
}

} // namespace

void addSignatureCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token, const KeyRing &keys,
                         Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, token, as(kind), expectations(), keys});
    };
    const QByteArray good = hs(kHs, kJwt);
    add("sig-invalid", "altered", Fail, raw(kHs, kJwt), ring());
    add("sig-not-verified", "no key", Info, good, {});
    add("sig-not-verified", "detached", Info, encoded(kHs) + ".." + encoded("x"), ring(), Kind::Jws);
    add("ecdsa-sig-format", "DER", Fail, raw(kEs, kJwt, QByteArray::fromHex("3006020101020101")), ringOf(proofKey()));
    add("ecdsa-sig-format", "sound", Pass, signedWith(proofKey(), "ES256", kEs, kJwt), ringOf(proofKey()));
    add("jws-partial-signatures", "one altered", Warn, general({kHs, kHs}, 1), ring(), Kind::Jws);
    add("jws-partial-signatures", "both verify", Pass, general({kHs, kHs}), ring(), Kind::Jws);
    add("alg-key-mismatch", "public key", Fail, good, ringOf(fileKey(u"rsa.spki.pem"_s)));
    const Jose::Key published = fileKey(u"rsa.spki.pem"_s);
    const QByteArray forged =
        signedWith(Jose::keyFromSecret(Secret(published.publicPem().value())).value(), "HS256", kHs, kJwt);
    add("alg-key-mismatch", "HMAC with a public key", Fail, forged, ringOf(published));
    add("key-alg-mismatch", "HS512", Fail, good, ringOf(jwkKey(R"("alg":"HS512")")));
    add("key-use", "enc", Fail, good, ringOf(jwkKey(R"("use":"enc")")));
    add("kid-not-found", "another", Fail, hs(R"({"alg":"HS256","kid":"a"})", kJwt), ringOf(jwkKey(R"("kid":"b")")));
    const QByteArray named = hs(R"({"alg":"HS256","kid":"a"})", kJwt);
    KeyRing broken = ringOf(jwkKey(R"("kid":"b")"));
    broken.refusedIds = {u"a"_s};
    add("kid-not-found", "given and refused", Fail, named, broken);
    add("kid-not-found", "a set without keys", Fail, named, {.keys = {}, .named = true});
    add("kid-not-found", "keys without ids", Skip, named, ring());
    KeyRing refused = ring();
    refused.findings = {Error{Jose::JoseError::JwkEcPoint}};
    add("key-refused", "the only one that may fit", Warn, raw(kHs, kJwt), refused);
    add("key-refused", "a neighbour of the right one", Info, good, refused);
    add("key-refused", "none", Pass, good, ring());
    add("jwk-thumbprint-hash", "of the key", Fail, good,
        ringOf(jwkKey(R"("kid":"urn:ietf:params:oauth:jwk-thumbprint:md5:AAAA")")));
    add("kid-not-found", "there", Pass, hs(R"({"alg":"HS256","kid":"b"})", kJwt), ringOf(jwkKey(R"("kid":"b")")));
    const QByteArray bringing = R"({"alg":"ES256","jwk":)" + publicJwk() + '}';
    add("embedded-key-untrusted", "its own", Fail, signedWith(proofKey(), "ES256", bringing, kJwt), {});
    add("embedded-key-untrusted", "a secret", Fail,
        hs(R"({"alg":"HS256","jwk":{"kty":"oct","k":")" + encoded(kSecret) + "\"}}", kJwt), ring());
    add("embedded-key-untrusted", "not needed", Pass, signedWith(proofKey(), "ES256", bringing, kJwt),
        ringOf(proofKey()));
    const QByteArray pointing = R"({"alg":"HS256","jku":"https://evil.example/"})";
    add("remote-key-untrusted", "not followed", Fail, hs(pointing, kJwt), {});
    add("remote-key-untrusted", "not needed", Pass, hs(pointing, kJwt), ring());
    addCertificates(cases);
    const auto second = [&](const char *id, Status status, const QByteArray &header, const KeyRing &keys) {
        cases.push_back(
            {id, "in the second signature", status, general({kHs, header}), as(Kind::Jws), expectations(), keys});
    };
    second("kid-not-found", Fail, R"({"alg":"HS256","kid":"a"})", ringOf(jwkKey(R"("kid":"b")")));
    second("kid-not-found", Pass, R"({"alg":"HS256","kid":"b"})", ringOf(jwkKey(R"("kid":"b")")));
    second("embedded-key-untrusted", Fail, R"({"alg":"HS256","jwk":{"kty":"oct","k":")" + encoded(kSecret) + "\"}}",
           ring());
    second("remote-key-untrusted", Fail, R"({"alg":"HS256","x5u":"https://evil.example/"})", {});
    second("x5c-chain", Warn, R"({"alg":"HS256","x5c":["AAAA"]})", ring());
    KeyRing neighbours = ringOf(jwkKey(R"("kid":"b")"));
    neighbours.keys.append(fileKey(u"rsa.spki.pem"_s));
    add("alg-key-mismatch", "a neighbour", Pass, raw(kHs, kJwt), neighbours);
    add("sig-not-verified", "refused keys", Info, good, ringWith(Jose::JoseError::KeyTypeUnknown));
    add("key-use", "use and key_ops", Fail, good, ringOf(jwkKey(R"("use":"sig","key_ops":["verify","deriveKey"])")));
    add("key-use", "the same twice", Fail, good, ringOf(jwkKey(R"("key_ops":["verify","verify"])")));
    add("key-use", "agree", Pass, good, ringOf(jwkKey(R"("use":"sig","key_ops":["verify"])")));
}

} // namespace CheckCases
