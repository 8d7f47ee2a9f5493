// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlparts_p.h"

#include <QtTranslation>

#include <algorithm>
#include <utility>

namespace Grantscope::Request {

namespace {

const QByteArray kFormData = "multipart/form-data";

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// What stands behind the name, as curl's get_param_part() reads it.
class PartReader
{
public:
    explicit PartReader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool ends() const { return m_at >= m_text.size(); }
    void skipSpaces()
    {
        while (!ends() && isSpace(m_text[m_at]))
            ++m_at;
    }
    /// Behind the semicolon that ended what came before.
    void next()
    {
        ++m_at;
        skipSpaces();
    }
    /// Whether this stands here; then it is behind.
    bool takes(QByteArrayView word)
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest.first(std::min(rest.size(), word.size())).compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_at += word.size();
        skipSpaces();
        return true;
    }
    [[nodiscard]] qsizetype at() const { return m_at; }
    /// From there to here, without the blanks at the end.
    [[nodiscard]] QByteArray since(qsizetype from) const
    {
        qsizetype end = m_at;
        while (end > from && isSpace(m_text[end - 1]))
            --end;
        return m_text.sliced(from, end - from).toByteArray();
    }
    /// Up to a semicolon; in quotes, whatever is in them.
    QByteArray word()
    {
        if (!ends() && m_text[m_at] == '"') {
            if (const auto quoted = this->quoted())
                return *quoted;
        }
        return toSemicolon();
    }
    QByteArray toSemicolon()
    {
        const qsizetype from = m_at;
        while (!ends() && m_text[m_at] != ';')
            ++m_at;
        return since(from);
    }

private:
    std::optional<QByteArray> quoted()
    {
        QByteArray out;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            const bool isEscape =
                m_text[at] == '\\' && at + 1 < m_text.size() && (m_text[at + 1] == '\\' || m_text[at + 1] == '"');
            if (m_text[at] == '"') {
                m_at = at;
                toSemicolon();
                return out;
            }
            out += m_text[isEscape ? ++at : at];
        }
        return std::nullopt; // No quote ends it: the first one is a sign like others.
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// By the end of a file's name, as curl guesses.
QByteArray guessedType(const QByteArray &fileName)
{
    constexpr std::pair<QByteArrayView, QByteArrayView> kTypes[] = {
        {".gif", "image/gif"},       {".jpg", "image/jpeg"},     {".jpeg", "image/jpeg"}, {".png", "image/png"},
        {".svg", "image/svg+xml"},   {".txt", "text/plain"},     {".htm", "text/html"},   {".html", "text/html"},
        {".pdf", "application/pdf"}, {".xml", "application/xml"}};
    const QByteArray lower = fileName.toLower();
    const auto *row = std::ranges::find_if(kTypes, [&lower](const auto &each) { return lower.endsWith(each.first); });
    return row == std::end(kTypes) ? QByteArray() : row->second.toByteArray();
}

bool isMediaType(const QByteArray &text)
{
    const qsizetype slash = text.indexOf('/');
    return slash > 0 && slash + 1 < text.size() && !text.first(slash).contains(' ');
}

} // namespace

Result<void> CurlParts::add(const QByteArray &text, const CurlPlace &place)
{
    const qsizetype equals = text.indexOf('=');
    if (equals < 0)
        return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a part as name=value"), place);
    const QByteArray content = text.sliced(equals + 1);
    if (content.startsWith('@') || content.startsWith('<'))
        return refuse(RequestError::CurlUnsupported,
                      QT_TRANSLATE_NOOP("Values", "a part that does not come from a file"), place);
    constexpr const char *kNothingElse = QT_TRANSLATE_NOOP("Values", "a part with its type and its filename alone");
    if (content.startsWith('(') || text == "=)")
        return refuse(RequestError::CurlUnsupported, kNothingElse, place);
    PartReader reader(content);
    reader.skipSpaces();
    Part part{text.first(equals), reader.word()};
    qsizetype type = -1; // Where it began, as long as what follows is a part of it.
    while (!reader.ends()) {
        reader.next();
        if (type < 0 && reader.takes("type=")) {
            type = reader.at();
            part.type = reader.toSemicolon();
            if (!isMediaType(part.type))
                return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a media type such as text/plain"),
                              place);
        } else if (reader.takes("filename=")) {
            part.fileName = reader.word();
            type = -1;
        } else if (reader.takes("headers=") || reader.takes("encoder=")) {
            return refuse(RequestError::CurlUnsupported, kNothingElse, place);
        } else if (type >= 0) {
            reader.toSemicolon();
            part.type = reader.since(type);
        } else {
            reader.word(); // curl passes over it.
        }
    }
    m_parts.append(part);
    return {};
}

Result<void> CurlParts::addLiteral(const QByteArray &text, const CurlPlace &place)
{
    const qsizetype equals = text.indexOf('=');
    if (equals < 0)
        return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a part as name=value"), place);
    m_parts.append({text.first(equals), text.sliced(equals + 1)});
    return {};
}

QByteArray CurlParts::quoted(QByteArray text) const
{
    if (m_escapes)
        text.replace('\\', "\\\\").replace('"', "\\\"");
    else
        text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + text + '"';
}

/// As curl writes it where the whole is said to be a form, and where another type was typed.
QByteArray CurlParts::written(const Part &part, bool isForm) const
{
    QByteArray out;
    if (isForm || !part.name.isEmpty() || part.fileName)
        out += isForm ? "Content-Disposition: form-data" : "Content-Disposition: attachment";
    if (!part.name.isEmpty())
        out += "; name=" + quoted(part.name);
    if (part.fileName)
        out += "; filename=" + quoted(*part.fileName);
    if (!out.isEmpty())
        out += "\r\n";
    const QByteArray type = part.type.isEmpty() && part.fileName ? guessedType(*part.fileName) : part.type;
    if (!type.isEmpty())
        out += "Content-Type: " + type + "\r\n";
    return out + "\r\n" + part.value + "\r\n";
}

void CurlParts::put(const CurlFields &fields)
{
    Draft &draft = m_reading.draft;
    const auto typed = std::ranges::find_if(
        draft.fields, [](const DraftRow &row) { return row.name.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    const bool isTyped = typed != draft.fields.end();
    QByteArrayList parts;
    for (const Part &part : std::as_const(m_parts))
        parts.append(written(part, !isTyped || typed->value.toLower().startsWith(kFormData)));
    QByteArray boundary;
    int number = 0;
    do {
        boundary = "------------------------grantscope" + QByteArray::number(number++);
    } while (std::ranges::any_of(parts, [&boundary](const QByteArray &part) { return part.contains(boundary); }));
    draft.text.clear();
    for (const QByteArray &part : std::as_const(parts))
        draft.text += "--" + boundary + "\r\n" + part;
    draft.text += "--" + boundary + "--\r\n";
    draft.bodyKind = BodyKind::Raw;
    draft.method = "POST";
    if (isTyped)
        typed->value += "; boundary=" + boundary; // As curl adds it.
    else if (!fields.isRemoved("Content-Type"))
        draft.mediaType = kFormData + "; boundary=" + boundary;
}

} // namespace Grantscope::Request
