// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

bool isLoopbackIpv4(QStringView host)
{
    int parts = 0;
    for (const QStringView part : host.tokenize(u'.')) {
        const bool digits = std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits || part.isEmpty() || part.size() > 3 || part.toInt() > 255)
            return false;
        // "0127.0.0.1" is octal to some readers and decimal to others.
        if (part.size() > 1 && part.front() == u'0')
            return false;
        if (++parts == 1 && part != "127"_L1)
            return false;
    }
    return parts == 4;
}

} // namespace

bool isLoopbackHost(QStringView host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return host == "::1"_L1 || host == "[::1]"_L1 || isLoopbackIpv4(host);
}

bool isProtectedAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

QByteArrayView hostIn(QByteArrayView address)
{
    const qsizetype start = address.indexOf("://");
    if (start < 0)
        return {};
    QByteArrayView host = address.sliced(start + 3);
    const auto end = std::ranges::find_if(host, [](char c) { return c == '/' || c == '?' || c == '#'; });
    host = host.first(end - host.begin());
    return host.sliced(host.lastIndexOf('@') + 1);
}

QByteArrayView pathIn(QByteArrayView address)
{
    const qsizetype start = address.indexOf("://");
    QByteArrayView rest = address;
    if (start >= 0) {
        const qsizetype slash = address.indexOf('/', start + 3);
        rest = slash < 0 ? QByteArrayView("/") : address.sliced(slash);
        // "https://host?a/b": what stands behind the question mark is no path.
        const QByteArrayView before = slash < 0 ? QByteArrayView() : address.sliced(start + 3, slash - start - 3);
        if (before.contains('?') || before.contains('#'))
            rest = "/";
    }
    const auto end = std::ranges::find_if(rest, [](char c) { return c == '?' || c == '#'; });
    return rest.first(end - rest.begin());
}

} // namespace Grantscope
