// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "http/message.h"
#include "texts/texts.h"

#include <QTest>

namespace Answers {

using namespace Grantscope;
using namespace Qt::StringLiterals;

/// What RFC 6749 §5.1 has in its examples.
inline HttpResponse json(int status, const QByteArray &body)
{
    return {.status = status,
            .fields = {{"Content-Type", "application/json;charset=UTF-8"}, {"Cache-Control", "no-store"}},
            .body = body};
}

inline HttpResponse typed(int status, const QByteArray &type, const QByteArray &body)
{
    return {.status = status, .fields = {{"Content-Type", type}, {"Cache-Control", "no-store"}}, .body = body};
}

/// The rows that did not pass: "expires-in-text.text:warn". Their sentences must be sound, too.
inline QStringList noticed(const QList<Check> &checks)
{
    QStringList rows;
    for (const Check &check : checks) {
        const QByteArray key(check.reason.key().data(), qsizetype(check.reason.key().size()));
        if (check.status != Status::Pass)
            rows += QString::fromLatin1(key) + u':' + QString::fromLatin1(statusName(check.status));
        const bool isOwn = check.reason.isEmpty() || key.startsWith(QByteArray(check.id) + '.');
        if (!isOwn || Texts::checkTitle(check.id).isEmpty() || check.spec.links().isEmpty())
            rows += u"unsound row "_s + QString::fromLatin1(check.id);
    }
    rows.sort();
    return rows;
}

inline QStringList list(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// No part of the error tells \a secret.
inline bool hides(const Error &error, const QString &secret)
{
    return !error.expected.contains(secret) && !error.found.contains(secret)
           && !Texts::errorLine(error).contains(secret);
}

} // namespace Answers
