// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/parameters.h"

#include "base/hex.h"
#include "http/httperror.h"

#include <QStringDecoder>
#include <QtTranslation>

#include <algorithm>

namespace Grantscope {

namespace {

std::unexpected<Error> malformed(const char *expected, const QString &found, qsizetype offset)
{
    return std::unexpected(Error{HttpError::Form, words(expected), found, "RFC 6749 App. B", offset});
}

/// \a offset is where \a text begins in the whole.
Result<QByteArray> decoded(QByteArrayView text, qsizetype offset)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            octets += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return malformed(QT_TRANSLATE_NOOP("Values", "two hexadecimal digits after each percent sign"), {},
                             offset + i);
        octets += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (octets.contains('\0'))
        return malformed(QT_TRANSLATE_NOOP("Values", "text without NUL"), {}, offset);
    if (!octets.isValidUtf8())
        return malformed(QT_TRANSLATE_NOOP("Values", "text in UTF-8"), {}, offset);
    return octets;
}

} // namespace

void Parameters::set(const QByteArray &name, const QByteArray &value)
{
    const auto found = std::ranges::find(m_parameters, name, &Parameter::name);
    if (found == m_parameters.end())
        return append(name, value);
    found->value = value;
    const auto rest = std::remove_if(std::next(found), m_parameters.end(),
                                     [&](const Parameter &other) { return other.name == name; });
    m_parameters.erase(rest, m_parameters.end());
}

void Parameters::remove(QByteArrayView name)
{
    m_parameters.removeIf([&](const Parameter &parameter) { return parameter.name == name; });
}

std::optional<QByteArray> Parameters::first(QByteArrayView name) const
{
    const auto found = std::ranges::find(m_parameters, name, &Parameter::name);
    if (found == m_parameters.cend())
        return std::nullopt;
    return found->value;
}

QList<QByteArray> Parameters::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Parameter &parameter : m_parameters) {
        if (parameter.name == name)
            found.append(parameter.value);
    }
    return found;
}

QList<QByteArray> Parameters::repeated() const
{
    QList<QByteArray> seen;
    QList<QByteArray> again;
    for (const Parameter &parameter : m_parameters) {
        if (!seen.contains(parameter.name))
            seen.append(parameter.name);
        else if (!again.contains(parameter.name))
            again.append(parameter.name);
    }
    return again;
}

QByteArray Parameters::encoded() const
{
    QByteArray text;
    for (const Parameter &parameter : m_parameters) {
        if (!text.isEmpty())
            text += '&';
        text += formEncoded(parameter.name) + '=' + formEncoded(parameter.value);
    }
    return text;
}

QByteArray formEncoded(QByteArrayView text)
{
    constexpr QByteArrayView plain("*-._");
    constexpr QByteArrayView digits("0123456789ABCDEF");
    QByteArray encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || plain.contains(c)) {
            encoded += c;
        } else if (c == ' ') {
            encoded += '+';
        } else {
            const auto octet = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += digits[octet >> 4];
            encoded += digits[octet & 15];
        }
    }
    return encoded;
}

Result<Parameters> parseParameters(QByteArrayView text)
{
    Parameters parameters;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype ampersand = text.indexOf('&', at);
        const qsizetype end = ampersand < 0 ? text.size() : ampersand;
        const QByteArrayView piece = text.sliced(at, end - at);
        if (!piece.isEmpty()) {
            const qsizetype equals = piece.indexOf('=');
            const Result<QByteArray> name = decoded(equals < 0 ? piece : piece.first(equals), at);
            if (!name)
                return std::unexpected(name.error());
            const Result<QByteArray> value =
                equals < 0 ? Result<QByteArray>(QByteArray("")) : decoded(piece.sliced(equals + 1), at + equals + 1);
            if (!value)
                return std::unexpected(value.error());
            parameters.append(*name, *value);
        }
        at = end + 1;
    }
    return parameters;
}

QByteArrayView fragmentOf(QByteArrayView address)
{
    const qsizetype hash = address.indexOf('#');
    return hash < 0 ? QByteArrayView() : address.sliced(hash + 1);
}

QByteArrayView queryOf(QByteArrayView address)
{
    const qsizetype hash = address.indexOf('#');
    const QByteArrayView before = hash < 0 ? address : address.first(hash);
    const qsizetype mark = before.indexOf('?');
    return mark < 0 ? QByteArrayView() : before.sliced(mark + 1);
}

QByteArrayView withoutQuery(QByteArrayView address)
{
    const auto mark = std::ranges::find_if(address, [](char c) { return c == '?' || c == '#'; });
    return address.first(mark - address.begin());
}

QByteArray withParameters(QByteArrayView address, const Parameters &parameters)
{
    const QByteArrayView query = queryOf(address);
    QByteArray text = withoutQuery(address).toByteArray();
    if (!query.isEmpty())
        text += '?' + query.toByteArray();
    if (!parameters.isEmpty())
        text += (query.isEmpty() ? '?' : '&') + parameters.encoded();
    return text;
}

} // namespace Grantscope
