// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlfields_p.h"

#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Request {

namespace {

bool isAuthorization(const QByteArray &name)
{
    return name.compare("Authorization", Qt::CaseInsensitive) == 0;
}

/// What nobody adds here: the command asks for what is done anyway.
bool isAddedByCurlAlone(const QByteArray &name)
{
    return name.compare("Accept", Qt::CaseInsensitive) == 0 || name.compare("User-Agent", Qt::CaseInsensitive) == 0
           || name.compare("Expect", Qt::CaseInsensitive) == 0;
}

} // namespace

Result<void> CurlFields::take(const CurlWord &word, const CurlPlace &place)
{
    const QByteArray &text = word.text;
    if (text.startsWith('@')) {
        note(m_reading, CurlNoteKind::FieldFile, QString::fromUtf8(text.sliced(1)), place.offset);
        return {};
    }
    const qsizetype colon = text.indexOf(':');
    if (colon < 0 && text.endsWith(';')) { // How curl is told to send an empty one.
        m_reading.draft.fields.append({text.chopped(1), {}});
        if (isAuthorization(text.chopped(1)))
            m_credentials.takeEmptyField(place);
        return {};
    }
    if (colon <= 0)
        return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a header field as \"Name: value\""), place);
    const QByteArray name = text.first(colon);
    const QByteArray value = text.sliced(colon + 1).trimmed();
    if (value.isEmpty()) {
        m_removed.append(name.toLower());
        if (isAuthorization(name))
            m_credentials.takeEmptyField(place);
        if (!isAddedByCurlAlone(name))
            note(m_reading, CurlNoteKind::FieldRemoved, QString::fromUtf8(name), place.offset);
        return {};
    }
    if (isAuthorization(name) && m_credentials.takeField(value, word, place))
        return {};
    noteVariable(m_reading, word);
    m_reading.draft.fields.append({name, value});
    return {};
}

void CurlFields::takeCookie(const CurlWord &word, const CurlPlace &place)
{
    noteVariable(m_reading, word);
    if (word.text.contains('='))
        m_cookies.append({word.text, place});
    else
        note(m_reading, CurlNoteKind::CookieFile, QString::fromUtf8(word.text), place.offset);
}

void CurlFields::setReferer(const QByteArray &text, const CurlPlace &place)
{
    m_referer = {text.endsWith(";auto") ? text.chopped(5) : text, place};
}

void CurlFields::addOwn()
{
    if (m_agent)
        add("User-Agent", *m_agent);
    if (m_referer)
        add("Referer", *m_referer);
    QByteArrayList cookies;
    for (const OwnField &each : std::as_const(m_cookies))
        cookies.append(each.text);
    if (!cookies.isEmpty())
        add("Cookie", {cookies.join(";"), m_cookies.constFirst().place});
    if (m_isCompressed && !has("Accept-Encoding"))
        m_reading.draft.fields.append(DraftRow{"Accept-Encoding", "deflate, gzip, br, zstd"});
}

void CurlFields::add(const QByteArray &name, const OwnField &field)
{
    if (has(name) || isRemoved(name))
        noteOverridden(m_reading, field.place);
    else if (!field.text.isEmpty())
        m_reading.draft.fields.append(DraftRow{name, field.text});
}

bool CurlFields::has(const QByteArray &name) const
{
    return std::ranges::any_of(m_reading.draft.fields, [&name](const DraftRow &row) {
        return row.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace Grantscope::Request
