// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "base/hugepages.h"
#include "json/number_p.h"
#include "json/scanerror_p.h"
#include "json/scanner_p.h"
#include "json/strings_p.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Json {

namespace {

constexpr bool isDigit(uchar octet)
{
    return octet >= '0' && octet <= '9';
}
constexpr bool isSpace(uchar octet)
{
    return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
}

const uchar *octetsOf(const QByteArray &text)
{
    return reinterpret_cast<const uchar *>(text.constData());
}

// 32 MiB of nodes, what honest texts of 10 MB need; beyond it the tape grows as values come.
constexpr std::size_t kMostReserved = (std::size_t(32) << 20) / sizeof(Node);

} // namespace

Scanner::Scanner(Tape &tape, const Limits &limits)
    : m_tape(tape)
    , m_depthLimit(limits.depth)
    , m_valueLimit(static_cast<std::size_t>(limits.values))
    , m_start(octetsOf(tape.text))
    , m_at(m_start)
    , m_end(m_start + tape.text.size())
    , m_finder(tape)
{
}

std::optional<Error> Scanner::scan()
{
    m_tape.nodes.reserve(nodesToReserve());
    adviseHugePages(m_tape.nodes.data(), m_tape.nodes.capacity() * sizeof(Node));
    Step step = Step::Value;
    while (step < Step::Done) {
        switch (step) {
        case Step::Value:
            step = value();
            break;
        case Step::Name:
            step = name();
            break;
        default:
            step = after();
            break;
        }
    }
    if (step == Step::Failed)
        return m_error;
    skipSpace();
    if (m_at != m_end)
        fail(QString::fromUtf8(kEndOfText), "RFC 8259 §2", JsonError::TrailingText);
    gatherRootNames();
    if (m_tape.nodes[0].kind() == Type::Object && m_tape.nodes[0].count > 1 && !m_tape.rootNames.areApart())
        m_finder.search(0);
    m_finder.finish();
    return m_error;
}

void Scanner::gatherRootNames()
{
    const Node *nodes = m_tape.nodes.data();
    if (nodes[0].kind() != Type::Object || nodes[0].count > NameTable::kMost) {
        m_tape.rootNames.keepNothing();
        return;
    }
    for (std::uint32_t i = 1; i < nodes[0].next; i = nodes[i].next) {
        if (nodes[i].nameEscaped) {
            m_tape.rootNames.keepNothing();
            return;
        }
        m_tape.rootNames.insert(m_tape.nameInside(nodes[i]), i);
    }
}

// A value is the first in its array or object, or follows a comma. Small texts are not worth counting: they get a
// guess. What stands inside strings is counted, too, so a large text gets no more at once than honest ones need.
std::size_t Scanner::nodesToReserve() const
{
    const auto size = static_cast<std::size_t>(m_end - m_start);
    if (size < 4096)
        return size / 16 + 8;
    std::size_t openings = 1;
    for (const uchar *at = m_start; at != m_end; ++at)
        openings += static_cast<std::size_t>((*at == ',') | (*at == '[') | (*at == '{'));
    return std::min(openings, kMostReserved);
}

void Scanner::skipBlanks()
{
    constexpr std::uint64_t kBlanks = 0x2020202020202020;
    while (m_at != m_end && isSpace(*m_at)) {
        ++m_at;
        std::uint64_t block = 0;
        while (m_end - m_at >= 8 && (std::memcpy(&block, m_at, 8), block == kBlanks))
            m_at += 8;
    }
}

// On the opening quote; ends behind the closing one. Most strings are plain ASCII.
inline bool Scanner::string(bool &escaped)
{
    m_at = plainEnd(m_at + 1, m_end);
    if (m_at == m_end || *m_at != '"')
        return richString(escaped);
    ++m_at;
    return true;
}

