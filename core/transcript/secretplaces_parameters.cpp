// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces_p.h"

#include <algorithm>

namespace Grantscope::Transcript {

namespace {

constexpr qsizetype kMostBlanks = 4; // Around an equals sign.

} // namespace

void ParameterFinder::lookAtForm()
{
    const QByteArray &octets = m_text.octets();
    for (qsizetype at = 0; at <= octets.size();) {
        const qsizetype ampersand = octets.indexOf('&', at);
        const qsizetype end = ampersand < 0 ? octets.size() : ampersand;
        const qsizetype equals = octets.indexOf('=', at);
        if (equals >= 0 && equals < end) {
            const QByteArray name = percentDecoded(m_text.piece(at, equals));
            if (const auto kind = secretKindOfParameter(name)) {
                m_text.under(Rule::Parameter, name);
                value({equals + 1, end}, *kind);
            }
        }
        at = end + 1;
    }
}

void ParameterFinder::lookAt(qsizetype equals)
{
    if (equals < m_end)
        return;
    qsizetype last = equals;
    while (last > 0 && equals - last < kMostBlanks && m_text[last - 1] == ' ')
        --last;
    qsizetype start = last;
    while (start > 0 && last - start < kLongestName && (isNameCharacter(m_text[start - 1]) || m_text[start - 1] == '%'))
        --start;
    const QByteArray name = percentDecoded(m_text.piece(start, last));
    qsizetype begin = equals + 1;
    if (name == "name" && begin < m_text.size() && m_text[begin] == '"')
        return part(begin);
    const auto kind = secretKindOfParameter(name);
    if (!kind)
        return;
    m_text.under(Rule::Parameter, name);
    while (last < equals && begin < m_text.size() && m_text[begin] == ' ')
        ++begin;
    if (begin < m_text.size() && m_text[begin] == '"')
        return m_text.addQuoted(begin, *kind);
    if (begin < m_text.size() && m_text[begin] == '\'')
        return m_text.addSingleQuoted(begin, *kind);
    qsizetype end = m_text.endOfReplaced(begin);
    while (end < m_text.size() && !endsValue(end))
        ++end;
    value({begin, end}, *kind);
}

void ParameterFinder::value(Stretch where, SecretKind kind)
{
    m_end = where.end;
    const QByteArray raw = m_text.piece(where);
    QByteArray trimmed = raw; // As the last word of a sentence or of a list.
    while (!trimmed.isEmpty() && QByteArrayView(".,;)'").contains(trimmed.back()))
        trimmed.chop(1);
    m_text.add(where, kind, {percentDecoded(withBlanks(raw)), percentDecoded(raw), raw, trimmed});
}

bool ParameterFinder::endsValue(qsizetype at) const
{
    const char c = m_text[at];
    if (c == '\\') // The escape of what ends it, in a JSON string.
        return m_text.goesOnWith("\\u00", at) || m_text.goesOnWith("\\\"", at);
    return static_cast<unsigned char>(c) <= ' ' || QByteArrayView("&#\"<>").contains(c);
}

// Content-Disposition: form-data; name="password", and behind an empty line what it is (RFC 7578 §4.2).
void ParameterFinder::part(qsizetype open)
{
    constexpr qsizetype kLongestHead = 2048;
    const qsizetype line = std::max<qsizetype>(0, open - kLongestName);
    const qsizetype close = m_text.closingQuote(open);
    const QByteArray name = m_text.piece(open + 1, close);
    const auto kind = secretKindOfParameter(name);
    if (!kind || !m_text.piece(line, open).toLower().contains("form-data"))
        return;
    const QByteArrayView head = m_text.view(close, std::min(m_text.size(), close + kLongestHead));
    const qsizetype dos = head.indexOf("\r\n\r\n");
    const qsizetype plain = head.indexOf("\n\n");
    const bool isDos = dos >= 0 && (plain < 0 || dos < plain);
    if (!isDos && plain < 0)
        return;
    const qsizetype begin = close + (isDos ? dos + 4 : plain + 2);
    qsizetype end = m_text.octets().indexOf(isDos ? "\r\n--" : "\n--", begin);
    if (end < 0)
        end = m_text.size();
    m_text.under(Rule::Parameter, name);
    m_end = end;
    m_text.add({begin, end}, *kind, {m_text.piece(begin, end)});
}

} // namespace Grantscope::Transcript
