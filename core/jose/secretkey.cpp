// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "jose/base64url.h"
#include "jose/key_p.h"
#include "jose/keyimport.h"

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
            return std::unexpected(Error{JoseError::KeyFormat, u"0-9 a-f"_s, {}, "RFC 4648 §8", i});
        if (high < 0) {
            high = value;
        } else {
            bytes.append(static_cast<char>(high << 4 | value));
            high = -1;
        }
    }
    if (high >= 0)
        return std::unexpected(Error{JoseError::KeyFormat, u"2 × 0-9 a-f"_s, {}, "RFC 4648 §8", text.size()});
    return Secret(bytes);
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

Result<Key> keyFromSecret(const Secret &secret, const ImportOptions &options)
{
    if (secret.isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty, {}, u"0 B"_s, "RFC 7518 §3.2", 0});
    auto key = std::make_shared<Key::Private>();
    key->type = KeyType::Oct;
    key->isPrivate = true;
    key->bits = static_cast<int>(qMin<qsizetype>(secret.size() * 8, std::numeric_limits<int>::max()));
    key->secret = secret;
    key->provenance = options.provenance;
    key->source = options.source;
    return Key(key);
}

} // namespace Grantscope::Jose
