// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include "json/number_p.h"
#include "json/scanner_p.h"
#include "json/strings_p.h"
#include "json/tape_p.h"

#include <QStringConverter>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Json {

namespace {

const Tape &emptyTape()
{
    static const Tape tape{};
    return tape;
}

QByteArray unescaped(QByteArrayView inside, bool escaped, LoneSurrogate lone)
{
    if (!escaped)
        return inside.toByteArray();
    QByteArray result;
    appendUnescaped(result, inside, lone);
    return result;
}

// QString::fromUtf8() drops a byte order mark at the beginning; in a string it is a character like others.
QString toText(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

// The first three octets that stand for a lone surrogate; they can't be in valid UTF-8.
qsizetype findLoneSurrogate(QByteArrayView octets)
{
    for (qsizetype at = octets.indexOf('\xed'); at >= 0; at = octets.indexOf('\xed', at + 1)) {
        if (static_cast<uchar>(octets[at + 1]) >= 0xa0)
            return at;
    }
    return -1;
}

QString unescapedText(QByteArrayView inside, bool escaped)
{
    if (!escaped)
        return toText(inside);
    const QByteArray octets = unescaped(inside, escaped, LoneSurrogate::Keep);
    QByteArrayView rest = octets;
    QString text;
    for (qsizetype lone = findLoneSurrogate(rest); lone >= 0; lone = findLoneSurrogate(rest)) {
        const int unit = 0xd000 | (rest[lone + 1] & 0x3f) << 6 | (rest[lone + 2] & 0x3f);
        text += toText(rest.first(lone)) + QChar(static_cast<char16_t>(unit));
        rest = rest.sliced(lone + 3);
    }
    return text.isEmpty() ? toText(rest) : text + toText(rest);
}

// Unescaping never makes a text longer, so most that differ are told apart by their length. A lone surrogate is kept,
// so that it equals no text: a name with one must not pass for a name with U+FFFD.
bool unescapedEquals(QByteArrayView inside, bool escaped, QByteArrayView utf8)
{
    if (!escaped)
        return inside == utf8;
    return inside.size() >= utf8.size() && unescaped(inside, escaped, LoneSurrogate::Keep) == utf8;
}

/// A name without escapes. Most are told apart by their length, before any octet of them is looked at.
bool hasPlainName(const Tape &tape, const Node &node, QByteArrayView name)
{
    return qsizetype(node.nameLength) == name.size() + 2 && sameOctets(tape.nameInside(node), name);
}

bool hasName(const Tape &tape, const Node &node, QByteArrayView name)
{
    return node.nameEscaped ? unescapedEquals(tape.nameInside(node), true, name) : hasPlainName(tape, node, name);
}

/// The first of the siblings from \a node on that has the name; kNone where none has. Apart from member(), whose quick
/// answers would have to make room for all of this.
Q_NEVER_INLINE std::uint32_t findName(const Tape &tape, std::uint32_t node, std::uint32_t end, QByteArrayView name)
{
    while (node < end && !hasName(tape, tape.nodes[node], name))
        node = tape.nodes[node].next;
    return node < end ? node : kNone;
}

} // namespace

Document::Document() = default;
Document::~Document() = default;
Document::Document(const Document &) = default;
Document &Document::operator=(const Document &) = default;
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::Document(std::shared_ptr<const Tape> tape)
    : m_tape(std::move(tape))
{
}

Result<Document> Document::parse(QByteArray text, const Limits &limits)
{
    const qsizetype most = std::min(limits.bytes, kMostBytes);
    if (text.size() > most) {
        return std::unexpected(
            Error{JsonError::Size, u"≤ "_s + QString::number(most), QString::number(text.size()), "RFC 8259 §9", most});
    }
    auto tape = std::make_shared<Tape>();
    tape->text = std::move(text);
    if (auto error = Scanner(*tape, limits).scan())
        return std::unexpected(std::move(*error));
    return Document(std::move(tape));
}

const QByteArray &Document::text() const
{
    return m_tape ? m_tape->text : emptyTape().text;
}
const QList<Duplicate> &Document::duplicates() const
{
    return m_tape ? m_tape->duplicates : emptyTape().duplicates;
}
const QList<Span> &Document::loneSurrogates() const
{
    return m_tape ? m_tape->loneSurrogates : emptyTape().loneSurrogates;
}
bool Document::mayHaveBeyondDouble() const
{
    return m_tape && m_tape->hasLongNumber;
}

int Document::depth() const
{
    return m_tape ? m_tape->depth : 0;
}

Value Document::valueAt(qsizetype offset) const
{
    if (!m_tape)
        return {};
    const auto behind =
        std::ranges::upper_bound(m_tape->nodes, offset, {}, [](const Node &node) { return qsizetype(node.start()); });
    if (behind == m_tape->nodes.begin())
        return {};
    auto index = static_cast<std::uint32_t>(behind - m_tape->nodes.begin() - 1);
    while (index != kNone && m_tape->nodes[index].end() <= offset)
        index = m_tape->nodes[index].parent;
    return index == kNone ? Value() : Value(m_tape.get(), index);
}

Type Value::type() const
{
    return m_tape ? m_tape->nodes[m_index].kind() : Type::Null;
}

QByteArrayView Value::text() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    return m_tape->octets(node.offset, node.length);
}

Span Value::span() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    return {node.offset, node.length};
}

Span Value::nameSpan() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    return {node.name, node.nameLength};
}

