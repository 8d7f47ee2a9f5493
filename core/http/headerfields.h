// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Grantscope {

/// One header field line as written: the case of the name is kept.
struct HeaderField
{
    QByteArray name;
    QByteArray value; ///< Without the white space around it.

    friend bool operator==(const HeaderField &, const HeaderField &) = default;
};

/// The field lines of a message in their order, repeated ones kept. Names are found without regard to case (RFC 9110
/// §5.1).
class HeaderFields
{
public:
    HeaderFields() = default;
    HeaderFields(std::initializer_list<HeaderField> fields)
        : m_fields(fields)
    {
    }

    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    /// Takes "Name: value" or a folded continuation (RFC 9112 §5.2) as received; line end optional. False if it is
    /// neither.
    bool appendLine(QByteArrayView line);

    [[nodiscard]] bool contains(QByteArrayView name) const { return first(name).has_value(); }
    /// The value of the first line of this name.
    [[nodiscard]] std::optional<QByteArray> first(QByteArrayView name) const;
    /// One value a line, in order.
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    /// All lines of this name as one list, joined with ", " (RFC 9110 §5.3). Not for Set-Cookie.
    [[nodiscard]] QByteArray combined(QByteArrayView name) const;

    [[nodiscard]] qsizetype size() const { return m_fields.size(); }
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    [[nodiscard]] const HeaderField &at(qsizetype index) const { return m_fields.at(index); }
    [[nodiscard]] auto begin() const { return m_fields.cbegin(); }
    [[nodiscard]] auto end() const { return m_fields.cend(); }

    friend bool operator==(const HeaderFields &, const HeaderFields &) = default;

private:
    QList<HeaderField> m_fields;
};

/// A token of RFC 9110 §5.6.2: what a method and the name of a field are made of.
[[nodiscard]] bool isHttpToken(QByteArrayView text);

} // namespace Grantscope
