// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/endpoint.h"

#include "http/address.h"

#include <QUrl>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

Result<void> validateEndpoint(const QByteArray &address)
{
    const auto refuse = [](const QString &expected, const QString &found) -> Result<void> {
        return std::unexpected(Error{OAuthError::EndpointAddress, expected, found, "RFC 6749 §3.1, §3.2"});
    };
    // QUrl reads over some of what a strict reader would not, a line break among them.
    const auto isForeign = [](char c) { return c <= ' ' || c > '~'; };
    if (std::ranges::any_of(address, isForeign))
        return refuse(words(QT_TRANSLATE_NOOP("Values", "an address in ASCII without blanks")), {});
    const QUrl url = QUrl::fromEncoded(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return refuse(u"https://host/path"_s, {});
    if (!url.userInfo().isEmpty())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no user name and password")), url.host());
    if (!isProtectedAddress(url))
        return refuse(u"https"_s, url.scheme());
    if (url.hasFragment())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no fragment")), u"#"_s);
    return {};
}

namespace {

/// Wider than isLoopbackHost(): whatever ends up at this machine (RFC 6761 §6.3; RFC 4291 §2.5.5.2), as QUrl spells it.
bool leadsHere(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return isLoopbackHost(host) || host.endsWith(".localhost"_L1, Qt::CaseInsensitive) || host == "0.0.0.0"_L1
           || host == "::"_L1 || host.startsWith("::ffff:"_L1, Qt::CaseInsensitive);
}

} // namespace

bool mayName(const QString &from, const QUrl &address)
{
    return isProtectedAddress(address)
           && (!leadsHere(address.host()) || isLoopbackHost(QUrl(from, QUrl::StrictMode).host()));
}

} // namespace Grantscope::OAuth
