// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirecturi.h"

#include "checks/row.h"
#include "http/address.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Row kScheme{"redirect-scheme", CheckGroup::RedirectUri,
                      "RFC 6749 §3.1.2; RFC 9700 §2.6; RFC 8252 §7.1, §7.3"};
constexpr Row kLocalhost{"redirect-localhost", CheckGroup::RedirectUri, "RFC 8252 §7.3, §8.3", Severity::Warning};
constexpr Row kExact{"redirect-exact", CheckGroup::RedirectUri, "RFC 9700 §2.1, §4.1.3"};

/// They run or read something on the machine instead of reaching a program (RFC 3986 knows them as schemes all the
/// same).
constexpr std::array<QLatin1StringView, 6> kForbidden = {"javascript"_L1, "data"_L1,  "file"_L1,
                                                         "vbscript"_L1,   "about"_L1, "blob"_L1};

Check checkScheme(const QUrl &url, const QString &text)
{
    if (!url.isValid() || url.scheme().isEmpty())
        return violated(kScheme, "redirect-scheme.relative", text);
    if (std::ranges::contains(kForbidden, url.scheme()))
        return violated(kScheme, "redirect-scheme.forbidden", url.scheme());
    if (!url.userInfo().isEmpty())
        return violated(kScheme, "redirect-scheme.credentials");
    if (url.hasFragment())
        return violated(kScheme, "redirect-scheme.fragment", text);
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) {
        if (url.host().isEmpty())
            return violated(kScheme, "redirect-scheme.relative", text);
        return isProtectedAddress(url) ? passed(kScheme) : violated(kScheme, "redirect-scheme.http", text);
    }
    return url.scheme().contains(u'.')
               ? passed(kScheme)
               : violated(kScheme, "redirect-scheme.private", url.scheme(), u"com.example.app"_s);
}

Check checkLocalhost(const QUrl &url)
{
    if (url.host().compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return violated(kLocalhost, "redirect-localhost.name", {}, u"127.0.0.1, [::1]"_s);
    return isLoopbackHost(url.host()) ? passed(kLocalhost) : skipped(kLocalhost, "redirect-localhost.elsewhere");
}

Check checkExact(const QByteArray &uri, const QString &text)
{
    if (uri.contains('*'))
        return violated(kExact, "redirect-exact.wildcard", text);
    const QByteArray path = uri.toLower().replace("%2e", ".");
    for (const QByteArrayView step : {"/../", "/./"}) {
        if ((path + '/').contains(step))
            return violatedAs(Severity::Warning, kExact, "redirect-exact.path", text);
    }
    return passed(kExact);
}

} // namespace

QList<Check> checkRedirectUri(const QByteArray &uri)
{
    const QUrl url = QUrl::fromEncoded(uri, QUrl::StrictMode);
    const QString text = QString::fromUtf8(uri);
    return {checkScheme(url, text), checkLocalhost(url), checkExact(uri, text)};
}

} // namespace Grantscope::OAuth
