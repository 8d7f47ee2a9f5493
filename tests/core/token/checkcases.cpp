// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcases.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

#include <QCryptographicHash>

namespace CheckCases {

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;
using enum Status;

namespace {

const QByteArray kSecret = "0123456789abcdef-0123456789-unguessable-0123456789abcdef";
const QByteArray kHs = R"({"alg":"HS256"})";
const QByteArray kEs = R"({"alg":"ES256"})";
const QByteArray kAccessToken = "an-access-token";
const QByteArray kCode = "a-code";

QByteArray encoded(QByteArrayView octets)
{
    return Jose::encodeBase64url(octets);
}
QByteArray halfHash(const QByteArray &text)
{
    return encoded(QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16));
}
QByteArray hash(const QByteArray &text)
{
    return encoded(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
}

Jose::Key secretKey()
{
    return Jose::keyFromSecret(Secret(kSecret), {.source = u"test"_s}).value();
}
Jose::Key fileKey(const QString &name, Jose::Provenance provenance = Jose::Provenance::Given)
{
    return Jose::importKeys(KeyFiles::read(name), {.provenance = provenance, .source = name})->keys.first();
}
/// An oct key of kSecret with more members.
Jose::Key jwkKey(const QByteArray &members)
{
    return Jose::importKeys(R"({"kty":"oct","k":")" + encoded(kSecret) + "\"," + members + '}', {.source = u"test"_s})
        ->keys.first();
}

QByteArray signedWith(const Jose::Key &key, const char *algorithm, const QByteArray &header, const QByteArray &payload)
{
    return Jose::signCompact(key, *Jose::findJwsAlgorithm(algorithm), header, payload, Jose::Nonce::Deterministic)
        .value();
}
QByteArray hs(const QByteArray &header, const QByteArray &payload)
{
    return signedWith(secretKey(), "HS256", header, payload);
}
QByteArray raw(const QByteArray &header, const QByteArray &payload, const QByteArray &signature = QByteArray(32, '\1'))
{
    return encoded(header) + '.' + encoded(payload) + '.' + encoded(signature);
}
QByteArray jwe(const QByteArray &header, const QByteArray &key = {}, qsizetype tag = 16)
{
    return encoded(header) + '.' + encoded(key) + '.' + encoded(QByteArray(12, '\1')) + '.' + encoded("text") + '.'
           + encoded(QByteArray(tag, '\2'));
}

/// A JSON object whose members are replaced, added, or with an empty value left out.
QByteArray with(QByteArray object, std::initializer_list<std::pair<QByteArray, QByteArray>> changes)
{
    QList<std::pair<QByteArray, QByteArray>> members;
    const auto document = Json::Document::parse(object).value();
    for (const Json::Value member : document.root())
        members.append({member.name().toUtf8(), member.text().toByteArray()});
    for (const auto &[name, value] : changes) {
        members.removeIf([&](const auto &member) { return member.first == name; });
        if (!value.isEmpty())
            members.append({name, value});
    }
    QByteArray text;
    for (const auto &[name, value] : std::as_const(members))
        text += (text.isEmpty() ? "{\"" : ",\"") + name + "\":" + value;
    return text + '}';
}

const QByteArray kJwt =
    R"({"iss":"https://as.example","sub":"1","aud":"api","exp":1790003000,"nbf":1790000000,"iat":1790000000})";
const QByteArray kIdt = with(kJwt, {{"aud", "\"client\""},
                                    {"nonce", "\"n\""},
                                    {"azp", "\"client\""},
                                    {"acr", "\"gold\""},
                                    {"auth_time", "1790000000"},
                                    {"at_hash", '"' + halfHash(kAccessToken) + '"'},
                                    {"c_hash", '"' + halfHash(kCode) + '"'}});
const QByteArray kAt = with(
    kJwt, {{"jti", "\"1\""}, {"client_id", "\"client\""}, {"scope", "\"read write\""}, {"cnf", R"({"jkt":"thumb"})"}});
const QByteArray kLogout =
    with(kJwt, {{"jti", "\"1\""}, {"events", R"({"http://schemas.openid.net/event/backchannel-logout":{}})"}});
const QByteArray kAssertion = with(kJwt, {{"iss", "\"client\""}, {"sub", "\"client\""}, {"jti", "\"1\""}});
const QByteArray kRequest = with(kJwt, {{"client_id", "\"client\""}});
const QByteArray kProof =
    R"({"jti":"1","htm":"POST","htu":"https://as.example/token","iat":1790000100,"nonce":"n","ath":")"
    + hash(kAccessToken) + "\"}";

Jose::Key proofKey()
{
    return fileKey(u"ec.P-256.pkcs8.pem"_s);
}
QByteArray publicJwk()
{
    return proofKey().publicJwk().value();
}
QByteArray proofHeader()
{
    return R"({"typ":"dpop+jwt","alg":"ES256","jwk":)" + publicJwk() + '}';
}
QByteArray proof(const QByteArray &payload)
{
    return signedWith(proofKey(), "ES256", proofHeader(), payload);
}

Expectations expectations()
{
    Expectations expected{.now = instantFromSeconds(kNow)};
    expected.issuer = u"https://as.example"_s;
    expected.audiences = {u"api"_s};
    return expected;
}
Expectations clientExpectations()
{
    Expectations expected = expectations();
    expected.audiences = {};
    expected.clientId = u"client"_s;
    expected.nonce = u"n"_s;
    expected.acrValues = {u"gold"_s};
    expected.maxAge = std::chrono::seconds(600);
    expected.accessToken = Secret(kAccessToken);
    expected.code = Secret(kCode);
    expected.algorithms = {"HS256", "ES256"};
    return expected;
}
Expectations proofExpectations()
{
    Expectations expected{.now = instantFromSeconds(kNow)};
    expected.nonce = u"n"_s;
    expected.method = u"POST"_s;
    expected.uri = u"https://as.example/token"_s;
    expected.accessToken = Secret(kAccessToken);
    expected.jkt = proofKey().thumbprintBase64url();
    return expected;
}

KeyRing ringOf(const Jose::Key &key)
{
    return {.keys = {key}};
}
KeyRing ring()
{
    return ringOf(secretKey());
}
KeyRing ringWith(Jose::JoseError id)
{
    return {.keys = {}, .findings = {Error{.id = id, .expected = u"x"_s, .found = u"y"_s}}};
}

InspectOptions as(Kind kind)
{
    return {.as = kind};
}

using Cases = std::vector<Case>;

void addFormat(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token,
                         Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, token, as(kind), expectations(), ring()});
    };
    add("jws-format", "two parts", Fail, "e30.e30");
    add("jwe-format", "four parts", Fail, "e30.e30.e30.e30", Kind::Jwe);
    add("sd-jwt-format", "hash", Fail, hs(kHs, with(kJwt, {{"_sd_alg", "\"md5\""}})) + '~', Kind::SdJwt);
    add("sd-jwt-format", "disclosure", Fail, hs(kHs, kJwt) + "~ab=~", Kind::SdJwt);
    add("sd-jwt-format", "sound", Pass, hs(kHs, kJwt) + "~WyJhIiwiYiIsMV0~", Kind::SdJwt);
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
}

void addHeader(Cases &cases)
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
}

