// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstdint>
#include <cstring>

namespace Grantscope::Json {

/// Whether two names of one length are the same. Most are short: those are compared here, without a call and without
/// looking at any octet behind them.
inline bool sameOctets(QByteArrayView a, QByteArrayView b)
{
    const auto load = []<typename Word>(const char *at, Word word) {
        std::memcpy(&word, at, sizeof word);
        return word;
    };
    const auto sameWords = [&]<typename Word>(Word word) {
        const qsizetype last = a.size() - qsizetype(sizeof word);
        return load(a.data(), word) == load(b.data(), word)
               && load(a.data() + last, word) == load(b.data() + last, word);
    };
    // Two words that overlap in the middle cover all lengths up to both of them.
    if (a.size() > 16)
        return std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
    if (a.size() >= 8)
        return sameWords(std::uint64_t());
    if (a.size() >= 4)
        return sameWords(std::uint32_t());
    if (a.size() >= 2)
        return sameWords(std::uint16_t());
    return a.isEmpty() || a[0] == b[0];
}

/// The first octet of [at, end) that is a quote, a backslash, a control character or not ASCII; \a end if there is
/// none.
inline const uchar *plainEnd(const uchar *at, const uchar *end)
{
#if defined(__SSE2__)
    while (end - at >= 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        // Compared as signed octets, what is not ASCII is negative and so below the blank, too.
        const __m128i low = _mm_cmplt_epi8(block, _mm_set1_epi8(0x20));
        const __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
        const __m128i slash = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
        const int found = _mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote, slash)));
        if (found != 0)
            return at + std::countr_zero(static_cast<unsigned>(found));
        at += 16;
    }
#endif
    while (at != end && *at >= 0x20 && *at < 0x80 && *at != '"' && *at != '\\')
        ++at;
    return at;
}

/// One character of UTF-8 as RFC 3629 §4 allows it: no overlong form, no surrogate, nothing beyond U+10FFFF.
struct Utf8Character
{
    char32_t codePoint = 0;
    int length = 0; ///< In octets; 0 if the octets are not valid.
};
[[nodiscard]] Utf8Character utf8At(const uchar *at, const uchar *end);

void appendUtf8(QByteArray &out, char32_t code);

/// The value of four hexadecimal digits, or -1.
[[nodiscard]] int hexQuad(const uchar *at, const uchar *end);

inline bool isHighSurrogate(int unit)
{
    return (unit & ~0x3ff) == 0xd800;
}
inline bool isLowSurrogate(int unit)
{
    return (unit & ~0x3ff) == 0xdc00;
}

/// How an escape without its partner is written in UTF-8: for people as U+FFFD, for comparing as three octets of its
/// own, which can't be in the text otherwise.
enum class LoneSurrogate : std::uint8_t { Replace, Keep };

/// Appends what stands between the quotes of a valid JSON string, in UTF-8.
void appendUnescaped(QByteArray &out, QByteArrayView inside, LoneSurrogate lone);

} // namespace Grantscope::Json
