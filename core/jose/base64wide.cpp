// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64wide_p.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace Grantscope::Jose {

#if defined(__x86_64__) && defined(__GNUC__)

namespace {

constexpr qsizetype kBlock = 32;
constexpr qsizetype kBlockOctets = kBlock / 4 * 3;
// Thirty-two octets are stored where twenty-four are meant: these characters make room for the rest.
constexpr qsizetype kBehind = 12;

/// Both halves of a vector look up in a table of sixteen octets of their own.
[[gnu::target("avx2")]] __m256i twice(__m128i table)
{
    return _mm256_broadcastsi128_si256(table);
}

[[gnu::target("avx2")]] qsizetype decodeWithAvx2(const char *text, qsizetype size, char *out)
{
    // A character is known where no bit is in both tables: a bit stands for the upper four bits of some characters, and
    // is set for the lower four bits that make none of the alphabet with them. 0x20 is of upper bits that never do.
    const __m256i wrongLower = twice(
        _mm_setr_epi8(0x25, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x23, 0x3b, 0x3b, 0x3a, 0x3b, 0x33));
    const __m256i upper = twice(
        _mm_setr_epi8(0x20, 0x20, 0x01, 0x02, 0x04, 0x08, 0x04, 0x10, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20));
    // From a character to its value, by its upper four bits; '_' is the one that is different.
    const __m256i shifts =
        twice(_mm_setr_epi8(0, 0, 62 - '-', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a', 0, 0, 0, 0, 0, 0, 0, 0));
    const __m256i ofUnderscore = _mm256_set1_epi8(63 - '_' + 'A');
    const __m256i underscore = _mm256_set1_epi8('_');
    const __m256i fourBits = _mm256_set1_epi8(0x0f);
    // Three octets of each group of four, the highest first, then those of both halves side by side.
    const __m256i inOrder = twice(_mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
    const __m256i together = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 3, 7);

    qsizetype at = 0;
    for (; size - at >= kBlock + kBehind; at += kBlock, out += kBlockOctets) {
        const __m256i c = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at));
        const __m256i high = _mm256_and_si256(_mm256_srli_epi16(c, 4), fourBits);
        const __m256i wrong = _mm256_and_si256(_mm256_shuffle_epi8(wrongLower, _mm256_and_si256(c, fourBits)),
                                               _mm256_shuffle_epi8(upper, high));
        if (!_mm256_testz_si256(wrong, wrong))
            break;
        const __m256i shift = _mm256_add_epi8(_mm256_shuffle_epi8(shifts, high),
                                              _mm256_and_si256(_mm256_cmpeq_epi8(c, underscore), ofUnderscore));
        const __m256i values = _mm256_add_epi8(c, shift);
        const __m256i twelve = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
        const __m256i twentyFour = _mm256_madd_epi16(twelve, _mm256_set1_epi32(0x00011000));
        const __m256i octets = _mm256_permutevar8x32_epi32(_mm256_shuffle_epi8(twentyFour, inOrder), together);
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out), octets);
    }
    return at;
}

} // namespace

qsizetype decodeWideBlocks(const char *text, qsizetype size, char *out)
{
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0;
    return hasAvx2 ? decodeWithAvx2(text, size, out) : 0;
}

#else

qsizetype decodeWideBlocks(const char *, qsizetype, char *)
{
    return 0;
}

#endif

} // namespace Grantscope::Jose
