// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Grantscope::Token {

/// One for whom a JWE is encrypted.
struct JweRecipient
{
    Json::Value header = {}; ///< "header" of a JSON form, an object; lives in Jwe::outer.
    Jose::Part encryptedKey = {};
};

/// A JWE as far as it can be read without a key (RFC 7516 §7).
struct Jwe
{
    Jose::Serialization serialization = Jose::Serialization::Compact;
    QByteArray text;
    Json::Document outer; ///< The JSON form; empty for a compact one.
    Jose::Part protectedPart;
    Json::Document protectedHeader; ///< An object; empty if there is none or it can't be read.
    std::optional<Error> headerError = {}; ///< Offset in protectedPart.bytes.
    Json::Value sharedHeader = {}; ///< "unprotected" of a JSON form, an object; lives in outer.
    QList<JweRecipient> recipients; ///< At least one, at most kMaxRecipients.
    Jose::Part iv;
    Jose::Part ciphertext;
    Jose::Part tag;
    Jose::Part additionalData; ///< "aad" of a JSON form.

    static constexpr qsizetype kMaxRecipients = 100;

    /// Reads a compact or JSON form. The error is "jwe-format" (not five parts, not the members of one form), or the
    /// JSON error of a JSON form; all else is in the parts. Linear time.
    [[nodiscard]] static Result<Jwe> parse(const QByteArray &text);
    /// A header parameter: protected, shared, or of the first recipient (names are disjoint in a sound JWE, RFC 7516
    /// §7.2.1).
    [[nodiscard]] Json::Value header(QByteArrayView name) const;
    /// Every part is BASE64URL and the protected header, if there is one, a JSON object.
    [[nodiscard]] bool isReadable() const;
};

} // namespace Grantscope::Token