Scanner::Step Scanner::value()
{
    skipSpace();
    if (m_tape.nodes.size() >= m_valueLimit)
        return failCount();
    switch (m_at == m_end ? 0 : *m_at) {
    case '{':
        return open(Type::Object);
    case '[':
        return open(Type::Array);
    case '"': {
        const uchar *start = m_at;
        bool escaped = false;
        if (!string(escaped))
            return Step::Failed;
        add(Type::String, start, escaped);
        return Step::After;
    }
    case 't':
        return literal("true", Type::Boolean);
    case 'f':
        return literal("false", Type::Boolean);
    case 'n':
        return literal("null", Type::Null);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return number();
    default:
        return fail(QString::fromUtf8(kValue), m_at == m_start ? SpecRef("RFC 8259 §2, §8.1") : SpecRef("RFC 8259 §3"));
    }
}

Scanner::Step Scanner::open(Type type)
{
    if (m_depth == m_depthLimit)
        return failDepth();
    ++m_depth;
    m_tape.depth = std::max(m_tape.depth, m_depth);
    const auto index = static_cast<std::uint32_t>(m_tape.nodes.size());
    const uchar *start = m_at++;
    add(type, start, false);
    m_current = index;
    m_inObject = type == Type::Object;
    skipSpace();
    if (m_at != m_end && *m_at == (m_inObject ? '}' : ']'))
        return close();
    return m_inObject ? Step::Name : Step::Value;
}

Scanner::Step Scanner::close()
{
    ++m_at;
    Node &node = m_tape.nodes[m_current];
    node.length = (offsetOf(m_at) - node.offset) & 0x1fffffff;
    node.next = static_cast<std::uint32_t>(m_tape.nodes.size());
    // The names of the root are told apart when they are gathered.
    if (m_inObject && node.count > 1 && m_current != 0)
        m_finder.search(m_current);
    --m_depth;
    m_current = node.parent;
    m_inObject = m_current != kNone && m_tape.nodes[m_current].kind() == Type::Object;
    return Step::After;
}

Scanner::Step Scanner::name()
{
    skipSpace();
    if (m_at == m_end || *m_at != '"') {
        const bool isFirst = m_tape.nodes[m_current].count == 0;
        return fail(isFirst ? u"\" }"_s : u"\""_s, "RFC 8259 §4");
    }
    const uchar *start = m_at;
    bool escaped = false;
    if (!string(escaped))
        return Step::Failed;
    m_name = {offsetOf(start), static_cast<std::uint32_t>(m_at - start), escaped};
    skipSpace();
    if (m_at == m_end || *m_at != ':')
        return fail(u":"_s, "RFC 8259 §4");
    ++m_at;
    return Step::Value;
}

Scanner::Step Scanner::after()
{
    if (m_current == kNone)
        return Step::Done;
    skipSpace();
    if (m_at != m_end) {
        if (*m_at == ',') {
            ++m_at;
            return m_inObject ? Step::Name : Step::Value;
        }
        if (*m_at == (m_inObject ? '}' : ']'))
            return close();
    }
    return m_inObject ? fail(u", }"_s, "RFC 8259 §4") : fail(u", ]"_s, "RFC 8259 §5");
}

void Scanner::add(Type type, const uchar *start, bool escaped)
{
    const auto index = static_cast<std::uint32_t>(m_tape.nodes.size());
    if (m_current != kNone)
        ++m_tape.nodes[m_current].count;
    // Made in place: a copy of fields just written would wait for them.
    m_tape.nodes.emplace_back(offsetOf(start), static_cast<std::uint32_t>(m_at - start),
                              static_cast<std::uint32_t>(type), m_current, index + 1, 0U, m_name.offset, m_name.length,
                              m_name.escaped, escaped);
    m_name = {};
}

Scanner::Step Scanner::literal(QByteArrayView word, Type type)
{
    const uchar *start = m_at;
    for (const char letter : word) {
        if (m_at == m_end || *m_at != static_cast<uchar>(letter))
            return fail(QString::fromLatin1(word), "RFC 8259 §3");
        ++m_at;
    }
    add(type, start, false);
    return Step::After;
}

