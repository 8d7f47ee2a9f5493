// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

#include "jose/encrypter.h"

#include <QCryptographicHash>

namespace CheckCases {

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
Jose::Key fileKey(const QString &name, Jose::Provenance provenance)
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
QByteArray raw(const QByteArray &header, const QByteArray &payload, const QByteArray &signature)
{
    return encoded(header) + '.' + encoded(payload) + '.' + encoded(signature);
}
QByteArray jwe(const QByteArray &header, const QByteArray &key, qsizetype tag)
{
    return encoded(header) + '.' + encoded(key) + '.' + encoded(QByteArray(12, '\1')) + '.' + encoded("text") + '.'
           + encoded(QByteArray(tag, '\2'));
}

QByteArray encrypted(const Jose::Key &key, const char *algorithm, const char *encryption, const QByteArray &plaintext,
                     const QByteArray &header, bool isCompressed)
{
    return Jose::encrypt({.encryption = Jose::findContentEncryption(encryption),
                          .recipients = {{.key = key, .algorithm = Jose::findKeyManagement(algorithm)}},
                          .protectedHeader = header,
                          .isCompressed = isCompressed,
                          .iterations = 1000},
                         plaintext)
        .value();
}

QByteArray general(const QList<QByteArray> &headers, qsizetype altered)
{
    QByteArray signatures;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QList<QByteArray> parts = hs(headers[i], kJwt).split('.');
        signatures += (i == 0 ? "" : ",") + (R"({"protected":")" + parts[0]) + R"(","signature":")"
                      + (i == altered ? "AAAA" : parts[2]) + "\"}";
    }
    return R"({"payload":")" + encoded(kJwt) + R"(","signatures":[)" + signatures + "]}";
}
QByteArray jsonForm(const QByteArray &compact)
{
    const QList<QByteArray> parts = compact.split('.');
    return R"({"payload":")" + parts[1] + R"(","protected":")" + parts[0] + R"(","signature":")" + parts[2] + "\"}";
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

KeyRing imported(const QByteArray &file)
{
    const auto import = Jose::importKeys(file, {.source = u"test"_s});
    return import ? KeyRing{.keys = import->keys, .findings = import->findings + import->refused}
                  : KeyRing{.keys = {}, .findings = {import.error()}};
}

InspectOptions as(Kind kind)
{
    return {.as = kind};
}

} // namespace CheckCases