/// A general JWS of two signatures, the second one as given.
QByteArray general(const QByteArray &second)
{
    const QByteArray compact = hs(kHs, kJwt);
    const QList<QByteArray> parts = compact.split('.');
    const QByteArray first = R"({"protected":")" + parts[0] + R"(","signature":")" + parts[2] + "\"}";
    return R"({"payload":")" + parts[1] + R"(","signatures":[)" + first + R"(,{"protected":")" + parts[0]
           + R"(","signature":")" + (second.isEmpty() ? parts[2] : second) + "\"}]}";
}

void addSignature(Cases &cases)
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
    add("jws-partial-signatures", "one altered", Warn, general("AAAA"), ring(), Kind::Jws);
    add("jws-partial-signatures", "both verify", Pass, general({}), ring(), Kind::Jws);
    add("alg-key-mismatch", "public key", Fail, good, ringOf(fileKey(u"rsa.spki.pem"_s)));
    add("key-alg-mismatch", "HS512", Fail, good, ringOf(jwkKey(R"("alg":"HS512")")));
    add("key-use", "enc", Fail, good, ringOf(jwkKey(R"("use":"enc")")));
    add("kid-not-found", "another", Fail, hs(R"({"alg":"HS256","kid":"a"})", kJwt), ringOf(jwkKey(R"("kid":"b")")));
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
}

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
    cases.push_back(
        {"x5c-chain", "unreadable", Warn, raw(R"({"alg":"ES256","x5c":["AAAA"]})", "{}"), as(Kind::Jwt), expected, {}});
}

