// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <cstdint>

namespace Grantscope::Json {

/// Writes one compact JSON text member by member into a byte array, in the order called, without building a tree.
/// Misuse (a value without a key in an object, unbalanced ends) is a programming error and asserts.
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

    Writer &string(QStringView text);         ///< Lone surrogates are written as escapes.
    Writer &string(QByteArrayView utf8);      ///< \a utf8 must be valid UTF-8.
    Writer &number(std::int64_t value);
    Writer &boolean(bool value);
    Writer &null();
    Writer &raw(QByteArrayView json);         ///< A complete JSON value, copied as it is.

private:
    void comma();

    QByteArray &m_out;
    std::uint64_t m_first = 1; ///< One bit a level: nothing was written there yet. 63 levels at most.
    int m_level = 0;
    bool m_afterKey = false;
};

/// \a text as a JSON string, quotes included; control and bidirectional characters are written as \uXXXX.
[[nodiscard]] QByteArray quoted(QStringView text);

} // namespace Grantscope::Json
