// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/message.h"

#include "http/httperror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope {

Result<void> validateRequest(const HttpRequest &request)
{
    if (!isHttpToken(request.method))
        return std::unexpected(Error{HttpError::Method, words(QT_TRANSLATE_NOOP("Values", "a token such as GET")),
                                     QString::fromLatin1(request.method), "RFC 9110 §9.1"});
    for (const HeaderField &field : request.fields) {
        if (!isHttpToken(field.name))
            return std::unexpected(Error{HttpError::Field, words(QT_TRANSLATE_NOOP("Values", "a name that is a token")),
                                         QString::fromLatin1(field.name), "RFC 9110 §5.1"});
        const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
        if (std::ranges::any_of(field.value, breaks))
            return std::unexpected(Error{HttpError::Field,
                                         words(QT_TRANSLATE_NOOP("Values", "a value without CR, LF and NUL")),
                                         QString::fromLatin1(field.name), "RFC 9110 §5.5"});
    }
    return {};
}

QString answerLine(const HttpResponse &response)
{
    const QString status = u"HTTP %1 %2"_s.arg(response.status).arg(QString::fromUtf8(response.reason)).trimmed();
    if (response.isRedirect())
        return status + ": "_L1 + QString::fromUtf8(response.fields.first("Location").value_or(QByteArray()));
    const QByteArray type = mediaType(response.fields);
    return type.isEmpty() || type.endsWith("json") ? status : status + u" (%1)"_s.arg(QString::fromUtf8(type));
}

QByteArray mediaType(const HeaderFields &fields)
{
    const QByteArray value = fields.first("Content-Type").value_or(QByteArray());
    return value.split(';').constFirst().trimmed().toLower();
}

bool readStatusLine(QByteArrayView line, HttpResponse &response)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    constexpr QByteArrayView prefix("HTTP/");
    if (!line.startsWith(prefix))
        return false;
    const qsizetype versionEnd = line.indexOf(' ');
    if (versionEnd < 0 || line.size() < versionEnd + 4)
        return false;
    bool isNumber = false;
    const int status = line.sliced(versionEnd + 1, 3).toInt(&isNumber);
    if (!isNumber || status < 100)
        return false;
    response.version = line.sliced(prefix.size(), versionEnd - prefix.size()).toByteArray();
    response.status = status;
    response.reason = line.sliced(versionEnd + 4).trimmed().toByteArray();
    return true;
}

} // namespace Grantscope