void addKeys(Cases &cases)
{
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
}

void addClaims(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status,
                         std::initializer_list<std::pair<QByteArray, QByteArray>> changes, Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, hs(kHs, with(kJwt, changes)), as(kind), expectations(), ring()});
    };
    add("jwt-exp", "at the second", Fail, {{"exp", "1790000100"}});
    add("jwt-exp", "before all times", Fail, {{"exp", "-1e400"}});
    add("jwt-exp", "a second left", Pass, {{"exp", "1790000101"}});
    add("jwt-nbf", "a second early", Fail, {{"nbf", "1790000101"}});
    add("jwt-nbf", "at the second", Pass, {{"nbf", "1790000100"}});
    add("iat-future", "ahead", Warn, {{"iat", "1790000101"}});
    add("time-type", "text", Fail, {{"exp", "\"1790003600\""}});
    add("time-type", "null", Fail, {{"nbf", "null"}});
    add("time-milliseconds", "milliseconds", Warn, {{"exp", "1790003600000"}});
    add("exp-missing", "none", Warn, {{"exp", {}}});
    add("token-lifetime", "a day", Info, {{"exp", "1790086400"}}, Kind::AccessToken);
    add("claim-type", "sub is a number", Fail, {{"sub", "1"}});
    add("claim-type", "aud with a number", Fail, {{"aud", "[\"api\",1]"}});
    add("jwt-iss", "slash", Fail, {{"iss", "\"https://as.example/\""}});
    add("jwt-iss", "absent", Fail, {{"iss", {}}});
    add("jwt-aud", "another", Fail, {{"aud", "\"other\""}});
    add("jwt-aud", "absent", Fail, {{"aud", {}}});
    add("jwt-aud", "one of several", Pass, {{"aud", "[\"other\",\"api\"]"}});
    add("claim-readable", "mail", Info, {{"email", "\"a@b\""}});
    add("claim-control-character", "override", Info, {{"x", "\"\\u202e\""}});
    add("claim-control-character", "markup", Info, {{"x", "\"<script>\""}});
}

void addIdToken(Cases &cases)
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

