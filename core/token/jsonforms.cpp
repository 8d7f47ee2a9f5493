// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsonforms.h"

#include "token/shape.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

/// Worth looking for objects: what every form has, one search each.
bool hasMemberNames(QByteArrayView text)
{
    return text.contains("ciphertext")
           || (text.contains("signature") && (text.contains("payload") || text.contains("protected")));
}

/// The members by which forms are told.
enum class Member : std::uint8_t {
    Payload,
    Protected,
    Header,
    Signature,
    Signatures,
    Ciphertext,
    Recipients,
    Iv,
    Other
};
constexpr auto kMembers = std::to_array<QByteArrayView>(
    {"payload", "protected", "header", "signature", "signatures", "ciphertext", "recipients", "iv"});

/// What stands in a member, as far as it matters.
enum class Shape : std::uint8_t { Absent, String, EmptyArray, Array, Other };

/// An object or array that is not closed yet.
struct Level
{
    enum class Next : std::uint8_t { ItemOrEnd, Item, Colon, Value, CommaOrEnd };

    qsizetype begin = 0;
    bool object = true;
    Next next = Next::ItemOrEnd;
    Member member = Member::Other; ///< The one whose value comes next.
    std::array<Shape, kMembers.size()> shapes = {};

    [[nodiscard]] Shape shape(Member one) const { return shapes[static_cast<std::size_t>(one)]; }
    [[nodiscard]] bool has(Member one) const { return shape(one) != Shape::Absent; }
    [[nodiscard]] bool takesName() const { return object && (next == Next::ItemOrEnd || next == Next::Item); }
    [[nodiscard]] bool takesValue() const
    {
        return next == Next::Value || (!object && (next == Next::ItemOrEnd || next == Next::Item));
    }
    [[nodiscard]] bool takesEnd() const { return next == Next::ItemOrEnd || next == Next::CommaOrEnd; }
    /// The first of a name counts, as in Json::Value::member().
    void takeValue(Shape shape)
    {
        if (member != Member::Other && !has(member))
            shapes[static_cast<std::size_t>(member)] = shape;
        next = Next::CommaOrEnd;
    }
};
using Levels = QVarLengthArray<Level, 16>;

bool isSigned(const Level &object)
{
    if (object.shape(Member::Signature) == Shape::String)
        return !object.has(Member::Payload) || object.shape(Member::Payload) == Shape::String;
    return object.shape(Member::Signatures) == Shape::Array;
}

/// What an object claims to be by its members; nothing for other objects.
std::optional<Form> formOf(const Level &object)
{
    // A payload makes it a JWS whatever else stands there (RFC 7516 §9).
    const bool one = object.has(Member::Signature)
                     && (object.has(Member::Protected) || object.has(Member::Header) || object.has(Member::Payload));
    const bool many = object.has(Member::Signatures) && object.has(Member::Payload);
    if (one || many)
        return one != many && isSigned(object) ? Form::Jws : Form::Malformed;
    if (object.has(Member::Ciphertext)
        && (object.has(Member::Protected) || object.has(Member::Recipients) || object.has(Member::Iv)))
        return object.shape(Member::Ciphertext) == Shape::String ? Form::Jwe : Form::Malformed;
    return std::nullopt;
}

Shape shapeOf(Json::Value value)
{
    if (value.isString())
        return Shape::String;
    if (value.isArray())
        return value.size() == 0 ? Shape::EmptyArray : Shape::Array;
    return value ? Shape::Other : Shape::Absent;
}

/// What a text means that stands inside \a depth JSON strings, one in the other; nothing where it can't.
std::optional<QByteArray> unescaped(QByteArrayView inside, int depth)
{
    QByteArray text = inside.toByteArray();
    for (int i = 0; i < depth; ++i) {
        const auto document = Json::Document::parse('"' + text + '"');
        if (!document)
            return std::nullopt;
        text = document->root().toUtf8();
    }
    return text;
}

Member memberOf(QByteArrayView name, int depth)
{
    constexpr qsizetype kLongest = 128; // a short name with an escape for every character of it
    std::optional<QByteArray> meant;
    if (name.size() <= kLongest && name.contains('\\'))
        meant = unescaped(name, depth + 1);
    const auto found = std::ranges::find(kMembers, meant ? QByteArrayView(*meant) : name);
    return static_cast<Member>(found - kMembers.begin());
}

/// Reads objects in any text. Inside a JSON string every quote stands with a backslash, in a string in that with three:
/// 2^n - 1 at the depth n, and what has fewer is the end of a string around.
class ObjectScan
{
public:
    struct Found
    {
        Form form;
        Json::Span span;
        int depth;
    };

