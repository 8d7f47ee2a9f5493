// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace Grantscope::Json {

enum class JsonError {
    Syntax, ///< "json-syntax": not one JSON value of RFC 8259
    TrailingText, ///< "json-trailing-text": something stands after the value
    Depth, ///< "json-depth": deeper than Limits::depth
    Size, ///< "json-size": longer than Limits::bytes or with more values than Limits::values
    InvalidUtf8, ///< "utf8-invalid"
};
constexpr const char *errorName(JsonError error)
{
    switch (error) {
    case JsonError::Syntax:
        return "json-syntax";
    case JsonError::TrailingText:
        return "json-trailing-text";
    case JsonError::Depth:
        return "json-depth";
    case JsonError::Size:
        return "json-size";
    case JsonError::InvalidUtf8:
        return "utf8-invalid";
    }
    return "";
}

enum class Type : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// A stretch of octets of the text that was read.
struct Span
{
    qsizetype offset = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return offset + length; }
    friend bool operator==(const Span &, const Span &) = default;
};

struct Limits
{
    int depth = 64; ///< Of nested arrays and objects.
    qsizetype bytes = qsizetype(256) << 20; ///< Of the whole text; never more than 512 MiB less one octet.
    /// Of any type. Two octets of text can ask for one, which takes 28 and, as a member, 16 more.
    qsizetype values = 5'000'000;
};

/// A member name that stands more than once in one object, compared after unescaping (RFC 8259 §4, §8.3). A lone
/// surrogate equals only itself. A name that stands three times gives two entries with the same first.
struct Duplicate
{
    Span first; ///< The name as it stands first, quotes included.
    Span second; ///< The same name again.

    friend bool operator==(const Duplicate &, const Duplicate &) = default;
};

class Tape;

/// Where a document keeps what it knows of a member, out of 64 places. Here, so that of a name in the program's own
/// text it is worked out when that is compiled.
[[nodiscard]] constexpr unsigned nameSlot(QByteArrayView name)
{
    if (name.isEmpty())
        return 0;
    const auto octet = [name](qsizetype at) { return static_cast<unsigned>(static_cast<unsigned char>(name[at])); };
    const qsizetype size = name.size();
    // Factors with which claims that usually stand together share few places.
    return (58 * octet(0) + 30 * octet(size / 2) + 13 * octet(size - 1) + 25 * static_cast<unsigned>(size)) % 64;
}

/// One value of a Document, as cheap as a pointer; valid as long as its Document, and still when that is moved. Equal
/// to the same value of a copy, and to no other. A default Value is "not there": every question to it answers with
/// nothing, so that members can be asked for in a chain.
class Value
{
public:
    Value() = default;

    [[nodiscard]] bool exists() const { return m_tape != nullptr; }
    explicit operator bool() const { return exists(); }

    [[nodiscard]] Type type() const; ///< Type::Null where the value is not there.
    [[nodiscard]] bool isString() const { return exists() && type() == Type::String; }
    [[nodiscard]] bool isNumber() const { return exists() && type() == Type::Number; }
    [[nodiscard]] bool isBoolean() const { return exists() && type() == Type::Boolean; }
    [[nodiscard]] bool isNull() const { return exists() && type() == Type::Null; }
    [[nodiscard]] bool isArray() const { return exists() && type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return exists() && type() == Type::Object; }

    /// The value as it was written, quotes and inner white space included.
    [[nodiscard]] QByteArrayView text() const;
    [[nodiscard]] Span span() const;

    /// For a member of an object: its name as written, quotes included (where it stands and what stands there), and
    /// unescaped. Empty elsewhere.
    [[nodiscard]] Span nameSpan() const;
    [[nodiscard]] QByteArrayView nameText() const;
    [[nodiscard]] QString name() const;
    /// The unescaped name as utf8() gives a string.
    [[nodiscard]] QByteArrayView nameUtf8(QByteArray &scratch) const;
    /// The unescaped name equals \a name (UTF-8), which a name with a lone surrogate never does. No allocation where
    /// the name was written without escapes.
    [[nodiscard]] bool nameIs(QByteArrayView name) const;

    [[nodiscard]] qsizetype size() const; ///< Members of an object or elements of an array; 0 elsewhere.
    [[nodiscard]] Value parent() const;
    [[nodiscard]] Value firstChild() const;
    [[nodiscard]] Value nextSibling() const;
    /// The first member of this name; later ones of the same name are in Document::duplicates().
    [[nodiscard]] Q_ALWAYS_INLINE Value member(QByteArrayView name) const { return member(name, nameSlot(name)); }
    [[nodiscard]] Value member(QByteArrayView name, unsigned slot) const; ///< \a slot is nameSlot() of \a name.
    [[nodiscard]] Value element(qsizetype index) const;
    /// Of a root that is an object, which nameSlot() its members have: bit 0 for place 0. A name whose place is not
    /// taken is not there, so that of many names only a few have to be asked for. Nothing where that is not known.
    [[nodiscard]] std::optional<std::uint64_t> nameSlots() const;

