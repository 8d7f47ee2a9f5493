// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "jose/base64url.h"
#include "jose/der_p.h"
#include "jose/keyimport.h"
#include "json/document.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

Result<Secret> decodeBase64Secret(QByteArrayView text, SecretEncoding encoding)
{
    LenientBase64 decoded = decodeBase64Leniently(text);
    const WipeLater wipe(decoded.bytes);
    const bool url = encoding == SecretEncoding::Base64url;
    const QByteArrayView foreign = url ? "+/" : "-_";
    qsizetype wrong = -1;
    for (const Base64Finding &each : std::as_const(decoded.findings)) {
        if (each.problem == Base64Problem::ForeignCharacter || each.problem == Base64Problem::Length)
            wrong = each.offset;
    }
    for (qsizetype i = 0; wrong < 0 && i < text.size(); ++i) {
        if (foreign.contains(text[i]))
            wrong = i;
    }
    if (wrong >= 0) {
        return std::unexpected(Error{JoseError::Base64Alphabet,
                                     url ? u"base64url"_s : u"Base64"_s,
                                     {},
                                     url ? SpecRef("RFC 4648 §5") : SpecRef("RFC 4648 §4"),
                                     wrong});
    }
    return Secret(decoded.bytes);
}

Result<Secret> decodeHexSecret(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2 + 1);
    const WipeLater wipe(bytes);
    int high = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // "0a:1b" and "0a 1b" are how other programs print octets.
        if (high < 0 && (c == ':' || c == ' ' || c == '\n' || c == '\r' || c == '\t'))
            continue;
        const int value = hexDigit(c);
        if (value < 0)
            return std::unexpected(Error{JoseError::SecretEncoding, u"0-9 a-f"_s, {}, "RFC 4648 §8", i});
        if (high < 0) {
            high = value;
        } else {
            bytes.append(static_cast<char>(high << 4 | value));
            high = -1;
        }
    }
    if (high >= 0)
        return std::unexpected(Error{JoseError::SecretEncoding, u"2 × 0-9 a-f"_s, {}, "RFC 4648 §8", text.size()});
    return Secret(bytes);
}

bool isPublic(DerKind kind)
{
    return kind == DerKind::Spki || kind == DerKind::Pkcs1Public || kind == DerKind::X509;
}

bool isPublic(Json::Value jwk)
{
    constexpr std::array<QByteArrayView, 4> kTypes = {"RSA", "EC", "OKP", "AKP"};
    const Json::Value kty = jwk.member("kty");
    const bool isPair = std::ranges::any_of(kTypes, [kty](QByteArrayView type) { return kty.stringIs(type); });
    return isPair && !jwk.member("d") && !jwk.member("priv");
}

bool isPublicJson(QByteArrayView text)
{
    QByteArray copy = text.toByteArray();
    const WipeLater wipe(copy);
    const auto document = Json::Document::parse(copy);
    if (!document)
        return false;
    if (isPublic(document->root()))
        return true;
    for (const Json::Value key : document->root().member("keys")) {
        if (isPublic(key))
            return true;
    }
    return false;
}

/// In which form \a octets are a public key, by their look alone; empty for anything else. Builds no key: a set may
/// hold as many secrets as there is room for.
QString publicForm(QByteArrayView octets)
{
    constexpr qsizetype kLeast = 32; // No form of a public key is as short.
    const QByteArrayView text = octets.trimmed();
    if (text.size() < kLeast)
        return {};
    if (const DerShape shape = derShape(octets); shape.size == octets.size() && isPublic(shape.kind))
        return shape.kind == DerKind::X509 ? u"X.509 (DER)"_s : u"DER"_s;
    if (const qsizetype start = text.indexOf(kPemStart); start >= 0) {
        const QByteArrayView label = text.sliced(start + kPemStart.size());
        for (const QByteArrayView known : {"PUBLIC KEY-", "RSA PUBLIC KEY-", "CERTIFICATE-", "X509 CERTIFICATE-"}) {
            if (label.startsWith(known))
                return u"PEM: %1"_s.arg(QLatin1StringView(known.chopped(1)));
        }
        return {};
    }
    for (const QByteArrayView start : {"ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-"}) {
        if (text.startsWith(start))
            return u"SSH"_s;
    }
    if (text.startsWith('{'))
        return isPublicJson(text) ? u"JWK"_s : QString();
    LenientBase64 decoded = decodeBase64Leniently(text);
    const WipeLater wipe(decoded.bytes);
    const DerShape shape = derShape(decoded.bytes);
    return decoded.readable && shape.size == decoded.bytes.size() && isPublic(shape.kind) ? u"Base64 (DER)"_s
                                                                                          : QString();
}

Result<Secret> decode(QByteArrayView text, SecretEncoding encoding)
{
    switch (encoding) {
    case SecretEncoding::Text:
        return Secret(text);
    case SecretEncoding::Base64:
    case SecretEncoding::Base64url:
        return decodeBase64Secret(text, encoding);
    case SecretEncoding::Hex:
        return decodeHexSecret(text);
    }
    return Secret(text);
}

} // namespace

Result<Secret> decodeSecret(QByteArrayView text, SecretEncoding encoding)
{
    auto secret = decode(text, encoding);
    if (secret && secret->isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty, {}, u"0 B"_s, "RFC 7518 §3.2", 0});
    return secret;
}

KeyData keyDataFromSecret(const Secret &secret, const ImportOptions &options)
{
    auto key = std::make_shared<Key::Private>();
    key->type = KeyType::Oct;
    key->isPrivate = true;
    key->bits = static_cast<int>(qMin<qsizetype>(secret.size() * 8, std::numeric_limits<int>::max()));
    key->secret = secret;
    key->provenance = options.provenance;
    key->source = options.source;
    // What makes a program that confuses RS256 with HS256 take a forged token for a good one.
    if (const QString form = publicForm(secret.reveal()); !form.isEmpty())
        key->findings.append(Error{JoseError::HmacPublicKey, {}, form, "RFC 8725 §2.1, §3.1"});
    return key;
}

Result<Key> keyFromSecret(const Secret &secret, const ImportOptions &options)
{
    if (secret.isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty, {}, u"0 B"_s, "RFC 7518 §3.2", 0});
    return Key(keyDataFromSecret(secret, options));
}

} // namespace Grantscope::Jose
