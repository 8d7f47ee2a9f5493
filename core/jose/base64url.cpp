// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"

#include "base/hugepages.h"
#include "jose/base64wide_p.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace Grantscope::Jose {

namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr quint8 kForeign = 0xff;

constexpr auto kValues = [] {
    std::array<quint8, 256> values;
    values.fill(kForeign);
    for (quint8 i = 0; i < 64; ++i)
        values[static_cast<quint8>(kAlphabet[i])] = i;
    return values;
}();

quint8 valueOf(char c)
{
    return kValues[static_cast<quint8>(c)];
}

bool isWhiteSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Sixteen characters at a time, in the vectors that GCC and Clang make of whatever the processor has. The packing
// counts on the first character in the lowest octet; big-endian machines take the way of four at a time.
constexpr bool kHasBlocks = std::endian::native == std::endian::little;
constexpr qsizetype kBlock = 16;
constexpr qsizetype kBlockOctets = kBlock / 4 * 3;
using Block = signed char __attribute__((vector_size(kBlock)));
using Octets = unsigned char __attribute__((vector_size(kBlock)));
using Halves = quint64 __attribute__((vector_size(kBlock)));

/// All ones where the character is one of \a first … \a last: moved to the top of the range, so that one comparison
/// does. Octets above 0x7f are negative and come nowhere near it.
template <char first, char last>
Block isBetween(Block c)
{
    constexpr int top = 127;
    const auto moved = std::bit_cast<Block>(Octets(std::bit_cast<Octets>(c) + static_cast<unsigned char>(top - last)));
    return moved > static_cast<signed char>(top - last + first - 1);
}

Block blockAt(const char *text)
{
    Block c;
    std::memcpy(&c, text, sizeof c);
    return c;
}

/// Which of sixteen characters are of which part of the alphabet.
struct Classes
{
    explicit Classes(Block c)
        : upper(isBetween<'A', 'Z'>(c))
        , lower(isBetween<'a', 'z'>(c))
        , digit(isBetween<'0', '9'>(c))
        , minus(c == '-')
        , under(c == '_')
    {
    }
    [[nodiscard]] Halves known() const { return std::bit_cast<Halves>(Block(upper | lower | digit | minus | under)); }

    Block upper;
    Block lower;
    Block digit;
    Block minus;
    Block under;
};

/// The 6-bit values of sixteen characters; \a known keeps its bits where each is of the alphabet.
Halves valuesOf(const char *text, Halves &known)
{
    const Block c = blockAt(text);
    const Classes is(c);
    const Block shift = (is.upper & -'A') | (is.lower & (26 - 'a')) | (is.digit & (52 - '0')) | (is.minus & (62 - '-'))
                        | (is.under & (63 - '_'));
    known &= is.known();
    return std::bit_cast<Halves>(Block(c + shift));
}

/// Of each half, eight 6-bit values as 48 bits at the top, the first value (lowest octet) highest.
Halves packed(Halves v)
{
    v = ((v & 0x003f003f003f003f) << 6) | ((v >> 8) & 0x003f003f003f003f);
    v = ((v & 0x00000fff00000fff) << 12) | ((v >> 16) & 0x00000fff00000fff);
    return (v << 40) | ((v >> 32) << 16);
}

bool isAll(Halves bits)
{
    return (bits[0] & bits[1]) == ~quint64(0);
}

/// How many of sixteen characters stand before the first that is not known; there is one.
int knownBefore(Halves known)
{
    constexpr int kBits = 8;
    constexpr int kHalf = 64 / kBits;
    const int inFirst = std::countr_one(known[0]) / kBits;
    return inFirst < kHalf ? inFirst : kHalf + std::countr_one(known[1]) / kBits;
}

/// The octets of a packed block, and two more of no meaning.
void store(Halves packed, char *out)
{
    qToBigEndian<quint64>(packed[0], out);
    qToBigEndian<quint64>(packed[1], out + kBlockOctets / 2);
}

/// Octets of \a count characters, a lone last one not counted.
qsizetype decodedSize(qsizetype count)
{
    return count / 4 * 3 + (count % 4 ? count % 4 - 1 : 0);
}

