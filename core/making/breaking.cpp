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

/// The parts of a compact token, in their encoded form.
struct Parts
{
    QByteArray header;
    QByteArray payload;
    QByteArray signature;
    [[nodiscard]] QByteArray joined() const { return header + '.' + payload + '.' + signature; }
};

Result<Parts> soundParts(const Draft &draft)
{
    return make(draft).transform([](const QByteArray &token) {
        const QList<QByteArray> parts = token.split('.');
        return Parts{parts.value(0), parts.value(1), parts.value(2)};
    });
}

/// Signs another header and payload as the draft's are signed.
Result<QByteArray> signedAs(const Draft &draft, const QByteArray &header, const QByteArray &payload)
{
    Draft other = draft;
    other.signers.first().header = header;
    other.payload = payload;
    return make(other);
}

Result<QByteArray> withClaim(const Draft &draft, QByteArrayView name, const QByteArray &value)
{
    return setMember(draft.payload, name, value).and_then([&](const QByteArray &payload) {
        return signedAs(draft, draft.signers.first().header, payload);
    });
}

Result<QByteArray> unsecured(const Draft &draft, const QByteArray &alg)
{
    return setMember(draft.signers.first().header, "alg", '"' + alg + '"').transform([&](const QByteArray &header) {
        return encodeBase64url(header) + '.' + encodeBase64url(draft.payload) + '.';
    });
}

/// Another subject, in a copy of the claims.
Result<QByteArray> otherPayload(const Draft &draft)
{
    return setMember(draft.payload, "sub", "\"mallory.example\"");
}

Result<QByteArray> byStranger(const Draft &draft, const Material &material, const QByteArray &header)
{
    Draft other = draft;
    other.signers.first().header = header;
    other.signers.first().key = material.stranger;
    return make(other);
}

/// The public key, which everybody has, as the secret of a MAC (RFC 8725 §2.1).
Result<QByteArray> macWithPublicKey(const Draft &draft, QByteArrayView octets)
{
    const JwsAlgorithm &hs256 = *Jose::findJwsAlgorithm("HS256");
    Signer signer = draft.signers.first();
    const auto secret = Jose::keyFromSecret(Secret(octets));
    if (!secret)
        return std::unexpected(secret.error());
    return withAlgorithm(signer.header, hs256).and_then([&](const QByteArray &header) {
        Draft other = draft;
        other.signers = {{.header = header, .key = *secret, .algorithm = &hs256}};
        return make(other);
    });
}

} // namespace

Result<QByteArray> none(const Draft &draft, const Material & /*material*/)
{
    return unsecured(draft, "none");
}

// Readers that look for "none" and compare without case afterwards fell for it (RFC 8725 §2.1).
Result<QByteArray> mixedNone(const Draft &draft, const Material & /*material*/)
{
    return unsecured(draft, "nOnE");
}

Result<QByteArray> stripped(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](Parts parts) {
        parts.signature.clear();
        return parts.joined();
    });
}

Result<QByteArray> otherContent(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).and_then([&](Parts parts) {
        return otherPayload(draft)
            .and_then([&](const QByteArray &payload) { return signedAs(draft, draft.signers.first().header, payload); })
            .transform([&parts](const QByteArray &other) {
                parts.signature = other.sliced(other.lastIndexOf('.') + 1);
                return parts.joined();
            });
    });
}

Result<QByteArray> changedPayload(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).and_then([&](Parts parts) {
        return otherPayload(draft).transform([&parts](const QByteArray &payload) {
            parts.payload = encodeBase64url(payload);
            return parts.joined();
        });
    });
}

Result<QByteArray> wrongKey(const Draft &draft, const Material &material)
{
    return byStranger(draft, material, draft.signers.first().header);
}

// For a lookup by name that reads files (RFC 8725 §3.10); by a key that nobody trusts, as nobody knows what is read.
Result<QByteArray> otherKeyId(const Draft &draft, const Material &material)
{
    return setMember(draft.signers.first().header, "kid", R"("../../../../dev/null")")
        .and_then([&](const QByteArray &header) { return byStranger(draft, material, header); });
}

