// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "making/breaking_p.h"
#include "making/claimrows.h"
#include "making/jsonmember.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Making::Breaking {

using Jose::encodeBase64url;
using Jose::JwsAlgorithm;

namespace {

/// As make() has them.
Result<Parts> soundParts(const Draft &draft)
{
    if (auto error = hindrance(draft))
        return std::unexpected(*std::move(error));
    const Signer &signer = draft.signers.first();
    const QByteArray input = signingInput(draft, signer);
    return Jose::sign(signer.key, *signer.algorithm, input).transform([&input](const QByteArray &signature) {
        const qsizetype dot = input.indexOf('.');
        return Parts{input.sliced(dot + 1), {input.first(dot), encodeBase64url(signature)}};
    });
}

/// Signs another header and payload as the draft's are signed.
Result<Parts> signedAs(const Draft &draft, const QByteArray &header, const QByteArray &payload)
{
    Draft other = draft;
    other.signers.first().header = header;
    other.payload = payload;
    return soundParts(other);
}

Result<Parts> withClaim(const Draft &draft, QByteArrayView name, const QByteArray &value)
{
    return setMember(draft.payload, name, value).and_then([&](const QByteArray &payload) {
        return signedAs(draft, draft.signers.first().header, payload);
    });
}

Result<Parts> unsecured(const Draft &draft, const QByteArray &alg)
{
    return setMember(draft.signers.first().header, "alg", '"' + alg + '"').transform([&](const QByteArray &header) {
        return Parts{encodeBase64url(draft.payload), {encodeBase64url(header), {}}};
    });
}

/// Another subject, in a copy of the claims.
Result<QByteArray> otherPayload(const Draft &draft)
{
    return setMember(draft.payload, "sub", "\"mallory.example\"");
}

Result<Parts> byStranger(const Draft &draft, const Material &material, const QByteArray &header)
{
    Draft other = draft;
    other.signers.first().header = header;
    other.signers.first().key = material.stranger;
    return soundParts(other);
}

/// The public key, which everybody has, as the secret of a MAC (RFC 8725 §2.1).
Result<Parts> macWithPublicKey(const Draft &draft, QByteArrayView octets)
{
    const JwsAlgorithm &hs256 = *Jose::findJwsAlgorithm("HS256");
    Signer signer = draft.signers.first();
    const auto secret = Jose::keyFromSecret(Secret(octets));
    if (!secret)
        return std::unexpected(secret.error());
    return withAlgorithm(signer.header, hs256).and_then([&](const QByteArray &header) {
        Draft other = draft;
        other.signers = {{.header = header, .key = *secret, .algorithm = &hs256}};
        return soundParts(other);
    });
}

} // namespace

Result<Parts> none(const Draft &draft, const Material & /*material*/)
{
    return unsecured(draft, "none");
}

// Readers that look for "none" and compare without case afterwards fell for it (RFC 8725 §2.1).
Result<Parts> mixedNone(const Draft &draft, const Material & /*material*/)
{
    return unsecured(draft, "nOnE");
}

Result<Parts> stripped(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](Parts parts) {
        parts.signature.signature.clear();
        return parts;
    });
}

Result<Parts> otherContent(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).and_then([&](Parts parts) {
        return otherPayload(draft)
            .and_then([&](const QByteArray &payload) { return signedAs(draft, draft.signers.first().header, payload); })
            .transform([&parts](const Parts &other) {
                parts.signature = other.signature;
                return parts;
            });
    });
}

Result<Parts> changedPayload(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).and_then([&](Parts parts) {
        return otherPayload(draft).transform([&parts](const QByteArray &payload) {
            parts.payload = encodeBase64url(payload);
            return parts;
        });
    });
}

Result<Parts> wrongKey(const Draft &draft, const Material &material)
{
    return byStranger(draft, material, draft.signers.first().header);
}

// For a lookup by name that reads files (RFC 8725 §3.10); by a key that nobody trusts, as nobody knows what is read.
Result<Parts> otherKeyId(const Draft &draft, const Material &material)
{
    return setMember(draft.signers.first().header, "kid", R"("../../../../dev/null")")
        .and_then([&](const QByteArray &header) { return byStranger(draft, material, header); });
}

