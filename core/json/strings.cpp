// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "json/strings_p.h"

#include <cstring>

namespace Grantscope::Json {

namespace {

constexpr bool isContinuation(uchar octet)
{
    return (octet & 0xc0) == 0x80;
}

char simpleEscape(uchar letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return static_cast<char>(letter);
    }
}

// \a at stands on the u of a \uXXXX; returns where the text goes on.
const uchar *appendUnicodeEscape(QByteArray &out, const uchar *at, const uchar *end, LoneSurrogate lone)
{
    const int unit = hexQuad(at + 1, end);
    at += 5;
    if (isHighSurrogate(unit) && end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
        if (const int low = hexQuad(at + 2, end); isLowSurrogate(low)) {
            appendUtf8(out, static_cast<char32_t>(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff)));
            return at + 6;
        }
    }
    const bool isLone = isHighSurrogate(unit) || isLowSurrogate(unit);
    appendUtf8(out, isLone && lone == LoneSurrogate::Replace ? U'\ufffd' : static_cast<char32_t>(unit));
    return at;
}

} // namespace

void appendUtf8(QByteArray &out, char32_t code)
{
    const auto put = [&out](char32_t octet) { out.append(static_cast<char>(octet)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

Utf8Character utf8At(const uchar *at, const uchar *end)
{
    const auto left = end - at;
    if (left < 1)
        return {};
    const uchar lead = at[0];
    if (lead < 0x80)
        return {lead, 1};
    if (left < 2 || lead < 0xc2 || lead > 0xf4 || !isContinuation(at[1]))
        return {};
    const char32_t two = at[1] & 0x3f;
    if (lead < 0xe0)
        return {(char32_t(lead & 0x1f) << 6) | two, 2};
    if (left < 3 || !isContinuation(at[2]))
        return {};
    const char32_t three = two << 6 | (at[2] & 0x3f);
    if (lead < 0xf0) {
        const char32_t code = char32_t(lead & 0x0f) << 12 | three;
        const bool isSurrogate = code >= 0xd800 && code < 0xe000;
        return code < 0x800 || isSurrogate ? Utf8Character{} : Utf8Character{code, 3};
    }
    if (left < 4 || !isContinuation(at[3]))
        return {};
    const char32_t code = char32_t(lead & 0x07) << 18 | three << 6 | (at[3] & 0x3f);
    return code < 0x10000 || code > 0x10ffff ? Utf8Character{} : Utf8Character{code, 4};
}

int hexQuad(const uchar *at, const uchar *end)
{
    if (end - at < 4)
        return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexDigit(static_cast<char>(at[i]));
        if (digit < 0)
            return -1;
        value = value << 4 | digit;
    }
    return value;
}

void appendUnescaped(QByteArray &out, QByteArrayView inside, LoneSurrogate lone)
{
    out.reserve(out.size() + inside.size());
    const auto *at = reinterpret_cast<const uchar *>(inside.data());
    const uchar *const end = at + inside.size();
    while (at != end) {
        const void *found = std::memchr(at, '\\', static_cast<std::size_t>(end - at));
        const uchar *slash = found ? static_cast<const uchar *>(found) : end;
        out.append(reinterpret_cast<const char *>(at), slash - at);
        if (slash == end)
            return;
        at = slash + 1;
        if (*at == 'u')
            at = appendUnicodeEscape(out, at, end, lone);
        else
            out.append(simpleEscape(*at++));
    }
}

} // namespace Grantscope::Json
