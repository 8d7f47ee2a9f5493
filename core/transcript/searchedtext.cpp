// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/searchedtext_p.h"

#include <algorithm>

namespace Grantscope::Transcript {

qsizetype SearchedText::closingQuote(qsizetype open) const
{
    qsizetype at = open + 1;
    while (at < m_text.size() && m_text[at] != '"')
        at += m_text[at] == '\\' ? 2 : 1;
    return std::min(at, m_text.size());
}

qsizetype SearchedText::endOfReplaced(qsizetype begin) const
{
    constexpr QByteArrayView open("\u27e8");
    constexpr QByteArrayView close("\u27e9");
    constexpr qsizetype kLongest = 80;
    const QByteArrayView rest = view(begin, std::min(begin + kLongest, m_text.size()));
    const qsizetype end = rest.startsWith(open) ? rest.indexOf(close) : -1;
    return end < 0 ? begin : begin + end + close.size();
}

void SearchedText::under(Rule rule, const QByteArray &name)
{
    m_rule = rule;
    m_name = name.toLower();
}

void SearchedText::add(Stretch where, SecretKind kind, const QList<QByteArray> &values, const QByteArray &lead)
{
    if (where.end <= where.begin)
        return;
    QList<QByteArray> different;
    for (const QByteArray &value : values) {
        if (!value.isEmpty() && !different.contains(value))
            different.append(value);
    }
    if (!different.isEmpty())
        m_places.append({where, kind, different, lead, false, m_rule, m_name});
}

void SearchedText::addQuoted(qsizetype open, SecretKind kind)
{
    const Stretch where{open + 1, closingQuote(open)};
    const QByteArray raw = piece(where);
    add(where, kind, {jsonUnescaped(raw), raw});
}

void SearchedText::addSingleQuoted(qsizetype open, SecretKind kind)
{
    const Stretch where{open + 1, endOf(open + 1, [](char c) { return c != '\'' && c != '\n'; })};
    add(where, kind, {piece(where)});
}

void SearchedText::addNumber(Stretch where, SecretKind kind)
{
    if (where.end <= where.begin)
        return;
    add(where, kind, {piece(where)});
    m_places.last().isNumber = true;
}

} // namespace Grantscope::Transcript