    ObjectScan(QByteArrayView text, int limit)
        : m_text(text)
        , m_limit(limit)
    {
    }
    [[nodiscard]] const QList<Found> &found() const { return m_found; }

    /// Finds what begins in a stretch. Where an object turns out to be none, the search goes on inside the string that
    /// it had come to, so that "{" in a sentence hides nothing.
    void scan(qsizetype at, qsizetype end)
    {
        while (at < end && m_found.size() < m_limit) {
            at = m_text.indexOf('{', at);
            if (at < 0 || at >= end)
                return;
            const int depth = depthOfObject(at, end);
            at = depth < 0 ? at + 1 : readObject(at, end, depth);
        }
    }

private:
    static constexpr int kDeepest = 3;
    static constexpr qsizetype kMostLevels = 64; // as Json::Limits has it

    static constexpr qsizetype backslashes(int depth) { return (qsizetype(1) << depth) - 1; }
    [[nodiscard]] qsizetype skipBackslashes(qsizetype at, qsizetype end) const;
    [[nodiscard]] qsizetype skipBlank(qsizetype at, qsizetype end) const;
    [[nodiscard]] int depthOfObject(qsizetype at, qsizetype end) const;
    [[nodiscard]] Json::Span stringAt(qsizetype at, qsizetype end, int depth) const;
    qsizetype readObject(qsizetype at, qsizetype end, int depth);
    qsizetype takeString(Level &level, qsizetype at, qsizetype end, int depth);
    qsizetype takeSign(Levels &levels, qsizetype at, int depth);
    qsizetype takeScalar(Level &level, qsizetype at, qsizetype end) const;
    void takeEnd(Levels &levels, qsizetype end, int depth);

    QByteArrayView m_text;
    int m_limit;
    QList<Found> m_found;
};

qsizetype ObjectScan::skipBackslashes(qsizetype at, qsizetype end) const
{
    while (at < end && m_text[at] == '\\')
        ++at;
    return at;
}

/// Over white space as it is, or as a string has it: "\n".
qsizetype ObjectScan::skipBlank(qsizetype at, qsizetype end) const
{
    while (at < end) {
        if (hasClass(m_text[at], SpaceChar)) {
            ++at;
            continue;
        }
        const qsizetype letter = skipBackslashes(at, end);
        if (letter == at || letter >= end || !QByteArrayView("nrt").contains(m_text[letter]))
            return at;
        at = letter + 1;
    }
    return at;
}

/// How deep in strings an object stands that begins at \a at with a name; -1 if none does.
int ObjectScan::depthOfObject(qsizetype at, qsizetype end) const
{
    const qsizetype begin = skipBlank(at + 1, end);
    const qsizetype quote = skipBackslashes(begin, end);
    if (quote >= end || m_text[quote] != '"')
        return -1;
    for (int depth = 0; depth <= kDeepest; ++depth) {
        if (quote - begin == backslashes(depth))
            return depth;
    }
    return -1;
}

/// The inside of the string that begins at \a at; length -1 if none does, or if it does not end as it should.
Json::Span ObjectScan::stringAt(qsizetype at, qsizetype end, int depth) const
{
    constexpr qsizetype kNone = -1;
    const qsizetype period = backslashes(depth) + 1;
    const qsizetype begin = at + period;
    if (begin > end || m_text[begin - 1] != '"' || skipBackslashes(at, end) != begin - 1)
        return {at, kNone};
    for (qsizetype quote = m_text.indexOf('"', begin); quote >= 0 && quote < end;
         quote = m_text.indexOf('"', quote + 1)) {
        qsizetype first = quote;
        while (first > begin && m_text[first - 1] == '\\')
            --first;
        const qsizetype count = quote - first + 1;
        if (count % period != 0)
            break;
        if (count / period % 2 == 0)
            continue; // escaped in the string itself
        const Json::Span inside{begin, quote - backslashes(depth) - begin};
        const bool oneLine = !m_text.sliced(inside.offset, inside.length).contains('\n');
        return {inside.offset, oneLine ? inside.length : kNone};
    }
    return {at, kNone};
}

