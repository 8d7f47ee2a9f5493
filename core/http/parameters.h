// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Grantscope {

/// One parameter of a query, a fragment or a form body, decoded: octets of UTF-8.
struct Parameter
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const Parameter &, const Parameter &) = default;
};

/// Parameters in their order, repeated ones kept, so that they can be refused by name (RFC 6749 §3.1). Names are
/// compared with case.
class Parameters
{
public:
    Parameters() = default;
    Parameters(std::initializer_list<Parameter> parameters)
        : m_parameters(parameters)
    {
    }

    void append(const QByteArray &name, const QByteArray &value) { m_parameters.append({name, value}); }
    /// In the place of the first of this name, or at the end; others of this name go.
    void set(const QByteArray &name, const QByteArray &value);
    /// All of this name.
    void remove(QByteArrayView name);

    [[nodiscard]] bool contains(QByteArrayView name) const { return first(name).has_value(); }
    [[nodiscard]] std::optional<QByteArray> first(QByteArrayView name) const;
    /// The value of the first of this name; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const { return first(name).value_or(QByteArray()); }
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    /// Names that stand more than once, each named once, in the order of their second place.
    [[nodiscard]] QList<QByteArray> repeated() const;

    [[nodiscard]] qsizetype size() const { return m_parameters.size(); }
    [[nodiscard]] bool isEmpty() const { return m_parameters.isEmpty(); }
    [[nodiscard]] const Parameter &at(qsizetype index) const { return m_parameters.at(index); }
    [[nodiscard]] auto begin() const { return m_parameters.cbegin(); }
    [[nodiscard]] auto end() const { return m_parameters.cend(); }

    /// application/x-www-form-urlencoded of UTF-8: a blank is '+', and everything but letters, digits and "*-._" is
    /// percent-encoded in upper case. RFC 6749 App. B.
    [[nodiscard]] QByteArray encoded() const;

    friend bool operator==(const Parameters &, const Parameters &) = default;

private:
    QList<Parameter> m_parameters;
};

/// One name or value as encoded() writes it.
[[nodiscard]] QByteArray formEncoded(QByteArrayView text);

/// Reads a query, a fragment or a form body (without '?' or '#'); '+' is a blank, empty pieces between '&' are left
/// out, a piece without '=' has an empty value. "http-form" for a percent sign without two hexadecimal digits, for NUL
/// and for what is not UTF-8, with its offset; never quotes the value.
[[nodiscard]] Result<Parameters> parseParameters(QByteArrayView text);

/// The part of \a address between '?' and '#', undecoded; empty where there is none.
[[nodiscard]] QByteArrayView queryOf(QByteArrayView address);
/// The part of \a address after '#', undecoded.
[[nodiscard]] QByteArrayView fragmentOf(QByteArrayView address);
/// \a address without its query and fragment.
[[nodiscard]] QByteArrayView withoutQuery(QByteArrayView address);
/// \a parameters added to the query that \a address may have (RFC 6749 §3.1); a fragment goes.
[[nodiscard]] QByteArray withParameters(QByteArrayView address, const Parameters &parameters);

} // namespace Grantscope