/// Decodes whole groups of four until the end or the first group with a foreign character; says how many characters
/// that were. \a out has room for decodedSize(size).
qsizetype decodeGroups(const char *text, qsizetype size, char *out)
{
    qsizetype at = decodeWideBlocks(text, size, out);
    out += decodedSize(at);
    // Eight octets are stored where six are meant: four more characters make room for the rest. Two blocks a turn, as
    // they keep more of the processor busy than one.
    for (; kHasBlocks && size - at >= 2 * kBlock + 4; at += 2 * kBlock, out += 2 * kBlockOctets) {
        Halves known = ~Halves{};
        const Halves first = valuesOf(text + at, known);
        const Halves second = valuesOf(text + at + kBlock, known);
        if (!isAll(known))
            break;
        store(packed(first), out);
        store(packed(second), out + kBlockOctets);
    }
    for (; kHasBlocks && size - at >= kBlock + 4; at += kBlock, out += kBlockOctets) {
        Halves known = ~Halves{};
        const Halves values = valuesOf(text + at, known);
        if (!isAll(known))
            break;
        store(packed(values), out);
    }
    for (; size - at >= 4; at += 4, out += 3) {
        const quint8 a = valueOf(text[at]), b = valueOf(text[at + 1]), c = valueOf(text[at + 2]),
                     d = valueOf(text[at + 3]);
        if ((a | b | c | d) == kForeign)
            break;
        out[0] = static_cast<char>(a << 2 | b >> 4);
        out[1] = static_cast<char>(b << 4 | c >> 2);
        out[2] = static_cast<char>(c << 6 | d);
    }
    return at;
}

/// Names the character at \a offset, which is outside the alphabet.
Base64Problem problemOf(QByteArrayView text, qsizetype offset)
{
    const char c = text[offset];
    if (isWhiteSpace(c))
        return Base64Problem::WhiteSpace;
    if (c == '+' || c == '/')
        return Base64Problem::StandardAlphabet;
    if (c == '=') {
        const QByteArrayView rest = text.sliced(offset);
        const bool atEnd = std::all_of(rest.begin(), rest.end(), [](char r) { return r == '=' || isWhiteSpace(r); });
        return atEnd ? Base64Problem::Padding : Base64Problem::ForeignCharacter;
    }
    return Base64Problem::ForeignCharacter;
}

/// Collects 6-bit values into octets, for text with gaps in it.
class Collector
{
public:
    explicit Collector(QByteArray &out)
        : m_out(out)
    {
    }
    void add(quint8 value)
    {
        m_bits = m_bits << 6 | value;
        m_count += 6;
        if (m_count >= 8) {
            m_count -= 8;
            m_out.append(static_cast<char>(m_bits >> m_count & 0xff));
        }
    }
    /// 0, 2 or 4 unused bits are left after the last octet; 6 are a lone character.
    [[nodiscard]] bool hasLoneCharacter() const { return m_count == 6; }
    [[nodiscard]] bool hasStrayBits() const { return (m_bits & ((1u << m_count) - 1)) != 0; }

private:
    QByteArray &m_out;
    quint32 m_bits = 0;
    int m_count = 0;
};

} // namespace

std::expected<void, Base64Finding> decodeBase64urlInto(QByteArrayView text, QByteArray &out)
{
    const qsizetype size = text.size();
    out.resizeForOverwrite(decodedSize(size));
    adviseHugePages(out.data(), static_cast<std::size_t>(out.size()));
    const qsizetype grouped = decodeGroups(text.data(), size, out.data());

    quint32 bits = 0;
    for (qsizetype at = grouped; at < size; ++at) {
        const quint8 value = valueOf(text[at]);
        if (value == kForeign) {
            out.resize(0);
            return std::unexpected(Base64Finding{problemOf(text, at), at});
        }
        bits = bits << 6 | value;
    }
    const qsizetype rest = size - grouped;
    if (rest == 0)
        return {};
    if (rest == 1) {
        out.resize(0);
        return std::unexpected(Base64Finding{Base64Problem::Length, size - 1});
    }
    const int unused = rest == 2 ? 4 : 2;
    char *last = out.data() + out.size() - (rest - 1);
    if (rest == 3)
        *last++ = static_cast<char>(bits >> 10);
    *last = static_cast<char>(bits >> unused);
    if (bits & ((1u << unused) - 1))
        return std::unexpected(Base64Finding{Base64Problem::StrayBits, size - 1});
    return {};
}

