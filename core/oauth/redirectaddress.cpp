// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "oauth/authorizationresponse.h"
#include "oauth/oautherror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

bool isAnswer(const Parameters &parameters)
{
    constexpr QByteArrayView names[] = {"code", "access_token", "id_token", "error", "response", "state"};
    return std::ranges::any_of(names, [&](QByteArrayView name) { return parameters.contains(name); });
}

bool hasScheme(QByteArrayView address)
{
    const qsizetype colon = address.indexOf(':');
    return colon > 0 && std::ranges::all_of(address.first(colon), isSchemeCharacter);
}

QByteArrayView placeOf(QByteArrayView address)
{
    const auto end = std::ranges::find_if(address, [](char c) { return c == '?' || c == '#'; });
    return address.first(end - address.begin());
}

/// As browsers write it: scheme and host in small letters, no port that goes without saying, a path at least.
QUrl normalised(QByteArrayView place)
{
    QUrl url = QUrl::fromEncoded(place.toByteArray());
    const int usual = url.scheme() == "https"_L1 ? 443 : url.scheme() == "http"_L1 ? 80 : -1;
    if (url.port() == usual)
        url.setPort(-1);
    if (url.path().isEmpty() && !url.host().isEmpty())
        url.setPath(u"/"_s);
    return url;
}

bool isSamePlace(QByteArrayView one, QByteArrayView other)
{
    if (one == other)
        return true;
    const QUrl a = normalised(one);
    const QUrl b = normalised(other);
    const bool isLoopback =
        a.scheme() == "http"_L1 && b.scheme() == a.scheme() && isLoopbackHost(a.host()) && isLoopbackHost(b.host());
    return isLoopback ? a.path(QUrl::FullyEncoded) == b.path(QUrl::FullyEncoded)
                      : a.isValid() && a.toEncoded() == b.toEncoded();
}

} // namespace

Result<Parameters> parseRedirectAddress(QByteArrayView address, ResponseMode *arrived)
{
    const QByteArrayView text = address.trimmed();
    const auto refuse = [](const QString &found) {
        return std::unexpected(Error{OAuthError::RedirectAddress,
                                     words(QT_TRANSLATE_NOOP("Values", "an address with code or error in it")), found,
                                     "RFC 6749 §4.1.2"});
    };
    // The part that matters is taken without the rest, too.
    if (!hasScheme(text) && !text.startsWith('?') && !text.startsWith('#'))
        return refuse({});
    for (const ResponseMode mode : {ResponseMode::Query, ResponseMode::Fragment}) {
        const Result<Parameters> parameters =
            parseParameters(mode == ResponseMode::Query ? queryOf(text) : fragmentOf(text));
        if (!parameters)
            return std::unexpected(parameters.error());
        if (isAnswer(*parameters)) {
            *arrived = mode;
            return *parameters;
        }
    }
    return refuse({});
}

Result<void> validateRedirectPlace(QByteArrayView address, QByteArrayView redirectUri)
{
    const QByteArrayView place = placeOf(address.trimmed());
    if (place.isEmpty() || isSamePlace(place, placeOf(redirectUri)))
        return {};
    return std::unexpected(Error{OAuthError::RedirectAddress, QString::fromUtf8(placeOf(redirectUri)),
                                 QString::fromUtf8(place), "RFC 6749 §3.1.2"});
}

} // namespace Grantscope::OAuth
