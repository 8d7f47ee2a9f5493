// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/names.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

// Compared in small letters without '_' and '-', so that "accessToken" is one of them.
constexpr auto kTokenNames = std::to_array<QByteArrayView>(
    {"accesstoken", "refreshtoken", "idtoken", "token", "subjecttoken", "actortoken", "oauth2bearer"});
// Without a hyphen in their names, unlike most.
constexpr auto kHeaderFields =
    std::to_array<QByteArrayView>({"authorization", "cookie", "dpop", "location", "referer"});
constexpr auto kBodyNames = std::to_array<QByteArrayView>({"text", "content", "body", "data"});

bool equalsNoCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

bool isAuthorization(QByteArrayView name)
{
    constexpr QByteArrayView kShort = "Authorization";
    if (name.size() < kShort.size())
        return false;
    if (!equalsNoCase(name.last(kShort.size()), kShort))
        return false;
    return name.size() == kShort.size() || name[name.size() - kShort.size() - 1] == '.'
           || equalsNoCase(name, "Proxy-Authorization");
}

bool isCookieField(QByteArrayView name)
{
    return equalsNoCase(name, "Cookie") || equalsNoCase(name, "Set-Cookie");
}

bool isHeaderField(QByteArrayView name)
{
    if (name.startsWith('-'))
        return false;
    return name.contains('-')
           || std::ranges::any_of(kHeaderFields, [&](QByteArrayView known) { return equalsNoCase(name, known); });
}

bool isTokenName(QByteArrayView name)
{
    constexpr qsizetype kLongest = 16;
    if (name.size() > kLongest || name.isEmpty() || ((name.back() | 0x20) != 'n' && name.back() != 'r'))
        return false;
    QVarLengthArray<char, kLongest> plain;
    for (const char c : name) {
        if (c != '_' && c != '-')
            plain.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
    return std::ranges::find(kTokenNames, QByteArrayView(plain)) != kTokenNames.end();
}

bool isBodyName(QByteArrayView name)
{
    return (name.size() == 4 || name.size() == 7) && std::ranges::find(kBodyNames, name) != kBodyNames.end();
}

} // namespace Grantscope::Token