std::expected<QByteArray, Base64Finding> decodeBase64url(QByteArrayView text)
{
    QByteArray out;
    if (const auto decoded = decodeBase64urlInto(text, out); !decoded)
        return std::unexpected(decoded.error());
    return out;
}

LenientBase64 decodeBase64Leniently(QByteArrayView text)
{
    LenientBase64 result;
    result.bytes.reserve(decodedSize(text.size()));
    Collector collector(result.bytes);
    unsigned seen = 0;
    const auto note = [&](Base64Problem problem, qsizetype offset) {
        const unsigned bit = 1u << static_cast<unsigned>(problem);
        if (!(seen & bit))
            result.findings.append({problem, offset});
        seen |= bit;
    };

    qsizetype last = -1; // the last character that counts
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        quint8 value = valueOf(c);
        if (value == kForeign) {
            // Once padding has begun, only padding and white space follow: that was looked at when it began.
            const bool padding = c == '=' && (seen & (1u << static_cast<unsigned>(Base64Problem::Padding)));
            const Base64Problem problem = padding ? Base64Problem::Padding : problemOf(text, at);
            note(problem, at);
            if (problem == Base64Problem::ForeignCharacter) {
                result.readable = false;
                return result;
            }
            if (problem != Base64Problem::StandardAlphabet)
                continue;
            value = c == '+' ? 62 : 63;
        }
        collector.add(value);
        last = at;
    }
    if (collector.hasLoneCharacter()) {
        note(Base64Problem::Length, last);
        result.readable = false;
    } else if (collector.hasStrayBits()) {
        note(Base64Problem::StrayBits, last);
    }
    return result;
}

qsizetype base64urlEnd(QByteArrayView text, qsizetype from)
{
    qsizetype at = from;
    for (; text.size() - at >= 2 * kBlock; at += 2 * kBlock) {
        const char *here = text.data() + at;
        if (!isAll(Classes(blockAt(here)).known() & Classes(blockAt(here + kBlock)).known()))
            break;
    }
    for (; text.size() - at >= kBlock; at += kBlock) {
        const Halves known = Classes(blockAt(text.data() + at)).known();
        if (!isAll(known)) {
            if (kHasBlocks)
                return at + knownBefore(known);
            break;
        }
    }
    while (at < text.size() && valueOf(text[at]) != kForeign)
        ++at;
    return at;
}

int base64urlValue(char c)
{
    const quint8 value = valueOf(c);
    return value == kForeign ? -1 : value;
}

QByteArray encodeBase64url(QByteArrayView bytes)
{
    const qsizetype size = bytes.size();
    QByteArray out(size / 3 * 4 + (size % 3 ? size % 3 + 1 : 0), Qt::Uninitialized);
    char *to = out.data();
    const auto octet = [&](qsizetype at) { return static_cast<quint32>(static_cast<quint8>(bytes[at])); };

    qsizetype at = 0;
    for (; size - at >= 3; at += 3) {
        const quint32 bits = octet(at) << 16 | octet(at + 1) << 8 | octet(at + 2);
        *to++ = kAlphabet[bits >> 18];
        *to++ = kAlphabet[bits >> 12 & 63];
        *to++ = kAlphabet[bits >> 6 & 63];
        *to++ = kAlphabet[bits & 63];
    }
    if (size - at == 1) {
        *to++ = kAlphabet[octet(at) >> 2];
        *to++ = kAlphabet[octet(at) << 4 & 63];
    } else if (size - at == 2) {
        const quint32 bits = octet(at) << 8 | octet(at + 1);
        *to++ = kAlphabet[bits >> 10];
        *to++ = kAlphabet[bits >> 4 & 63];
        *to++ = kAlphabet[bits << 2 & 63];
    }
    return out;
}

} // namespace Grantscope::Jose
