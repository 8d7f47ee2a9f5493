// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <cstdint>

namespace Grantscope::Json {

/// Writes one compact JSON text member by member into a byte array, in the order called, without building a tree.
/// Misuse (a value without a key in an object, unbalanced ends) is a programming error and asserts. Strings are escaped
/// as quoted() does it.
class Writer
{
public:
    explicit Writer(QByteArray &out)
        : m_out(out)
    {
    }

    Writer &beginObject();
    Writer &endObject();
    Writer &beginArray();
    Writer &endArray();
    Writer &key(QByteArrayView utf8);

    Writer &string(QStringView text); ///< Lone surrogates are written as escapes.
    Writer &string(QByteArrayView utf8); ///< What is not valid UTF-8 is written as \ufffd.
    Writer &number(std::int64_t value);
    Writer &boolean(bool value);
    Writer &null();
    Writer &raw(QByteArrayView json); ///< A complete JSON value, copied as it is.

private:
    bool takeTurn();
    void beforeValue();
    Writer &begin(char bracket, bool isObject);
    Writer &end(char bracket, bool isObject);

    QByteArray &m_out;
    std::uint64_t m_first = 1; ///< One bit a level: nothing was written there yet. 63 levels at most.
    std::uint64_t m_objects = 0; ///< One bit a level: it is an object.
    int m_level = 0;
    bool m_afterKey = false;
};

/// \a text as a JSON string in UTF-8, quotes included; control and bidirectional characters, line separators and lone
/// surrogates are written as escapes.
[[nodiscard]] QByteArray quoted(QStringView text);

} // namespace Grantscope::Json
