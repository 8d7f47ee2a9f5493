// SPDX-License-Identifier: GPL-3.0-or-later
#include "curladdress_p.h"

#include "http/address.h"
#include "net/neterror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

/// The scheme in lower case (RFC 3986 §3.1); empty where the text begins with none.
QByteArray schemeOf(const QByteArray &address)
{
    const qsizetype colon = address.indexOf(':');
    constexpr qsizetype longest = 32; // long enough for any registered one, short enough to show
    if (colon <= 0 || colon > longest)
        return {};
    const QByteArray scheme = address.first(colon).toLower();
    return std::ranges::all_of(scheme, isSchemeCharacter) ? scheme : QByteArray();
}

QString hostOf(CURLU *url)
{
    char *part = nullptr;
    if (curl_url_get(url, CURLUPART_HOST, &part, 0) != CURLUE_OK)
        return {};
    const QString host = QString::fromUtf8(part);
    curl_free(part);
    return host;
}

/// \a reason is in words of ours, a sign, or in words of libcurl.
Error notAnAddress(const char *reason)
{
    return Error{NetError::Address, u"https://host/path"_s, words(reason), "RFC 9110 §4.2"};
}

} // namespace

Result<CurlAddress> readAddress(const QByteArray &address, PlainHttp plainHttp)
{
    const QByteArray scheme = schemeOf(address);
    if (scheme != "https" && scheme != "http")
        return std::unexpected(Error{NetError::Scheme, u"https"_s, QString::fromLatin1(scheme), "RFC 9110 §4.2"});
    // libcurl would take "https:host" and "https:///host", too; nobody else reads them that way.
    if (!address.sliced(scheme.size()).startsWith("://") || address.sliced(scheme.size() + 3).startsWith('/'))
        return std::unexpected(notAnAddress(QT_TRANSLATE_NOOP("Values", "no host")));
    if (address.contains('\0'))
        return std::unexpected(notAnAddress("U+0000"));

    CurlAddress read;
    read.url.reset(curl_url());
    constexpr unsigned int flags = CURLU_PATH_AS_IS | CURLU_DISALLOW_USER;
    if (const CURLUcode code = curl_url_set(read.url.get(), CURLUPART_URL, address.constData(), flags);
        code != CURLUE_OK)
        return std::unexpected(notAnAddress(curl_url_strerror(code)));
    read.host = hostOf(read.url.get());
    read.isLoopback = isLoopbackHost(read.host);
    read.isHttps = scheme == "https";
    if (!read.isHttps && !read.isLoopback && plainHttp == PlainHttp::LoopbackOnly)
        return std::unexpected(
            Error{NetError::HttpRefused, u"https"_s, "http://"_L1 + read.host, "RFC 6749 §3.1, §3.2; RFC 8414 §2"});
    return read;
}

} // namespace Grantscope::Net
