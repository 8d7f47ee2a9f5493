// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/kind.h"

#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace Grantscope::Token {

/// What an octet may be in a token; a set.
enum CharClass : std::uint8_t {
    Base64urlChar = 1, ///< A-Z a-z 0-9 - _
    CompactChar = 2, ///< The same with '.' and '~': what compact forms are written with.
    OpaqueChar = 4, ///< What servers make opaque tokens of; '=' only at the end.
    SpaceChar = 8, ///< Blank, tab, line breaks.
    Base64Char = 16, ///< Of either alphabet, RFC 4648 §4 or §5; without '='.
};
inline constexpr auto kCharClasses = [] {
    std::array<std::uint8_t, 256> table{};
    const auto add = [&table](const char *chars, unsigned classes) {
        for (; *chars != '\0'; ++chars)
            table[static_cast<std::uint8_t>(*chars)] |= static_cast<std::uint8_t>(classes);
    };
    add("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
        Base64urlChar | CompactChar | OpaqueChar | Base64Char);
    add(".~", CompactChar | OpaqueChar);
    add("+/", OpaqueChar | Base64Char);
    add("|!*$", OpaqueChar);
    add(" \t\r\n", SpaceChar);
    return table;
}();
[[nodiscard]] inline bool hasClass(char c, unsigned classes)
{
    return (kCharClasses[static_cast<std::uint8_t>(c)] & classes) != 0;
}

/// \a text begins as the BASE64URL of a JSON object does: "eyJ…" for {"…, with white space inside, or {}.
[[nodiscard]] bool startsLikeHeader(QByteArrayView text);

/// The look of a text in one pass: what stands between the dots before any is decoded.
struct Look
{
    qsizetype dots = 0;
    qsizetype tildes = 0;
    qsizetype firstDot = -1;
    qsizetype firstTilde = -1;
    bool base64url = true; ///< Every part is of the alphabet.
    bool opaque = true; ///< OpaqueChar throughout, '=' at the end at most; not empty.
    bool lengths = true; ///< No part has a length that no octets have (1 mod 4).
    bool headerLike = false; ///< startsLikeHeader()
};
[[nodiscard]] Look lookAt(QByteArrayView text);

/// What a text without anything around it claims to be, told by its look alone: Malformed where it claims to be a token
/// and can't be one, Opaque where it may mean something to a server. Nothing where it is no token at all.
[[nodiscard]] std::optional<Form> claimedForm(QByteArrayView text, const Look &look);

/// "www.example.com": labels of small letters, digits and hyphens, the last of letters.
[[nodiscard]] bool looksLikeHostName(QByteArrayView text);

} // namespace Grantscope::Token