QByteArrayView Value::nameText() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    return m_tape->octets(node.name, node.nameLength);
}

QString Value::name() const
{
    if (!m_tape || m_tape->nodes[m_index].name == 0)
        return {};
    const Node &node = m_tape->nodes[m_index];
    return unescapedText(m_tape->nameInside(node), node.nameEscaped);
}

QByteArrayView Value::nameUtf8(QByteArray &scratch) const
{
    if (!m_tape || m_tape->nodes[m_index].name == 0)
        return {};
    const Node &node = m_tape->nodes[m_index];
    if (!node.nameEscaped)
        return m_tape->nameInside(node);
    scratch.resize(0);
    appendUnescaped(scratch, m_tape->nameInside(node), LoneSurrogate::Replace);
    return scratch;
}

bool Value::nameIs(QByteArrayView name) const
{
    if (!m_tape || m_tape->nodes[m_index].name == 0)
        return false;
    const Node &node = m_tape->nodes[m_index];
    return hasName(*m_tape, node, name);
}

qsizetype Value::size() const
{
    return m_tape ? m_tape->nodes[m_index].count : 0;
}

Value Value::parent() const
{
    if (!m_tape || m_tape->nodes[m_index].parent == kNone)
        return {};
    return {m_tape, m_tape->nodes[m_index].parent};
}

Value Value::firstChild() const
{
    if (size() == 0)
        return {};
    return {m_tape, m_index + 1};
}

Value Value::nextSibling() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    if (node.parent == kNone || node.next == m_tape->nodes[node.parent].next)
        return {};
    return {m_tape, node.next};
}

Value Value::member(QByteArrayView name, unsigned slot) const
{
    if (!m_tape)
        return {};
    const Node *nodes = m_tape->nodes.data();
    if (nodes[m_index].kind() != Type::Object)
        return {};
    std::uint32_t node = m_index + 1;
    if (m_index == 0) {
        const NameTable::Answer answer = m_tape->rootNames.find(slot, node);
        if (answer == NameTable::Answer::NotThere)
            return {};
        // No name is escaped where places are kept.
        if (answer == NameTable::Answer::PerhapsAt)
            return hasPlainName(*m_tape, nodes[node], name) ? Value(m_tape, node) : Value();
    }
    const std::uint32_t found = findName(*m_tape, node, nodes[m_index].next, name);
    return found == kNone ? Value() : Value(m_tape, found);
}

std::optional<std::uint64_t> Value::nameSlots() const
{
    if (m_index != 0 || !isObject() || !m_tape->rootNames.isKept())
        return {};
    return m_tape->rootNames.taken();
}

Value Value::element(qsizetype index) const
{
    if (!isArray() || index < 0 || index >= size())
        return {};
    const Node *nodes = m_tape->nodes.data();
    std::uint32_t i = m_index + 1;
    if (nodes[m_index].next - i == nodes[m_index].count) // nothing nested: no need to walk
        return {m_tape, i + static_cast<std::uint32_t>(index)};
    while (index-- > 0)
        i = nodes[i].next;
    return {m_tape, i};
}

QString Value::toString() const
{
    if (!isString())
        return {};
    const Node &node = m_tape->nodes[m_index];
    return unescapedText(m_tape->stringInside(node), node.escaped);
}

QByteArray Value::toUtf8() const
{
    if (!isString())
        return {};
    const Node &node = m_tape->nodes[m_index];
    return unescaped(m_tape->stringInside(node), node.escaped, LoneSurrogate::Replace);
}

QByteArrayView Value::utf8(QByteArray &scratch) const
{
    if (!isString())
        return {};
    const Node &node = m_tape->nodes[m_index];
    if (!node.escaped)
        return m_tape->stringInside(node);
    scratch.resize(0);
    appendUnescaped(scratch, m_tape->stringInside(node), LoneSurrogate::Replace);
    return scratch;
}

bool Value::stringIs(QByteArrayView utf8) const
{
    if (!isString())
        return false;
    const Node &node = m_tape->nodes[m_index];
    return unescapedEquals(m_tape->stringInside(node), node.escaped, utf8);
}

bool Value::stringIs(QStringView text) const
{
    return isString() && toString() == text;
}

std::optional<bool> Value::toBoolean() const
{
    if (!isBoolean())
        return {};
    return text().front() == 't';
}

std::optional<std::int64_t> Value::toInteger() const
{
    if (!isNumber())
        return {};
    return integerOf(text());
}

std::optional<double> Value::toDouble() const
{
    if (!m_tape)
        return {};
    const Node &node = m_tape->nodes[m_index];
    if (node.kind() != Type::Number)
        return {};
    return doubleOf(m_tape->octets(node.offset, node.length));
}

bool Value::isBeyondDouble() const
{
    return isNumber() && Json::isBeyondDouble(text());
}

QString Value::pointer() const
{
    QStringList steps;
    for (Value value = *this; value.parent(); value = value.parent()) {
        if (value.parent().isObject()) {
            steps.prepend(value.name().replace(u'~', "~0"_L1).replace(u'/', "~1"_L1));
            continue;
        }
        qsizetype index = 0;
        for (Value each = value.parent().firstChild(); each != value; each = each.nextSibling())
            ++index;
        steps.prepend(QString::number(index));
    }
    return steps.isEmpty() ? QString() : u'/' + steps.join(u'/');
}

} // namespace Grantscope::Json
