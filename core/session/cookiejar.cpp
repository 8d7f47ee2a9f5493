// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cookiejar.h"

#include "session/cookiedate_p.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

constexpr qsizetype kMostCookies = 200;

QString hostOf(const QUrl &address)
{
    return address.host(QUrl::FullyEncoded) + u':'
           + QString::number(address.port(address.scheme() == u"https"_s ? 443 : 80));
}

/// RFC 6265 §5.1.4.
QByteArray defaultPath(const QUrl &address)
{
    const QByteArray path = address.path(QUrl::FullyEncoded).toLatin1();
    const qsizetype last = path.lastIndexOf('/');
    return last <= 0 ? QByteArray("/") : path.first(last);
}

bool pathMatches(const QByteArray &asked, const QByteArray &path)
{
    return asked == path || (asked.startsWith(path) && (path.endsWith('/') || asked.at(path.size()) == '/'));
}

/// RFC 6265 §5.2.2; no cookie of ours needs to live longer than browsers let theirs live.
std::optional<Instant> endOfAge(QByteArrayView value, Instant now)
{
    constexpr std::chrono::seconds longest = std::chrono::days(400);
    const bool isNegative = value.startsWith('-');
    const QByteArrayView digits = value.sliced(isNegative ? 1 : 0);
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    if (isNegative)
        return now;
    bool fits = false;
    const qlonglong seconds = digits.toLongLong(&fits);
    return now + (fits ? std::min(longest, std::chrono::seconds(seconds)) : longest);
}

} // namespace

void CookieJar::take(const HeaderFields &fields, const QByteArray &address, Instant now)
{
    const QUrl url = QUrl::fromEncoded(address);
    for (const QByteArray &line : fields.values("Set-Cookie")) {
        const QList<QByteArray> pieces = line.split(';');
        const QByteArray pair = pieces.constFirst().trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0)
            continue;
        Cookie cookie{.host = hostOf(url),
                      .path = defaultPath(url),
                      .name = pair.first(equals),
                      .value = pair.sliced(equals + 1)};
        std::optional<Instant> endOfItsAge;
        for (const QByteArray &piece : pieces.sliced(1)) {
            const QByteArray attribute = piece.trimmed();
            const QByteArray name = attribute.first(qMax<qsizetype>(0, attribute.indexOf('='))).trimmed().toLower();
            const QByteArray value = attribute.sliced(attribute.indexOf('=') + 1).trimmed();
            if (name == "path" && value.startsWith('/'))
                cookie.path = value;
            else if (name == "max-age")
                endOfItsAge = endOfAge(value, now).or_else([&] { return endOfItsAge; });
            else if (name == "expires")
                cookie.expires = readCookieDate(value).or_else([&] { return cookie.expires; });
            else if (attribute.toLower() == "secure")
                cookie.secure = true;
        }
        if (endOfItsAge)
            cookie.expires = endOfItsAge; // Whatever Expires says.
        m_cookies.removeIf([&](const Cookie &other) {
            return other.host == cookie.host && other.path == cookie.path && other.name == cookie.name;
        });
        const bool lives = !cookie.expires || *cookie.expires > now;
        if (lives && m_cookies.size() < kMostCookies)
            m_cookies.append(cookie);
    }
}

QByteArray CookieJar::cookiesFor(const QByteArray &address, Instant now) const
{
    const QUrl url = QUrl::fromEncoded(address);
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    QByteArray line;
    for (const Cookie &cookie : m_cookies) {
        const bool lives = !cookie.expires || *cookie.expires > now;
        const bool safe = !cookie.secure || url.scheme() == u"https"_s || url.host() == u"127.0.0.1"_s;
        if (lives && safe && cookie.host == hostOf(url) && pathMatches(path, cookie.path))
            line += (line.isEmpty() ? "" : "; ") + cookie.name + '=' + cookie.value;
    }
    return line;
}

} // namespace Grantscope::Session
