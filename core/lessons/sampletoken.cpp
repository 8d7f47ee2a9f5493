// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/sampletoken.h"

#include "jose/base64url.h"
#include "jose/encrypter.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"
#include "jose/verifier.h"
#include "json/writer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

constexpr std::array kNames = {"signed",   "shared-secret", "rsa",       "expired", "other-audience",
                               "unsigned", "confused",      "encrypted", "opaque"};

constexpr QByteArrayView kIssuer = "https://login.example.com";
constexpr QByteArrayView kAudience = "https://api.example.com";

/// A header with what every sample has.
QByteArray headerOf(QByteArrayView algorithm, const QString &keyId = {})
{
    QByteArray header;
    Json::Writer out(header);
    out.beginObject().key("alg").string(algorithm).key("typ").string(QByteArrayView("JWT"));
    if (!keyId.isEmpty())
        out.key("kid").string(keyId);
    out.endObject();
    return header;
}

QByteArray claimsOf(SampleToken sample, Instant now)
{
    constexpr std::int64_t kMinute = 60;
    constexpr std::int64_t kHour = 3600;
    const std::int64_t seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const std::int64_t issued = seconds - (sample == SampleToken::Expired ? 2 * kHour : kMinute);
    QByteArray claims;
    Json::Writer out(claims);
    out.beginObject();
    out.key("iss").string(kIssuer);
    out.key("sub").string(QByteArrayView("alice"));
    out.key("aud").string(sample == SampleToken::OtherAudience ? QByteArrayView("https://other.example.com")
                                                               : kAudience);
    out.key("iat").number(issued);
    out.key("nbf").number(issued);
    out.key("exp").number(issued + kHour);
    out.key("jti").string(QByteArrayView("lesson-1"));
    out.key("role").string(QByteArrayView("editor"));
    out.endObject();
    return claims;
}

Result<Jose::Key> freshKey(QByteArrayView algorithm)
{
    return Jose::keyRequestFor(algorithm).and_then(
        [](const Jose::KeyRequest &request) { return Jose::generateKey(request); });
}

Result<QByteArray> sign(const Jose::Key &key, QByteArrayView algorithm, SampleToken sample, Instant now)
{
    return Jose::signCompact(key, *Jose::findJwsAlgorithm(algorithm), headerOf(algorithm, key.keyId()),
                             claimsOf(sample, now));
}

/// {"keys":[…]}
Secret setOf(const QList<QByteArray> &jwks)
{
    QByteArray set = "{\"keys\":[" + jwks.join(',') + "]}";
    return Secret::consume(set);
}

Sample sampleOf(const QByteArray &token, Secret keys)
{
    return {.token = token,
            .keys = std::move(keys),
            .issuer = QString::fromLatin1(kIssuer),
            .audience = QString::fromLatin1(kAudience)};
}

/// With its private half: what was changed can be signed again.
Result<QByteArray> wholeKey(const Jose::Key &key)
{
    return key.privateJwk().transform([](const Secret &jwk) { return jwk.reveal().toByteArray(); });
}

Result<Sample> makeSigned(SampleToken sample, QByteArrayView algorithm, Instant now)
{
    const Result<Jose::Key> key = freshKey(algorithm);
    if (!key)
        return std::unexpected(key.error());
    const Result<QByteArray> token = sign(*key, algorithm, sample, now);
    if (!token)
        return std::unexpected(token.error());
    return wholeKey(*key).transform([&](const QByteArray &jwk) { return sampleOf(*token, setOf({jwk})); });
}

Sample makeUnsigned(Instant now)
{
    return sampleOf(Jose::encodeBase64url(headerOf("none")) + '.'
                        + Jose::encodeBase64url(claimsOf(SampleToken::Unsigned, now)) + '.',
                    {});
}

/// What an attacker makes who knows the public key, as everybody does.
Result<Sample> makeConfused(Instant now)
{
    const Result<Jose::Key> rsa = freshKey("RS256");
    if (!rsa)
        return std::unexpected(rsa.error());
    const Result<QByteArray> pem = rsa->publicPem();
    const Result<QByteArray> jwk = rsa->publicJwk();
    if (!pem || !jwk)
        return std::unexpected(pem ? jwk.error() : pem.error());
    const QByteArray oct = "{\"kty\":\"oct\",\"k\":\"" + Jose::encodeBase64url(*pem) + "\"}";
    const Result<Jose::KeyImport> secret = Jose::importKeys(oct, {});
    if (!secret)
        return std::unexpected(secret.error());
    return Jose::signCompact(secret->keys.first(), *Jose::findJwsAlgorithm("HS256"), headerOf("HS256", rsa->keyId()),
                             claimsOf(SampleToken::Confused, now))
        .transform([&](const QByteArray &token) { return sampleOf(token, setOf({*jwk})); });
}

Result<Sample> makeEncrypted(Instant now)
{
    const Result<Jose::Key> signer = freshKey("ES256");
    const Result<Jose::Key> reader = freshKey("ECDH-ES");
    if (!signer || !reader)
        return std::unexpected(signer ? reader.error() : signer.error());
    const Result<QByteArray> inner = sign(*signer, "ES256", SampleToken::Encrypted, now);
    if (!inner)
        return std::unexpected(inner.error());
    Jose::EncryptionDraft draft;
    draft.encryption = Jose::findContentEncryption("A256GCM");
    draft.recipients = {{.key = *reader, .algorithm = Jose::findKeyManagement("ECDH-ES")}};
    draft.protectedHeader = R"({"cty":"JWT"})";
    const Result<QByteArray> token = Jose::encrypt(draft, *inner);
    if (!token)
        return std::unexpected(token.error());
    const Result<QByteArray> opens = wholeKey(*reader);
    const Result<QByteArray> verifies = wholeKey(*signer);
    if (!opens || !verifies)
        return std::unexpected(opens ? verifies.error() : opens.error());
    return sampleOf(*token, setOf({*opens, *verifies}));
}

} // namespace

std::span<const char *const> sampleNames()
{
    return kNames;
}

std::optional<SampleToken> findSample(QStringView name)
{
    const auto found =
        std::ranges::find_if(kNames, [name](const char *each) { return name == QLatin1StringView(each); });
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<SampleToken>(found - kNames.begin()));
}

Result<Sample> makeSample(SampleToken sample, Instant now)
{
    switch (sample) {
    case SampleToken::Signed:
    case SampleToken::Expired:
    case SampleToken::OtherAudience:
        return makeSigned(sample, "ES256", now);
    case SampleToken::SharedSecret:
        return makeSigned(sample, "HS256", now);
    case SampleToken::Rsa:
        return makeSigned(sample, "RS256", now);
    case SampleToken::Unsigned:
        return makeUnsigned(now);
    case SampleToken::Confused:
        return makeConfused(now);
    case SampleToken::Encrypted:
        return makeEncrypted(now);
    case SampleToken::Opaque:
        return Sample{.token = "pr4ct1ce-0p4que-2YotnFZFEjr1zCsicMWpAA", .keys = {}};
    }
    return std::unexpected(Error{});
}

} // namespace Grantscope::Lessons
