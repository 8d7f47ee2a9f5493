// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"

#include "json/strings_p.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace Grantscope::Json {

namespace {

void appendEscape(QByteArray &out, char16_t unit)
{
    constexpr char kDigits[] = "0123456789abcdef";
    const std::array<char, 6> escape = {
        '\\', 'u', kDigits[unit >> 12], kDigits[unit >> 8 & 15], kDigits[unit >> 4 & 15], kDigits[unit & 15]};
    out.append(escape.data(), qsizetype(escape.size()));
}

// Beside what RFC 8259 §7 asks for: what moves a terminal's cursor or turns the direction of the text that follows.
bool needsEscape(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c || code == 0x200e || code == 0x200f
           || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

void appendAscii(QByteArray &out, char32_t code)
{
    switch (code) {
    case '"':
        out.append("\\\"");
        break;
    case '\\':
        out.append("\\\\");
        break;
    case '\b':
        out.append("\\b");
        break;
    case '\f':
        out.append("\\f");
        break;
    case '\n':
        out.append("\\n");
        break;
    case '\r':
        out.append("\\r");
        break;
    case '\t':
        out.append("\\t");
        break;
    default:
        if (needsEscape(code))
            appendEscape(out, static_cast<char16_t>(code));
        else
            out.append(static_cast<char>(code));
    }
}

/// All of it is plain ASCII, which most names and words are.
bool isPlain(QByteArrayView text)
{
    const auto *begin = reinterpret_cast<const uchar *>(text.data());
    const uchar *const end = begin + text.size();
    return plainEnd(begin, end) == end && std::find(begin, end, uchar(0x7f)) == end;
}

/// In one go: a batch writes a dozen of them a token.
void appendPlain(QByteArray &out, QByteArrayView before, QByteArrayView text, QByteArrayView after)
{
    const qsizetype size = out.size();
    out.resize(size + before.size() + text.size() + after.size());
    char *to = std::ranges::copy(before, out.data() + size).out;
    to = std::ranges::copy(text, to).out;
    std::ranges::copy(after, to);
}

void appendString(QByteArray &out, QByteArrayView utf8)
{
    if (isPlain(utf8)) {
        appendPlain(out, "\"", utf8, "\"");
        return;
    }
    out.reserve(out.size() + utf8.size() + 2);
    out.append('"');
    const auto *at = reinterpret_cast<const uchar *>(utf8.data());
    const uchar *const end = at + utf8.size();
    while (at != end) {
        const uchar *stop = plainEnd(at, end);
        // DEL is plain to JSON, so it is looked for here.
        const uchar *plain = std::find(at, stop, uchar(0x7f));
        out.append(reinterpret_cast<const char *>(at), plain - at);
        at = plain;
        if (at == end)
            break;
        const Utf8Character character = utf8At(at, end);
        if (character.length == 0)
            appendEscape(out, 0xfffd);
        else if (character.codePoint < 0x80)
            appendAscii(out, character.codePoint);
        else if (needsEscape(character.codePoint))
            appendEscape(out, static_cast<char16_t>(character.codePoint));
        else
            out.append(reinterpret_cast<const char *>(at), character.length);
        at += std::max(character.length, 1);
    }
    out.append('"');
}

void appendString(QByteArray &out, QStringView text)
{
    out.reserve(out.size() + text.size() + 2);
    out.append('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.unicode() < 0x80) {
            appendAscii(out, unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(out, QChar::surrogateToUcs4(unit, text[++i]));
        } else if (unit.isSurrogate() || needsEscape(unit.unicode())) {
            appendEscape(out, unit.unicode());
        } else {
            appendUtf8(out, unit.unicode());
        }
    }
    out.append('"');
}

} // namespace

// Before a key or a value: whether it may stand here at all, and whether it is the first.
bool Writer::takeTurn()
{
    const std::uint64_t bit = std::uint64_t(1) << m_level;
    const bool isFirst = (m_first & bit) != 0;
    Q_ASSERT_X(m_level > 0 || isFirst, "Json::Writer", "a second value behind the first");
    m_first &= ~bit;
    return isFirst;
}

void Writer::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    Q_ASSERT_X((m_objects >> m_level & 1) == 0, "Json::Writer", "a member without a key");
    if (!takeTurn())
        m_out.append(',');
}

Writer &Writer::begin(char bracket, bool isObject)
{
    beforeValue();
    Q_ASSERT_X(m_level < 63, "Json::Writer", "too deep");
    ++m_level;
    const std::uint64_t bit = std::uint64_t(1) << m_level;
    m_first |= bit;
    m_objects = isObject ? m_objects | bit : m_objects & ~bit;
    m_out.append(bracket);
    return *this;
}

Writer &Writer::end(char bracket, bool isObject)
{
    Q_ASSERT_X(m_level > 0 && (m_objects >> m_level & 1) == (isObject ? 1 : 0) && !m_afterKey, "Json::Writer",
               "an end without its beginning");
    --m_level;
    m_out.append(bracket);
    return *this;
}

Writer &Writer::beginObject()
{
    return begin('{', true);
}
Writer &Writer::endObject()
{
    return end('}', true);
}
Writer &Writer::beginArray()
{
    return begin('[', false);
}
Writer &Writer::endArray()
{
    return end(']', false);
}

Writer &Writer::key(QByteArrayView utf8)
{
    Q_ASSERT_X((m_objects >> m_level & 1) == 1 && !m_afterKey, "Json::Writer", "a key outside an object");
    m_afterKey = true;
    const bool isFirst = takeTurn();
    if (isPlain(utf8)) {
        appendPlain(m_out, isFirst ? "\"" : ",\"", utf8, "\":");
        return *this;
    }
    if (!isFirst)
        m_out.append(',');
    appendString(m_out, utf8);
    m_out.append(':');
    return *this;
}

Writer &Writer::string(QStringView text)
{
    beforeValue();
    appendString(m_out, text);
    return *this;
}

Writer &Writer::string(QByteArrayView utf8)
{
    beforeValue();
    appendString(m_out, utf8);
    return *this;
}

Writer &Writer::number(std::int64_t value)
{
    std::array<char, 20> text; // A sign and 19 digits.
    const char *end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return raw({text.data(), end});
}

Writer &Writer::boolean(bool value)
{
    return raw(value ? "true" : "false");
}
Writer &Writer::null()
{
    return raw("null");
}

Writer &Writer::raw(QByteArrayView json)
{
    beforeValue();
    m_out.append(json);
    return *this;
}

QByteArray quoted(QStringView text)
{
    QByteArray result;
    appendString(result, text);
    return result;
}

} // namespace Grantscope::Json
