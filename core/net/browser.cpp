// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/browser.h"

#include "net/neterror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

Error notForBrowsers(const QString &found)
{
    return Error{NetError::BrowserAddress, u"https://host/path"_s, found, "RFC 6749 §3.1; RFC 3986 §2"};
}

} // namespace

Result<QUrl> readBrowserAddress(const QByteArray &address)
{
    // Whoever opens it may be a shell script or another program that splits, unescapes or repairs: only what no reader
    // takes for anything else.
    const auto stands = [](char c) { return c > ' ' && c < 0x7f && !QByteArrayView("\"<>\\^`{|}").contains(c); };
    if (!std::ranges::all_of(address, stands))
        return std::unexpected(notForBrowsers(words(QT_TRANSLATE_NOOP("Values", "characters that no URI may have"))));
    const qsizetype colon = address.indexOf(':');
    const QByteArray scheme = address.first(std::max<qsizetype>(colon, 0)).toLower();
    if (scheme != "https" && scheme != "http") {
        constexpr qsizetype longest = 32;
        return std::unexpected(notForBrowsers(QString::fromLatin1(scheme.first(std::min(scheme.size(), longest)))));
    }
    const QUrl url = QUrl::fromEncoded(address, QUrl::StrictMode);
    if (!address.sliced(colon).startsWith("://") || !url.isValid() || url.host().isEmpty())
        return std::unexpected(notForBrowsers(words(QT_TRANSLATE_NOOP("Values", "no host"))));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return std::unexpected(notForBrowsers(words(QT_TRANSLATE_NOOP("Values", "a user name"))));
    return url;
}

Result<void> openInBrowser(const QByteArray &address, const std::function<void(const QUrl &)> &opener)
{
    const Result<QUrl> url = readBrowserAddress(address);
    if (!url)
        return std::unexpected(url.error());
    opener(*url);
    return {};
}

} // namespace Grantscope::Net
