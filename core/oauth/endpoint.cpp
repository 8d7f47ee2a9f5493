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

bool mayName(const QString &from, const QUrl &address)
{
    return isProtectedAddress(address)
           && (address.scheme() == "https"_L1 || isLoopbackHost(QUrl(from, QUrl::StrictMode).host()));
}

} // namespace Grantscope::OAuth
