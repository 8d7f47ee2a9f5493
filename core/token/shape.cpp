// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/shape.h"

#include "jose/base64url.h"

#include <algorithm>

namespace Grantscope::Token {

namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype unpaddedSize(QByteArrayView text)
{
    qsizetype size = text.size();
    while (size > 0 && text[size - 1] == '=')
        --size;
    return size;
}

/// The beginning of a part decodes to text that a person can read, as no random octets do.
bool decodesToText(QByteArrayView part)
{
    constexpr qsizetype kEnough = 8;
    const qsizetype looked = std::min<qsizetype>(part.size(), 64) / 4 * 4;
    if (looked < kEnough)
        return false;
    const auto bytes = Jose::decodeBase64url(part.first(looked));
    return bytes
           && std::ranges::all_of(*bytes, [](char c) { return (c >= ' ' && c < '\x7f') || hasClass(c, SpaceChar); });
}

/// "abc.def.ghi": no server makes its tokens of plain words.
bool isOfWords(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return isLower(c) || c == '.' || c == '-'; });
}

/// Parts as many as a JWS or a JWE has, and not those of an opaque token with dots in it ("mF_9.B5f-4.1JqM" of RFC
/// 6750): a header with something broken in it, a payload after it, or words.
bool hasJosePartsByLook(QByteArrayView text, const Look &look)
{
    if (!look.base64url || look.tildes > 0 || (look.dots != 2 && look.dots != 4))
        return false;
    return isOfWords(text) || decodesToText(text.first(look.firstDot))
           || startsLikeHeader(text.sliced(look.firstDot + 1));
}

} // namespace

bool startsLikeHeader(QByteArrayView text)
{
    // '{' is the six bits of 'e' and two more: the next character is w to z, a digit, '-' or '_'.
    if (text.size() < 3 || text[0] != 'e')
        return false;
    const int second = Jose::base64urlValue(text[1]);
    const int third = Jose::base64urlValue(text[2]);
    if (second < 0b110000 || third < 0)
        return false;
    const char afterBrace = static_cast<char>((second & 0b1111) << 4 | third >> 2);
    return afterBrace == '"' || afterBrace == '}' || hasClass(afterBrace, SpaceChar);
}

Look lookAt(QByteArrayView text)
{
    Look look;
    look.headerLike = startsLikeHeader(text);
    const QByteArrayView unpadded = text.first(unpaddedSize(text));
    look.base64url = unpadded.size() == text.size();
    look.opaque = !unpadded.isEmpty();
    qsizetype partStart = 0;
    const auto endPart = [&](qsizetype at) {
        look.lengths = look.lengths && (at - partStart) % 4 != 1;
        partStart = at + 1;
    };
    // Most octets are of the alphabet, and there may be millions.
    for (qsizetype i = Jose::base64urlEnd(unpadded); i < unpadded.size(); i = Jose::base64urlEnd(unpadded, i + 1)) {
        const char c = unpadded[i];
        if (c == '.') {
            if (look.dots++ == 0)
                look.firstDot = i;
            endPart(i);
        } else if (c == '~') {
            if (look.tildes++ == 0)
                look.firstTilde = i;
            endPart(i);
        } else {
            look.base64url = false;
            look.opaque = look.opaque && hasClass(c, OpaqueChar);
        }
    }
    endPart(unpadded.size());
    // Signs alone are no token.
    look.opaque = look.opaque && std::ranges::any_of(unpadded, [](char c) { return hasClass(c, Base64urlChar); });
    return look;
}

std::optional<Form> claimedForm(QByteArrayView text, const Look &look)
{
    if (look.headerLike) {
        if (look.firstTilde > 0) {
            const QByteArrayView issuer = text.first(look.firstTilde);
            return issuer.count('.') == 2 && look.base64url ? Form::SdJwt : Form::Malformed;
        }
        if (!look.base64url || !look.lengths)
            return Form::Malformed;
        return look.dots == 2 ? Form::Jws : look.dots == 4 ? Form::Jwe : Form::Malformed;
    }
    if (!look.opaque)
        return std::nullopt;
    return hasJosePartsByLook(text, look) ? Form::Malformed : Form::Opaque;
}

bool looksLikeHostName(QByteArrayView text)
{
    constexpr qsizetype kLongest = 253; // RFC 1035 §2.3.4
    const qsizetype lastDot = text.lastIndexOf('.');
    if (text.size() > kLongest || lastDot <= 0 || text.size() - lastDot < 3)
        return false;
    const QByteArrayView top = text.sliced(lastDot + 1);
    return std::ranges::all_of(top, isLower)
           && std::ranges::all_of(text, [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '.'; });
}

} // namespace Grantscope::Token
