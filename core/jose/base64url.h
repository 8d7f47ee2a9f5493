// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <expected>

namespace Grantscope::Jose {

enum class Base64Problem : quint8 {
    WhiteSpace, ///< Blank, tab or line break inside.
    Padding, ///< '=' at the end (RFC 7515 §2 has it off).
    StandardAlphabet, ///< '+' or '/' of plain Base64.
    ForeignCharacter, ///< Anything else outside A-Z a-z 0-9 - _.
    Length, ///< A lone last character: 6 bits make no octet.
    StrayBits, ///< Unused bits of the last character are not zero (RFC 4648 §3.5): readable, but another spelling.
};

struct Base64Finding
{
    Base64Problem problem;
    qsizetype offset; ///< Of the first such character, in the encoded text.

    friend bool operator==(const Base64Finding &, const Base64Finding &) = default;
};

/// BASE64URL of RFC 7515 §2, strictly: no padding, no white space, no stray bits. The first problem is the error.
[[nodiscard]] std::expected<QByteArray, Base64Finding> decodeBase64url(QByteArrayView text);

/// The same into a buffer that is reused; \a out is overwritten. With stray bits it holds the octets all the same; with
/// any other problem it is empty.
[[nodiscard]] std::expected<void, Base64Finding> decodeBase64urlInto(QByteArrayView text, QByteArray &out);

/// What a forgiving reader would make of \a text, and everything that a strict one refuses (one finding a problem, at
/// its first place). White space, padding, the standard alphabet and stray bits are read over; with a foreign or a lone
/// last character \a bytes holds what came before it and \a readable is false.
struct LenientBase64
{
    QByteArray bytes;
    QList<Base64Finding> findings;
    bool readable = true;
};
[[nodiscard]] LenientBase64 decodeBase64Leniently(QByteArrayView text);

/// Where the first character of \a text stands, from \a from on, that is not of the alphabet; the text's size where all
/// are.
[[nodiscard]] qsizetype base64urlEnd(QByteArrayView text, qsizetype from = 0);

/// The six bits of a character of the alphabet; -1 for others.
[[nodiscard]] int base64urlValue(char c);

/// BASE64URL without padding.
[[nodiscard]] QByteArray encodeBase64url(QByteArrayView bytes);

} // namespace Grantscope::Jose
