// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/shown.h"

namespace Grantscope::Token {

namespace {

constexpr qsizetype kShownLength = 120;

QString cut(const QString &text)
{
    return text.size() <= kShownLength ? text : text.left(kShownLength) + u'…';
}

} // namespace

QString shown(Json::Value value)
{
    if (value.isString())
        return cut(value.toString());
    return shown(value.text());
}

QString shown(QByteArrayView utf8)
{
    // A character has at most four octets, so this is enough to fill what is shown without decoding megabytes.
    return cut(QString::fromUtf8(utf8.first(qMin(utf8.size(), 4 * (kShownLength + 1)))));
}

} // namespace Grantscope::Token