void addOtherKinds(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token, Kind kind,
                         const Expectations &expected) {
        cases.push_back({id, name, status, token, as(kind), expected, ring()});
    };
    Expectations scoped = expectations();
    scoped.scopes = {u"read"_s};
    scoped.jkt = "thumb";
    const QByteArray typed = R"({"alg":"HS256","typ":"at+jwt"})";
    add("at-typ", "no typ", Fail, hs(kHs, kAt), Kind::AccessToken, scoped);
    add("at-required-claims", "no jti", Fail, hs(typed, with(kAt, {{"jti", {}}})), Kind::AccessToken, scoped);
    add("at-aud", "another", Fail, hs(typed, with(kAt, {{"aud", "\"other\""}})), Kind::AccessToken, scoped);
    add("at-aud", "several", Warn, hs(typed, with(kAt, {{"aud", "[\"api\",\"b\"]"}})), Kind::AccessToken, scoped);
    add("at-cnf", "another key", Fail, hs(typed, with(kAt, {{"cnf", R"({"jkt":"other"})"}})), Kind::AccessToken,
        scoped);
    add("at-scope", "less", Fail, hs(typed, with(kAt, {{"scope", "\"reader\""}})), Kind::AccessToken, scoped);
    add("at-scope", "all well", Pass, hs(typed, kAt), Kind::AccessToken, scoped);
    cases.push_back({"at-in-url",
                     "query",
                     Fail,
                     hs(typed, kAt),
                     {.as = Kind::AccessToken, .contextName = u"access_token"_s, .context = Context::UrlQuery},
                     scoped,
                     ring()});
    const auto opaqueInUrl = [&cases](const char *name, Status status, const QString &parameter, Context context) {
        cases.push_back({"at-in-url", name, status, "abcdef1234", {.contextName = parameter, .context = context}});
    };
    opaqueInUrl("opaque, named", Fail, u"access_token"_s, Context::UrlQuery);
    opaqueInUrl("opaque, named, fragment", Warn, u"access_token"_s, Context::UrlFragment);
    opaqueInUrl("opaque, of no certain kind", Skip, u"token"_s, Context::UrlQuery);
    opaqueInUrl("opaque, of no certain kind, fragment", Skip, u"token"_s, Context::UrlFragment);
    opaqueInUrl("opaque, in a form", Pass, u"token"_s, Context::FormBody);
    add("logout-required-claims", "no jti", Fail, hs(kHs, with(kLogout, {{"jti", {}}})), Kind::LogoutToken,
        expectations());
    add("logout-events", "another", Fail, hs(kHs, with(kLogout, {{"events", "{}"}})), Kind::LogoutToken,
        expectations());
    add("logout-nonce", "there", Fail, hs(kHs, with(kLogout, {{"nonce", "\"n\""}})), Kind::LogoutToken, expectations());
    add("logout-events", "all well", Pass, hs(kHs, kLogout), Kind::LogoutToken, expectations());
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
}

void addProofs(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token,
                         const Expectations &expected = proofExpectations()) {
        cases.push_back({id, name, status, token, as(Kind::DpopProof), expected, {}});
    };
    const auto changed = [](std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
        return proof(with(kProof, changes));
    };
    add("dpop-typ", "JWT", Fail, signedWith(proofKey(), "ES256", with(proofHeader(), {{"typ", "\"JWT\""}}), kProof));
    add("dpop-alg", "a MAC", Fail, hs(R"({"typ":"dpop+jwt","alg":"HS256"})", kProof));
    add("dpop-jwk", "none", Fail, signedWith(proofKey(), "ES256", with(proofHeader(), {{"jwk", {}}}), kProof));
    add("dpop-jti", "none", Fail, changed({{"jti", {}}}));
    add("dpop-htm", "GET", Fail, changed({{"htm", "\"GET\""}}));
    add("dpop-htu", "another", Fail, changed({{"htu", "\"https://as.example/other\""}}));
    add("dpop-nonce", "another", Fail, changed({{"nonce", "\"m\""}}));
    add("dpop-iat", "old", Fail, changed({{"iat", "1789999799"}}));
    add("dpop-iat", "at the window's end", Pass, changed({{"iat", "1789999800"}}));
    add("dpop-ath", "another", Fail, changed({{"ath", "\"AAAA\""}}));
    add("dpop-ath", "none", Fail, changed({{"ath", {}}}));
    Expectations bound = proofExpectations();
    bound.jkt = "other";
    add("dpop-jkt-mismatch", "another key", Fail, proof(kProof), bound);
    add("dpop-jkt-mismatch", "all well", Pass, proof(kProof));
}

void addEncryption(Cases &cases)
{
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
    add("pbes2-count", "enough", Pass, jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":600000})", "key"));
    add("jwe-zip", "DEF", Warn, jwe(R"({"alg":"dir","enc":"A128GCM","zip":"DEF"})"));
    add("jwe-not-authenticated", "to a public key", Warn, jwe(R"({"alg":"RSA-OAEP","enc":"A128GCM"})", "key"));
}

} // namespace

std::vector<Case> all()
{
    Cases cases;
    addFormat(cases);
    addHeader(cases);
    addSignature(cases);
    addCertificates(cases);
    addKeys(cases);
    addClaims(cases);
    addIdToken(cases);
    addOtherKinds(cases);
    addProofs(cases);
    addEncryption(cases);
    return cases;
}

} // namespace CheckCases
