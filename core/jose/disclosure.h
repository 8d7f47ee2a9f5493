// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/sdjwterror.h"
#include "json/document.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

#include <span>

namespace Grantscope::Jose {

/// A hash that "_sd_alg" may name (RFC 9901 §4.1.1): those of IANA's Named Information registry that are not cut short.
struct SdHash
{
    const char *name; ///< "sha-256"
    QCryptographicHash::Algorithm algorithm;
};
[[nodiscard]] std::span<const SdHash> sdHashes();
/// Exact match. Null if there is no such row.
[[nodiscard]] const SdHash *findSdHash(QByteArrayView name);
/// The one that holds without "_sd_alg".
[[nodiscard]] const SdHash &defaultSdHash();
/// BASE64URL of the hash of \a ascii: the digest of a disclosure (RFC 9901 §4.2.3), or sd_hash (§4.3.1).
[[nodiscard]] QByteArray sdDigest(QByteArrayView ascii, const SdHash &hash);

/// One disclosure as it stands in a token (RFC 9901 §4.2): [salt, name, value] of a claim, [salt, value] of an array
/// element. What can't be read is kept with the reason.
class Disclosure
{
public:
    /// Reads \a encoded, which stands at \a span of the token's text. Never fails: see error().
    [[nodiscard]] static Disclosure read(const QByteArray &encoded, Json::Span span);

    [[nodiscard]] const QByteArray &encoded() const { return m_encoded; } ///< What the digest is made of.
    /// In the text of the token; in a JSON form, inside the quotes.
    [[nodiscard]] Json::Span span() const { return m_span; }
    [[nodiscard]] const QByteArray &text() const { return m_text; } ///< Decoded, as it was written.
    /// "sd-jwt-disclosure-format" or "sd-jwt-disclosure-name"; the offset is in the text of the token.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] bool isOfArrayElement() const { return m_array.root().size() == 2; }
    /// Its three parts live in document(). Not there where they can't be read.
    [[nodiscard]] Json::Value salt() const { return m_array.root().element(0); }
    [[nodiscard]] Json::Value name() const { return isOfArrayElement() ? Json::Value() : m_array.root().element(1); }
    [[nodiscard]] Json::Value value() const { return m_array.root().element(isOfArrayElement() ? 1 : 2); }
    [[nodiscard]] const Json::Document &document() const { return m_array; }

private:
    QByteArray m_encoded;
    Json::Span m_span;
    QByteArray m_text;
    Json::Document m_array;
    std::optional<Error> m_error;
};

/// The text of a disclosure, [salt, name, value] or without a name [salt, value], in base64url. \a value is JSON.
[[nodiscard]] QByteArray encodeDisclosure(QByteArrayView salt, const std::optional<QString> &name,
                                          QByteArrayView value);

} // namespace Grantscope::Jose