    /// Unescaped, exactly: a lone surrogate stays one, so that it equals nothing but itself, and is in
    /// Document::loneSurrogates() (RFC 8259 §8.2). Empty for other types.
    [[nodiscard]] QString toString() const;
    /// As toString(), in UTF-8, as a copy of its own. UTF-8 has no lone surrogates: they read as U+FFFD here, so what
    /// comes from a sender is not compared in this form.
    [[nodiscard]] QByteArray toUtf8() const;
    /// As toUtf8(), without copying where the string was written without escapes: a view into the document's text, or
    /// else into \a scratch, which is overwritten. Valid as long as both.
    [[nodiscard]] QByteArrayView utf8(QByteArray &scratch) const;
    /// The unescaped string equals \a utf8, which a string with a lone surrogate never does; false for other types.
    [[nodiscard]] bool stringIs(QByteArrayView utf8) const;
    /// The unescaped string equals \a text, unit for unit; false for other types.
    [[nodiscard]] bool stringIs(QStringView text) const;
    [[nodiscard]] std::optional<bool> toBoolean() const;
    /// The number as an integer if its exact value is one and fits ("1.5e1" is 15); nothing otherwise.
    [[nodiscard]] std::optional<std::int64_t> toInteger() const;
    /// The nearest double; infinite for "1e400". Nothing for other types.
    [[nodiscard]] std::optional<double> toDouble() const;
    /// A number that a double does not keep (RFC 7493 §2.2): it becomes infinite or zero (1e400, 1e-400), is a plain
    /// integer that no double equals (9007199254740993), or an integer in another spelling whose digits come back
    /// changed (1.2345678901234567890e19). Fractions such as 0.1 are rounded by everyone and don't count.
    [[nodiscard]] bool isBeyondDouble() const;

    /// JSON Pointer (RFC 6901) from the root.
    [[nodiscard]] QString pointer() const;

    /// for (Json::Value member : object)
    class Iterator;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

    friend bool operator==(const Value &, const Value &) = default;

private:
    friend class Document;
    Value(const Tape *tape, std::uint32_t index)
        : m_tape(tape)
        , m_index(index)
    {
    }

    const Tape *m_tape = nullptr;
    std::uint32_t m_index = 0;
};

class Value::Iterator
{
public:
    explicit Iterator(Value value)
        : m_value(value)
    {
    }
    Value operator*() const { return m_value; }
    Iterator &operator++()
    {
        m_value = m_value.nextSibling();
        return *this;
    }
    friend bool operator==(const Iterator &, const Iterator &) = default;

private:
    Value m_value;
};
inline Value::Iterator Value::begin() const
{
    return Iterator(firstChild());
}
inline Value::Iterator Value::end() const
{
    return Iterator(Value());
}

/// A JSON text (RFC 8259) and where everything in it stands: order, duplicate members, spelling of numbers and escapes
/// are kept, because the text itself is kept. Nothing changes what was read, so copies share it: Values of one are good
/// as long as any of them lives.
class Document
{
public:
    Document();
    ~Document();
    Document(const Document &);
    Document &operator=(const Document &);
    Document(Document &&) noexcept;
    Document &operator=(Document &&) noexcept;

    /// Strict RFC 8259: one value, nothing but white space around it, valid UTF-8, no byte order mark. Runs in linear
    /// time without recursion. Duplicate members and lone surrogates do not fail: they are found and listed. An error
    /// has the offset of the first octet that can't be; of an invalid UTF-8 sequence, its first octet. Error::expected
    /// and found are signs, numbers or English words marked for translation in the context "Values".
    [[nodiscard]] static Result<Document> parse(QByteArray text, const Limits &limits = {});

    [[nodiscard]] const QByteArray &text() const;
    [[nodiscard]] Value root() const { return m_tape ? Value(m_tape.get(), 0) : Value(); }
    /// In the order of the second name.
    [[nodiscard]] const QList<Duplicate> &duplicates() const;
    /// Each \uD800-\uDFFF escape without its partner.
    [[nodiscard]] const QList<Span> &loneSurrogates() const;
    /// False only where no number isBeyondDouble(), which spares looking at each.
    [[nodiscard]] bool mayHaveBeyondDouble() const;
    /// Levels of nested arrays and objects: 0 for a number, 1 for [].
    [[nodiscard]] int depth() const;

    /// The innermost value in which the octet at \a offset stands (a member's name counts as its value).
    [[nodiscard]] Value valueAt(qsizetype offset) const;

private:
    friend class PrettyPrinter;
    explicit Document(std::shared_ptr<const Tape> tape);

    std::shared_ptr<const Tape> m_tape; // on the heap, so that Values outlive a move
};

} // namespace Grantscope::Json
