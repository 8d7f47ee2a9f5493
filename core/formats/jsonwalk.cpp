// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsonwalk.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstdint>

namespace Grantscope::Formats {

namespace {

constexpr qsizetype kBlock = 64;

/// A bit for each octet of a block that means something in a string.
struct Marks
{
    std::uint64_t quotes = 0;
    std::uint64_t slashes = 0;
};

Marks marksOf(const char *block)
{
    Marks marks;
#if defined(__SSE2__)
    for (int part = 0; part < 4; ++part) {
        const __m128i octets = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * part));
        const auto bits = [&octets](char sought) {
            return static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(octets, _mm_set1_epi8(sought))));
        };
        marks.quotes |= bits('"') << (16 * part);
        marks.slashes |= bits('\\') << (16 * part);
    }
#else
    for (int i = 0; i < kBlock; ++i) {
        marks.quotes |= std::uint64_t(block[i] == '"') << i;
        marks.slashes |= std::uint64_t(block[i] == '\\') << i;
    }
#endif
    return marks;
}

} // namespace

// Strings are most of a HAR, and JSON within strings is full of escapes: 64 octets at once are looked at, and only the
// marks among them gone through.
qsizetype ValueSkipper::inString(QByteArrayView text, qsizetype at)
{
    if (m_escaped && at < text.size()) {
        m_escaped = false;
        ++at;
    }
    while (text.size() - at >= kBlock) {
        const Marks marks = marksOf(text.data() + at);
        std::uint64_t left = marks.quotes | marks.slashes;
        qsizetype behind = kBlock;
        while (left != 0) {
            const int mark = std::countr_zero(left);
            if ((marks.quotes >> mark & 1) != 0)
                return endString(at + mark);
            behind = std::max<qsizetype>(kBlock, mark + 2);
            left &= ~(std::uint64_t(3) << mark); // it and what it escapes
        }
        at += behind;
    }
    for (; at < text.size(); ++at) {
        if (text[at] == '"')
            return endString(at);
        if (text[at] == '\\')
            ++at;
    }
    m_escaped = at > text.size();
    return text.size();
}

qsizetype ValueSkipper::endString(qsizetype quote)
{
    m_inString = false;
    m_done = m_depth == 0;
    return quote + 1;
}

qsizetype ValueSkipper::outside(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        const char octet = text[at];
        const bool ends = octet == ',' || octet == '}' || octet == ']' || isJsonBlank(octet);
        if (m_scalar && ends) {
            m_done = true;
            return at;
        }
        ++at;
        if (octet == '"') {
            m_inString = true;
            return at;
        }
        if (octet == '{' || octet == '[') {
            ++m_depth;
        } else if (octet == '}' || octet == ']') {
            if (--m_depth <= 0) {
                m_done = true;
                return at;
            }
        } else if (m_depth == 0) {
            m_scalar = true;
        }
    }
    return at;
}

qsizetype ValueSkipper::feed(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !m_done)
        at = m_inString ? inString(text, at) : outside(text, at);
    return at;
}

ObjectWalk::ObjectWalk(QByteArrayView object)
    : m_text(object)
{
    skipBlanks();
    if (m_at < m_text.size() && m_text[m_at] == '{')
        ++m_at;
    else
        m_at = m_text.size();
}

void ObjectWalk::skipBlanks()
{
    while (m_at < m_text.size() && isJsonBlank(m_text[m_at]))
        ++m_at;
}

bool ObjectWalk::next()
{
    skipBlanks();
    if (m_at < m_text.size() && m_text[m_at] == ',')
        ++m_at;
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != '"')
        return false;
    ValueSkipper name;
    const qsizetype nameAt = m_at + 1;
    m_at = name.feed(m_text, m_at);
    if (!name.isDone())
        return false;
    m_name = m_text.sliced(nameAt, m_at - 1 - nameAt);
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != ':')
        return false;
    ++m_at;
    skipBlanks();
    ValueSkipper value;
    const qsizetype valueAt = m_at;
    m_at = value.feed(m_text, m_at);
    m_value = m_text.sliced(valueAt, m_at - valueAt);
    return m_at > valueAt;
}

} // namespace Grantscope::Formats