/// Reads the object at \a at and says where to go on.
qsizetype ObjectScan::readObject(qsizetype at, qsizetype end, int depth)
{
    Levels levels{Level{.begin = at}};
    qsizetype lastString = at;
    ++at;
    while (!levels.isEmpty()) {
        at = skipBlank(at, end);
        if (at >= end)
            break;
        const char c = m_text[at];
        qsizetype next = -1;
        if (c == '"' || c == '\\') {
            lastString = at;
            next = takeString(levels.last(), at, end, depth);
        } else if (QByteArrayView("{}[]:,").contains(c)) {
            next = takeSign(levels, at, depth);
        } else {
            next = takeScalar(levels.last(), at, end);
        }
        if (next < 0)
            break;
        at = next;
    }
    if (levels.isEmpty())
        return at;
    // What was found in that string is found again.
    while (!m_found.isEmpty() && m_found.last().span.offset > lastString)
        m_found.removeLast();
    return lastString + 1;
}

/// The end of the string at \a at, which is a name or a value; -1 where neither can stand.
qsizetype ObjectScan::takeString(Level &level, qsizetype at, qsizetype end, int depth)
{
    const Json::Span inside = stringAt(at, end, depth);
    if (inside.length < 0)
        return -1;
    const QByteArrayView text = m_text.sliced(inside.offset, inside.length);
    if (level.takesName()) {
        level.member = memberOf(text, depth);
        level.next = Level::Next::Colon;
    } else if (level.takesValue()) {
        level.takeValue(Shape::String);
        if (depth < kDeepest && text.contains('{'))
            scan(inside.offset, inside.end());
    } else {
        return -1;
    }
    return inside.end() + backslashes(depth) + 1;
}

/// Behind the bracket, colon or comma at \a at; -1 where it can't stand.
qsizetype ObjectScan::takeSign(Levels &levels, qsizetype at, int depth)
{
    Level &level = levels.last();
    const char c = m_text[at];
    switch (c) {
    case ':':
        if (level.next != Level::Next::Colon)
            return -1;
        level.next = Level::Next::Value;
        break;
    case ',':
        if (level.next != Level::Next::CommaOrEnd)
            return -1;
        level.next = Level::Next::Item;
        break;
    case '{':
    case '[':
        if (!level.takesValue() || levels.size() >= kMostLevels)
            return -1;
        levels.append(Level{.begin = at, .object = c == '{'});
        break;
    default:
        if (!level.takesEnd() || level.object != (c == '}'))
            return -1;
        takeEnd(levels, at + 1, depth);
        break;
    }
    return at + 1;
}

/// The end of the number or literal at \a at; -1 where none can stand.
qsizetype ObjectScan::takeScalar(Level &level, qsizetype at, qsizetype end) const
{
    qsizetype after = at;
    while (after < end && (hasClass(m_text[after], Base64urlChar) || m_text[after] == '.' || m_text[after] == '+'))
        ++after;
    if (after == at || !level.takesValue())
        return -1;
    level.takeValue(Shape::Other);
    return after;
}

/// An object or array closes. One that is a form takes in those that were found in it.
void ObjectScan::takeEnd(Levels &levels, qsizetype end, int depth)
{
    const Level closed = levels.last();
    levels.removeLast();
    if (!levels.isEmpty()) {
        const bool emptyArray = !closed.object && closed.next == Level::Next::ItemOrEnd;
        levels.last().takeValue(emptyArray ? Shape::EmptyArray : closed.object ? Shape::Other : Shape::Array);
    }
    const std::optional<Form> form = closed.object ? formOf(closed) : std::nullopt;
    if (!form)
        return;
    while (!m_found.isEmpty() && m_found.last().span.offset > closed.begin)
        m_found.removeLast();
    m_found.append({*form, {closed.begin, end - closed.begin}, depth});
}

} // namespace

QList<Candidate> findJsonForms(const QByteArray &text, Json::Span inner, int limit)
{
    if (!hasMemberNames(QByteArrayView(text).sliced(inner.offset, inner.length)))
        return {};
    ObjectScan scan(text, limit);
    scan.scan(inner.offset, inner.end());
    QList<Candidate> forms;
    for (const ObjectScan::Found &each : scan.found().first(std::min<qsizetype>(limit, scan.found().size()))) {
        const bool whole = each.span.length == text.size() && each.depth == 0;
        const QByteArrayView written = QByteArrayView(text).sliced(each.span.offset, each.span.length);
        if (auto meant = whole ? text : unescaped(written, each.depth))
            forms.append(
                {.form = each.form, .span = each.span, .text = *std::move(meant), .unescaped = each.depth > 0});
    }
    return forms;
}

std::optional<Form> jsonFormOf(Json::Value object)
{
    Level level;
    for (std::size_t i = 0; i < kMembers.size(); ++i)
        level.shapes[i] = shapeOf(object.member(kMembers[i]));
    return formOf(level);
}

} // namespace Grantscope::Token
