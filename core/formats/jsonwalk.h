// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope::Formats {

/// Finds the end of one JSON value in text that comes in pieces, by brackets and quotes alone: nothing is built, and
/// what is wrong inside goes unseen. At the first octet of the value when it begins.
class ValueSkipper
{
public:
    /// Takes \a text in, from \a at on; where the value ends is the place behind its last octet, with isDone() true.
    [[nodiscard]] qsizetype feed(QByteArrayView text, qsizetype at);
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    [[nodiscard]] qsizetype inString(QByteArrayView text, qsizetype at);
    [[nodiscard]] qsizetype endString(qsizetype quote);
    [[nodiscard]] qsizetype outside(QByteArrayView text, qsizetype at);

    qint64 m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_scalar = false;
    bool m_done = false;
};

/// Goes through the members of one object that is there as a whole, without building anything.
class ObjectWalk
{
public:
    /// \a object is the text of a value; of one that is no object, there are no members.
    explicit ObjectWalk(QByteArrayView object);

    /// The next member; false at the end, and where the text makes no sense.
    [[nodiscard]] bool next();
    /// As written, without its quotes: an escaped name stays escaped.
    [[nodiscard]] QByteArrayView name() const { return m_name; }
    [[nodiscard]] QByteArrayView value() const { return m_value; }

private:
    void skipBlanks();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArrayView m_name;
    QByteArrayView m_value;
};

[[nodiscard]] constexpr bool isJsonBlank(char octet)
{
    return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
}

} // namespace Grantscope::Formats
