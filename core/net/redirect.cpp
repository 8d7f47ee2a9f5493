// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

#include "http/address.h"
#include "net/neterror.h"

#include <QtTranslation>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

constexpr QByteArrayView kScheme("http://");
constexpr auto kExpected = "http://127.0.0.1:PORT/PATH"_L1;

Error broken(const char *found)
{
    return Error{NetError::RedirectUri, kExpected, words(found), "RFC 6749 §3.1.2; RFC 8252 §7.3"};
}

Error elsewhere(QByteArrayView found)
{
    return Error{NetError::RedirectElsewhere, kExpected, QString::fromLatin1(found), "RFC 8252 §7"};
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// RFC 3986 §3.2.3: digits, or nothing.
std::optional<quint16> portOf(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty())
        return 0;
    bool fits = false;
    const uint port = text.toUInt(&fits);
    if (!fits || port > 65'535 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    return quint16(port);
}

} // namespace

QByteArray LoopbackRedirect::address(quint16 realPort) const
{
    const QByteArray start = kScheme.toByteArray() + host + ':' + QByteArray::number(realPort) + path;
    return query.isNull() ? start : start + '?' + query;
}

Result<LoopbackRedirect> readLoopbackRedirect(const QByteArray &uri)
{
    const auto stands = [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\'; };
    if (!std::ranges::all_of(uri, stands))
        return std::unexpected(broken(QT_TRANSLATE_NOOP("Values", "characters that no URI may have")));
    if (uri.contains('#'))
        return std::unexpected(broken(QT_TRANSLATE_NOOP("Values", "a fragment")));
    const qsizetype colon = uri.indexOf(':');
    if (colon <= 0 || !isLetter(uri.front()) || !std::ranges::all_of(uri.first(colon), isSchemeCharacter))
        return std::unexpected(broken(QT_TRANSLATE_NOOP("Values", "no scheme")));
    if (!uri.first(kScheme.size() > uri.size() ? 0 : kScheme.size()).toLower().startsWith(kScheme))
        return std::unexpected(elsewhere(uri.first(colon)));

    const QByteArrayView rest = QByteArrayView(uri).sliced(kScheme.size());
    const auto end = std::ranges::find_if(rest, [](char c) { return c == '/' || c == '?'; });
    const QByteArrayView authority = rest.first(end - rest.begin());
    if (authority.contains('@'))
        return std::unexpected(broken(QT_TRANSLATE_NOOP("Values", "a user name")));
    const qsizetype afterHost = authority.indexOf(':', std::max<qsizetype>(authority.indexOf(']'), 0));
    LoopbackRedirect redirect;
    redirect.host = (afterHost < 0 ? authority : authority.first(afterHost)).toByteArray();
    static constexpr std::array<QByteArrayView, 3> kHosts{"127.0.0.1", "[::1]", "localhost"};
    if (!std::ranges::contains(kHosts, QByteArrayView(redirect.host.toLower())))
        return std::unexpected(elsewhere(redirect.host));
    const std::optional<quint16> port = portOf(afterHost < 0 ? QByteArrayView() : authority.sliced(afterHost + 1));
    if (!port)
        return std::unexpected(broken(QT_TRANSLATE_NOOP("Values", "a port that is none")));
    redirect.port = *port;
    const QByteArrayView target = rest.sliced(authority.size());
    redirect.path = withoutQuery(target).toByteArray();
    if (target.contains('?'))
        redirect.query = QByteArray("") + queryOf(target).toByteArray();
    return redirect;
}

} // namespace Grantscope::Net