Result<Parts> embeddedKey(const Draft &draft, const Material &material)
{
    const auto jwk = material.stranger.publicJwk();
    if (!jwk)
        return std::unexpected(jwk.error());
    return removeMember(draft.signers.first().header, "kid")
        .and_then([&](const QByteArray &header) { return setMember(header, "jwk", *jwk); })
        .and_then([&](const QByteArray &header) { return byStranger(draft, material, header); });
}

Result<Parts> publicPem(const Draft &draft, const Material & /*material*/)
{
    return draft.signers.first().key.publicPem().and_then(
        [&](const QByteArray &pem) { return macWithPublicKey(draft, pem); });
}

Result<Parts> publicDer(const Draft &draft, const Material & /*material*/)
{
    return draft.signers.first().key.publicPem().and_then([&](QByteArray pem) {
        QByteArray base64;
        for (const QByteArray &line : pem.split('\n')) {
            if (!line.startsWith('-'))
                base64 += line.trimmed();
        }
        return macWithPublicKey(draft, QByteArray::fromBase64(base64));
    });
}

Result<Parts> expired(const Draft &draft, const Material &material)
{
    return withClaim(draft, "exp", numericDate(material.now - 1h));
}

Result<Parts> notYetValid(const Draft &draft, const Material &material)
{
    return withClaim(draft, "nbf", numericDate(material.now + 1h));
}

Result<Parts> wrongAudience(const Draft &draft, const Material & /*material*/)
{
    return withClaim(draft, "aud", R"("https://elsewhere.example")");
}

Result<Parts> wrongIssuer(const Draft &draft, const Material & /*material*/)
{
    return withClaim(draft, "iss", R"("https://mallory.example")");
}

// One reader takes the first, another the last (RFC 8725 §2.4; RFC 7519 §4).
Result<Parts> duplicateMember(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.payload, "sub", R"("user.example")")
        .and_then([](const QByteArray &payload) { return appendMember(payload, u"sub"_s, R"("mallory.example")"); })
        .and_then([&](const QByteArray &payload) { return signedAs(draft, draft.signers.first().header, payload); });
}

/// The whole text is signed as it stands, so that a reader that takes padding finds the signature good.
Result<Parts> padded(const Draft &draft, const Material & /*material*/)
{
    Signer signer = draft.signers.first();
    const auto full = [](const QByteArray &octets) {
        // A payload whose length leaves nothing to pad gets white space, which changes nothing.
        return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::KeepTrailingEquals);
    };
    const QByteArray payload = draft.payload.size() % 3 == 0 ? draft.payload + ' ' : draft.payload;
    const QByteArray input = full(signer.header) + '.' + full(payload);
    return Jose::sign(signer.key, *signer.algorithm, input).transform([&](const QByteArray &signature) {
        const qsizetype dot = input.indexOf('.');
        return Parts{input.sliced(dot + 1), {input.first(dot), full(signature)}};
    });
}

// CVE-2022-21449: r and s of zero, which a verifier without the check of SEC 1 §4.1.4 (1) takes for any message.
Result<Parts> psychic(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([&](Parts parts) {
        parts.signature.signature = encodeBase64url(QByteArray(draft.signers.first().algorithm->signatureSize, '\0'));
        return parts;
    });
}

Result<Parts> derSignature(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](Parts parts) {
        QByteArray &signature = parts.signature.signature;
        const QByteArray raw = Jose::decodeBase64url(signature).value_or(QByteArray());
        signature = encodeBase64url(Jose::ecdsaToDer(raw));
        return parts;
    });
}

Result<Parts> b64NotCritical(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.signers.first().header, "b64", "false").and_then([&](const QByteArray &header) {
        return signedAs(draft, header, draft.payload);
    });
}

Result<Parts> unknownCritical(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.signers.first().header, "crit", R"(["example.unknown"])")
        .and_then([](const QByteArray &header) { return setMember(header, "example.unknown", "true"); })
        .and_then([&](const QByteArray &header) { return signedAs(draft, header, draft.payload); });
}

Result<Parts> trailingPart(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](Parts parts) {
        parts.signature.signature += ".AAAA";
        return parts;
    });
}

Result<Parts> trailingText(const Draft &draft, const Material & /*material*/)
{
    return signedAs(draft, draft.signers.first().header, draft.payload + R"({"admin":true})");
}

} // namespace Grantscope::Making::Breaking
