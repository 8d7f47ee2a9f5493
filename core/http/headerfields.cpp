// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headerfields.h"

#include <algorithm>

namespace Grantscope {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

bool HeaderFields::appendLine(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.startsWith(' ') || line.startsWith('\t')) {
        if (m_fields.isEmpty())
            return false;
        QByteArray &value = m_fields.last().value;
        value.append(' ').append(line.trimmed());
        value = value.trimmed();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    m_fields.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    return true;
}

std::optional<QByteArray> HeaderFields::first(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const HeaderField &f) { return sameName(f.name, name); });
    if (found == m_fields.cend())
        return std::nullopt;
    return found->value;
}

QList<QByteArray> HeaderFields::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const HeaderField &field : m_fields) {
        if (sameName(field.name, name))
            found.append(field.value);
    }
    return found;
}

QByteArray HeaderFields::combined(QByteArrayView name) const
{
    return values(name).join(", ");
}

bool isHttpToken(QByteArrayView text)
{
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    const auto belongs = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    };
    return !text.isEmpty() && std::ranges::all_of(text, belongs);
}

} // namespace Grantscope
