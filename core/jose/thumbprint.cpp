// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/key_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

struct HashName
{
    const char *name; ///< IANA, Named Information Hash Algorithm (RFC 9278 §4).
    const char *openSslName;
    int size; ///< Of the octets kept; a truncated name has its first ones.
};
constexpr std::array kHashes{
    HashName{"sha-256", "SHA2-256", 32},     HashName{"sha-256-128", "SHA2-256", 16},
    HashName{"sha-256-120", "SHA2-256", 15}, HashName{"sha-256-96", "SHA2-256", 12},
    HashName{"sha-256-64", "SHA2-256", 8},   HashName{"sha-256-32", "SHA2-256", 4},
    HashName{"sha-384", "SHA2-384", 48},     HashName{"sha-512", "SHA2-512", 64},
    HashName{"sha3-224", "SHA3-224", 28},    HashName{"sha3-256", "SHA3-256", 32},
    HashName{"sha3-384", "SHA3-384", 48},    HashName{"sha3-512", "SHA3-512", 64},
};
constexpr QByteArrayView kUriStart = "urn:ietf:params:oauth:jwk-thumbprint:";

Result<const HashName *> findHash(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kHashes, [name](const HashName &each) { return name == each.name; });
    if (found == kHashes.end()) {
        return std::unexpected(Error{JoseError::JwkThumbprintHash, u"sha-256"_s,
                                     QString::fromUtf8(name.first(qMin(name.size(), 40))), "RFC 9278 §4"});
    }
    return &*found;
}

// The required members in lexical order, no blanks (RFC 7638 §3; RFC 8037 §2; RFC 9964 §6). Every value is free of
// escapes.
QByteArray hashInput(const Key::Private &key)
{
    const auto member = [](QByteArrayView name, QByteArrayView value) {
        return QByteArray("\"").append(name).append("\":\"").append(value).append('"');
    };
    QList<QByteArray> members;
    for (const KeyMember &each : publicMembers(key))
        members.append(member(each.name, encodeBase64url(each.octets)));
    if (!key.curve.isEmpty())
        members.append(member("crv", key.curve));
    if (key.type == KeyType::Akp)
        members.append(member("alg", key.algorithm));
    if (key.type == KeyType::Oct)
        members.append(member("k", encodeBase64url(key.secret.reveal())));
    members.append(member("kty", keyTypeName(key.type)));
    std::ranges::sort(members);
    return '{' + members.join(',') + '}';
}

} // namespace

Result<QByteArray> thumbprint(const Key &key, QByteArrayView hash)
{
    const auto row = findHash(hash);
    if (!row)
        return std::unexpected(row.error());
    if (key.isNull())
        return std::unexpected(Error{JoseError::KeyEmpty});
    QByteArray input = hashInput(*key.data());
    const WipeLater wipe(input);
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    std::size_t length = 0;
    if (EVP_Q_digest(nullptr, (*row)->openSslName, nullptr, input.data(), octetCount(input), octets(digest), &length)
        != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return digest.first((*row)->size);
}

Result<QByteArray> thumbprintUri(const Key &key, QByteArrayView hash)
{
    return thumbprint(key, hash).transform([hash](const QByteArray &value) {
        return kUriStart.toByteArray().append(hash).append(':').append(encodeBase64url(value));
    });
}

Result<ThumbprintUri> parseThumbprintUri(QByteArrayView uri)
{
    constexpr SpecRef spec = "RFC 9278 §3, §4";
    const QByteArrayView rest = uri.startsWith(kUriStart) ? uri.sliced(kUriStart.size()) : QByteArrayView();
    const qsizetype colon = rest.indexOf(':');
    if (colon < 0) {
        return std::unexpected(Error{JoseError::JwkThumbprintHash, QString::fromLatin1(kUriStart) + u"sha-256:…"_s,
                                     QString::fromUtf8(uri.first(qMin(uri.size(), 80))), spec});
    }
    const auto hash = findHash(rest.first(colon));
    if (!hash)
        return std::unexpected(hash.error());
    const qsizetype start = kUriStart.size() + colon + 1;
    const auto value = decodeBase64url(uri.sliced(start));
    if (!value) {
        const bool stray = value.error().problem == Base64Problem::StrayBits;
        return std::unexpected(Error{stray ? JoseError::Base64Canonical : JoseError::Base64Alphabet,
                                     u"base64url"_s,
                                     {},
                                     spec,
                                     start + value.error().offset});
    }
    if (value->size() != (*hash)->size) {
        return std::unexpected(Error{JoseError::JwkThumbprintHash, u"%1 B"_s.arg((*hash)->size),
                                     u"%1 B"_s.arg(value->size()), spec, start});
    }
    return ThumbprintUri{rest.first(colon).toByteArray(), *value};
}

} // namespace Grantscope::Jose
