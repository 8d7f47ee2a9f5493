// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsonwalk.h"

namespace Grantscope::Formats {

qsizetype ValueSkipper::inString(QByteArrayView text, qsizetype at)
{
    if (m_escaped && at < text.size()) {
        m_escaped = false;
        ++at;
    }
    while (at < text.size()) {
        at = indexOfOctet(text, [](uchar octet) { return (octet == '"') | (octet == '\\'); }, at);
        if (at == text.size())
            break;
        if (text[at] == '"') {
            m_inString = false;
            m_done = m_depth == 0;
            return at + 1;
        }
        if (at + 1 == text.size()) {
            m_escaped = true;
            return at + 1;
        }
        at += 2;
    }
    return at;
}

qsizetype ValueSkipper::outside(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        const char octet = text[at];
        const bool ends = octet == ',' || octet == '}' || octet == ']' || isJsonBlank(octet);
        if (m_scalar && ends) {
            m_done = true;
            return at;
        }
        ++at;
        if (octet == '"') {
            m_inString = true;
            return at;
        }
        if (octet == '{' || octet == '[') {
            ++m_depth;
        } else if (octet == '}' || octet == ']') {
            if (--m_depth <= 0) {
                m_done = true;
                return at;
            }
        } else if (m_depth == 0) {
            m_scalar = true;
        }
    }
    return at;
}

qsizetype ValueSkipper::feed(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !m_done)
        at = m_inString ? inString(text, at) : outside(text, at);
    return at;
}

ObjectWalk::ObjectWalk(QByteArrayView object)
    : m_text(object)
{
    skipBlanks();
    if (m_at < m_text.size() && m_text[m_at] == '{')
        ++m_at;
    else
        m_at = m_text.size();
}

void ObjectWalk::skipBlanks()
{
    while (m_at < m_text.size() && isJsonBlank(m_text[m_at]))
        ++m_at;
}

bool ObjectWalk::next()
{
    skipBlanks();
    if (m_at < m_text.size() && m_text[m_at] == ',')
        ++m_at;
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != '"')
        return false;
    ValueSkipper name;
    const qsizetype nameAt = m_at + 1;
    m_at = name.feed(m_text, m_at);
    if (!name.isDone())
        return false;
    m_name = m_text.sliced(nameAt, m_at - 1 - nameAt);
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != ':')
        return false;
    ++m_at;
    skipBlanks();
    ValueSkipper value;
    const qsizetype valueAt = m_at;
    m_at = value.feed(m_text, m_at);
    m_value = m_text.sliced(valueAt, m_at - valueAt);
    return m_at > valueAt;
}

} // namespace Grantscope::Formats