bool Scanner::digits()
{
    if (m_at == m_end || !isDigit(*m_at)) {
        fail(QString::fromUtf8(kDigit), "RFC 8259 §6");
        return false;
    }
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return true;
}

Scanner::Step Scanner::number()
{
    const uchar *start = m_at;
    if (*m_at == '-')
        ++m_at;
    const uchar *first = m_at;
    if (!digits())
        return Step::Failed;
    if (*first == '0' && m_at - first > 1) {
        m_at = first + 1;
        return fail(QString::fromUtf8(kNoLeadingZero), "RFC 8259 §6");
    }
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return Step::Failed;
    }
    const bool hasExponent = m_at != m_end && (*m_at | 0x20) == 'e';
    if (hasExponent) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return Step::Failed;
    }
    m_tape.hasLongNumber |= isLongNumber(m_at - start, hasExponent);
    add(Type::Number, start, false);
    return Step::After;
}

// The rest of a string, from where its plain beginning ends.
bool Scanner::richString(bool &escaped)
{
    for (;; m_at = plainEnd(m_at, m_end)) {
        if (m_at == m_end) {
            fail(u"\""_s, "RFC 8259 §7");
            return false;
        }
        if (*m_at == '"') {
            ++m_at;
            return true;
        }
        if (*m_at == '\\') {
            escaped = true;
            if (!escape())
                return false;
        } else if (*m_at < 0x20) {
            failControl();
            return false;
        }
        while (m_at != m_end && *m_at >= 0x80) {
            const int length = utf8At(m_at, m_end).length;
            if (length == 0) {
                fail({}, "RFC 8259 §8.1");
                return false;
            }
            m_at += length;
        }
    }
}

bool Scanner::escape()
{
    ++m_at;
    switch (m_at == m_end ? 0 : *m_at) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        ++m_at;
        return true;
    case 'u':
        return unicodeEscape();
    default:
        fail(u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, "RFC 8259 §7");
        return false;
    }
}

// A pair is taken as one. A half of a pair is well-formed JSON (RFC 8259 §8.2), so it is listed and does not fail.
bool Scanner::unicodeEscape()
{
    const uchar *start = m_at - 1;
    const int unit = hexQuad(++m_at, m_end);
    if (unit < 0) {
        while (m_at != m_end && hexDigit(static_cast<char>(*m_at)) >= 0)
            ++m_at;
        fail(u"0-9 A-F a-f"_s, "RFC 8259 §7");
        return false;
    }
    m_at += 4;
    if (isHighSurrogate(unit) && m_end - m_at >= 6 && m_at[0] == '\\' && m_at[1] == 'u'
        && isLowSurrogate(hexQuad(m_at + 2, m_end))) {
        m_at += 6;
    } else if (isHighSurrogate(unit) || isLowSurrogate(unit)) {
        m_tape.loneSurrogates.append({start - m_start, 6});
    }
    return true;
}

Scanner::Step Scanner::fail(const QString &expected, SpecRef spec, JsonError id)
{
    m_error = scanError(id, m_tape.text, m_at - m_start, expected, spec);
    return Step::Failed;
}

Scanner::Step Scanner::failDepth()
{
    m_error = Error{JsonError::Depth, u"≤ "_s + QString::number(m_depthLimit), QString::number(m_depth + 1),
                    "RFC 8259 §9", m_at - m_start};
    return Step::Failed;
}

Scanner::Step Scanner::failCount()
{
    m_error = Error{JsonError::Size, u"≤ "_s + QString::number(m_valueLimit), QString::number(m_valueLimit + 1),
                    "RFC 8259 §9", m_at - m_start};
    return Step::Failed;
}

Scanner::Step Scanner::failControl()
{
    const QString escaped = u"\\u00"_s + QString::number(*m_at, 16).toUpper().rightJustified(2, u'0');
    return fail(escaped, "RFC 8259 §7");
}

} // namespace Grantscope::Json
