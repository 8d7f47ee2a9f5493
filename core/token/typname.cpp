// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/typname.h"

namespace Grantscope::Token {

QByteArray normalizedTyp(Json::Value typ)
{
    constexpr qsizetype kLongest = 2 * 127 + 1; // RFC 6838 §4.2
    constexpr QByteArrayView kPrefix = "application/";
    if (!typ.isString() || typ.span().length > 6 * kLongest)
        return {};
    QByteArray name = typ.toUtf8().toLower();
    if (name.size() > kLongest)
        return {};
    if (name.startsWith(kPrefix) && name.indexOf('/', kPrefix.size()) < 0)
        name.remove(0, kPrefix.size());
    return name;
}

bool saysJwt(QByteArrayView normalizedTyp)
{
    return normalizedTyp == "jwt" || normalizedTyp.endsWith("+jwt") || normalizedTyp.endsWith("+sd-jwt");
}

} // namespace Grantscope::Token
