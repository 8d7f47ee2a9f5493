// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Grantscope::Jose {

/// One for whom a JWE is encrypted.
struct JweRecipient
{
    Json::Value header = {}; ///< "header" of a JSON form, an object; lives in Jwe::outer.
    Part encryptedKey = {};
};

/// A JWE as far as it can be read without a key (RFC 7516 §7).
struct Jwe
{
    Serialization serialization = Serialization::Compact;
    QByteArray text;
    Json::Document outer; ///< The JSON form; empty for a compact one.
    Part protectedPart;
    Json::Document protectedHeader; ///< An object; empty if there is none or it can't be read.
    std::optional<Error> headerError = {}; ///< Offset in protectedPart.bytes.
    Json::Value sharedHeader = {}; ///< "unprotected" of a JSON form, an object; lives in outer.
    QList<JweRecipient> recipients; ///< At least one, at most kMaxRecipients.
    Part iv;
    Part ciphertext;
    Part tag;
    Part additionalData; ///< "aad" of a JSON form.

    static constexpr qsizetype kMaxRecipients = 100;

    /// Reads a compact or JSON form. The error is "jwe-format" (not five parts, not the members of one form), or the
    /// JSON error of a JSON form; all else is in the parts. Linear time.
    [[nodiscard]] static Result<Jwe> parse(const QByteArray &text);
    /// A header parameter: protected, shared, or of one recipient, the first unless said (names are disjoint in a sound
    /// JWE, RFC 7516 §7.2.1).
    [[nodiscard]] Json::Value header(QByteArrayView name, qsizetype recipient = 0) const;
    /// ASCII(BASE64URL(protected header)), with "." and BASE64URL(aad) where there is one, as one stretch of text where
    /// it stands so, else put together into \a scratch. RFC 7516 §5.2 (15).
    [[nodiscard]] QByteArrayView associatedData(QByteArray &scratch) const;
    /// Every part is BASE64URL and the protected header, if there is one, a JSON object.
    [[nodiscard]] bool isReadable() const { return !readingError(); }
    /// What is wrong with the first part that isn't, with its offset in text: "base64url-alphabet"; or headerError.
    [[nodiscard]] std::optional<Error> readingError() const;
};

} // namespace Grantscope::Jose