Result<QByteArray> embeddedKey(const Draft &draft, const Material &material)
{
    const auto jwk = material.stranger.publicJwk();
    if (!jwk)
        return jwk;
    return removeMember(draft.signers.first().header, "kid")
        .and_then([&](const QByteArray &header) { return setMember(header, "jwk", *jwk); })
        .and_then([&](const QByteArray &header) { return byStranger(draft, material, header); });
}

Result<QByteArray> publicPem(const Draft &draft, const Material & /*material*/)
{
    return draft.signers.first().key.publicPem().and_then(
        [&](const QByteArray &pem) { return macWithPublicKey(draft, pem); });
}

Result<QByteArray> publicDer(const Draft &draft, const Material & /*material*/)
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

Result<QByteArray> expired(const Draft &draft, const Material &material)
{
    return withClaim(draft, "exp", numericDate(material.now - 1h));
}

Result<QByteArray> notYetValid(const Draft &draft, const Material &material)
{
    return withClaim(draft, "nbf", numericDate(material.now + 1h));
}

Result<QByteArray> wrongAudience(const Draft &draft, const Material & /*material*/)
{
    return withClaim(draft, "aud", R"("https://elsewhere.example")");
}

Result<QByteArray> wrongIssuer(const Draft &draft, const Material & /*material*/)
{
    return withClaim(draft, "iss", R"("https://mallory.example")");
}

// One reader takes the first, another the last (RFC 8725 §2.4; RFC 7519 §4).
Result<QByteArray> duplicateMember(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.payload, "sub", R"("user.example")")
        .and_then([](const QByteArray &payload) { return appendMember(payload, u"sub"_s, R"("mallory.example")"); })
        .and_then([&](const QByteArray &payload) { return signedAs(draft, draft.signers.first().header, payload); });
}

/// The whole text is signed as it stands, so that a reader that takes padding finds the signature good.
Result<QByteArray> padded(const Draft &draft, const Material & /*material*/)
{
    Signer signer = draft.signers.first();
    const auto full = [](const QByteArray &octets) {
        // A payload whose length leaves nothing to pad gets white space, which changes nothing.
        return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::KeepTrailingEquals);
    };
    const QByteArray payload = draft.payload.size() % 3 == 0 ? draft.payload + ' ' : draft.payload;
    const QByteArray input = full(signer.header) + '.' + full(payload);
    return Jose::sign(signer.key, *signer.algorithm, input).transform([&](const QByteArray &signature) {
        return input + '.' + full(signature);
    });
}

// CVE-2022-21449: r and s of zero, which a verifier without the check of SEC 1 §4.1.4 (1) takes for any message.
Result<QByteArray> psychic(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([&](Parts parts) {
        parts.signature = encodeBase64url(QByteArray(draft.signers.first().algorithm->signatureSize, '\0'));
        return parts.joined();
    });
}

Result<QByteArray> derSignature(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](Parts parts) {
        const QByteArray raw = Jose::decodeBase64url(parts.signature).value_or(QByteArray());
        parts.signature = encodeBase64url(Jose::ecdsaToDer(raw));
        return parts.joined();
    });
}

Result<QByteArray> b64NotCritical(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.signers.first().header, "b64", "false").and_then([&](const QByteArray &header) {
        return signedAs(draft, header, draft.payload);
    });
}

Result<QByteArray> unknownCritical(const Draft &draft, const Material & /*material*/)
{
    return setMember(draft.signers.first().header, "crit", R"(["example.unknown"])")
        .and_then([](const QByteArray &header) { return setMember(header, "example.unknown", "true"); })
        .and_then([&](const QByteArray &header) { return signedAs(draft, header, draft.payload); });
}

Result<QByteArray> trailingPart(const Draft &draft, const Material & /*material*/)
{
    return soundParts(draft).transform([](const Parts &parts) { return parts.joined() + ".AAAA"; });
}

Result<QByteArray> trailingText(const Draft &draft, const Material & /*material*/)
{
    return signedAs(draft, draft.signers.first().header, draft.payload + R"({"admin":true})");
}

} // namespace Grantscope::Making::Breaking
