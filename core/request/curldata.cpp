// SPDX-License-Identifier: GPL-3.0-or-later
#include "curldata_p.h"

#include "http/parameters.h"
#include "json/document.h"

#include <QtTranslation>

#include <algorithm>
#include <utility>

namespace Grantscope::Request {

namespace {

constexpr QByteArrayView kFormType = "application/x-www-form-urlencoded";
constexpr QByteArrayView kJsonType = "application/json";

/// As curl does it: curl_easy_escape(), and then a sign in the place of each blank.
QByteArray percentEncoded(QByteArrayView text)
{
    return text.toByteArray().toPercentEncoding().replace("%20", "+");
}

Result<QByteArray> encoded(const QByteArray &text, const CurlPlace &place)
{
    const qsizetype equals = text.indexOf('=');
    const qsizetype at = text.indexOf('@');
    if (at >= 0 && (equals < 0 || at < equals))
        return refuse(RequestError::CurlUnsupported,
                      QT_TRANSLATE_NOOP("Values", "a value that does not come from a file"), place);
    const QByteArray name = equals > 0 ? text.first(equals + 1) : QByteArray();
    return name + percentEncoded(text.sliced(equals + 1));
}

std::unexpected<Error> refuseMixture(const CurlPlace &place)
{
    return refuse(RequestError::CurlUnsupported, QT_TRANSLATE_NOOP("Values", "a file alone as the body, or a text"),
                  place);
}

} // namespace

Result<void> CurlData::add(const QByteArray &text, const CurlPlace &place, const char *between)
{
    if (m_file)
        return refuseMixture(place);
    m_text = m_text ? *m_text + between + text : text;
    return {};
}

Result<void> CurlData::addEncoded(const QByteArray &text, const CurlPlace &place)
{
    return encoded(text, place).and_then([&](const QByteArray &piece) { return add(piece, place); });
}

Result<void> CurlData::addToQuery(const QByteArray &text, const CurlPlace &place)
{
    const Result<QByteArray> piece = text.startsWith('+') ? text.sliced(1) : encoded(text, place);
    return piece.transform([this](const QByteArray &each) { appendToQuery(each); });
}

Result<void> CurlData::addFile(const QByteArray &path, const CurlPlace &place, bool dropsLineBreaks)
{
    if (path == "-" || path.isEmpty())
        return refuse(RequestError::CurlUnsupported,
                      QT_TRANSLATE_NOOP("Values", "a body that does not come from another command"), place);
    if (m_text || m_file)
        return refuseMixture(place);
    m_file = path;
    m_reading.fileArgument = argumentText(place);
    m_reading.draft.dropsLineBreaks = dropsLineBreaks;
    note(m_reading, CurlNoteKind::File, QString::fromUtf8(path), place.offset);
    if (dropsLineBreaks)
        note(m_reading, CurlNoteKind::FileLines, QString::fromUtf8(place.option), place.offset);
    return {};
}

void CurlData::put(const CurlFields &fields)
{
    if (m_isGet && m_text)
        appendToQuery(*std::exchange(m_text, {}));
    putQuery();
    putBody(fields);
    m_reading.draft.method = m_reading.draft.bodyKind != BodyKind::None && !m_isGet ? "POST" : "GET";
}

void CurlData::appendToQuery(const QByteArray &piece)
{
    m_query = m_query.isEmpty() ? piece : m_query + '&' + piece;
}

void CurlData::putQuery()
{
    if (m_query.isEmpty())
        return;
    QByteArray &address = m_reading.draft.address;
    const qsizetype hash = address.indexOf('#');
    const QByteArray fragment = hash < 0 ? QByteArray() : address.sliced(hash);
    address.truncate(hash < 0 ? address.size() : hash);
    const bool hasQuery = address.contains('?');
    address += (!hasQuery ? "?" : address.endsWith('?') || address.endsWith('&') ? "" : "&") + m_query + fragment;
}

void CurlData::putBody(const CurlFields &fields)
{
    Draft &draft = m_reading.draft;
    if (!m_text && !m_file)
        return;
    if (m_isJson && !fields.has("Accept") && !fields.isRemoved("Accept"))
        draft.fields.append({"Accept", kJsonType.toByteArray()});
    if (!fields.has("Content-Type") && !fields.isRemoved("Content-Type"))
        draft.mediaType = (m_isJson ? kJsonType : kFormType).toByteArray();
    if (m_file) {
        draft.bodyKind = BodyKind::File;
        draft.file = QString::fromUtf8(*m_file);
    } else {
        putText(*m_text);
    }
}

void CurlData::putText(const QByteArray &text)
{
    Draft &draft = m_reading.draft;
    const auto typed = std::ranges::find_if(
        draft.fields, [](const DraftRow &row) { return row.name.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    const bool isTyped = typed != draft.fields.end();
    const QByteArray type = isTyped ? typed->value : draft.mediaType;
    draft.text = text;
    draft.bodyKind = BodyKind::Raw;
    if (type == kFormType && putForm(text)) {
        draft.bodyKind = BodyKind::Form;
        draft.text.clear();
    } else if (type.toLower().startsWith(kJsonType) && Json::Document::parse(text)) {
        draft.bodyKind = BodyKind::Json;
    }
    // What the kind of the body says by itself need not stand there twice.
    const bool isSaidByKind = (draft.bodyKind == BodyKind::Form && type == kFormType)
                              || (draft.bodyKind == BodyKind::Json && type == kJsonType);
    if (isSaidByKind) {
        draft.mediaType.clear();
        draft.fields.removeIf([](const DraftRow &row) { return row.name == "Content-Type"; });
    } else if (draft.bodyKind == BodyKind::Form) {
        draft.mediaType.clear();
    } else if (draft.bodyKind == BodyKind::Json && !isTyped) {
        draft.bodyKind = BodyKind::Raw; // The kind would add what was taken away.
    }
}

/// As rows, where they make the same octets again.
bool CurlData::putForm(const QByteArray &text)
{
    const auto parameters = parseParameters(text);
    if (!parameters || parameters->encoded() != text)
        return false;
    for (const Parameter &parameter : *parameters)
        m_reading.draft.form.append({parameter.name, parameter.value});
    return true;
}

} // namespace Grantscope::Request
