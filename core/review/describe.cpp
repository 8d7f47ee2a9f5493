// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exchangerole.h"
#include "texts/reviewtexts.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

struct Ends
{
    const char *from;
    const char *to;
};

// As Flow::partyName() has them.
constexpr const char *kBrowser = "browser";
constexpr const char *kClient = "client";
constexpr const char *kServer = "authorization-server";
constexpr const char *kResource = "resource-server";

Ends endsOf(ExchangeRole role)
{
    switch (role) {
    case ExchangeRole::AuthorizationRequest:
    case ExchangeRole::EndSession:
        return {kBrowser, kServer};
    case ExchangeRole::AuthorizationResponse:
        return {kBrowser, kClient};
    case ExchangeRole::PushedAuthorization:
    case ExchangeRole::TokenRequest:
    case ExchangeRole::DeviceAuthorization:
    case ExchangeRole::UserInfo:
    case ExchangeRole::Introspection:
    case ExchangeRole::Revocation:
    case ExchangeRole::Discovery:
    case ExchangeRole::KeySet:
    case ExchangeRole::Registration:
        return {kClient, kServer};
    case ExchangeRole::ResourceMetadata:
    case ExchangeRole::ApiCall:
        return {kClient, kResource};
    case ExchangeRole::Other:
        break;
    }
    // Within a login these are the pages on which somebody signs in.
    return {kBrowser, kServer};
}

} // namespace

Depiction describe(const Exchange &exchange, ExchangeRole role, Texts::Language language)
{
    const Ends ends = endsOf(role);
    const QUrl url = exchange.request.url();
    QString place = url.host() + (url.port() >= 0 ? u":%1"_s.arg(url.port()) : QString()) + url.path();
    if (place.isEmpty())
        place = QString::fromUtf8(withoutQuery(exchange.request.address));
    constexpr qsizetype kLongest = 80;
    if (place.size() > kLongest)
        place = place.left(kLongest - 1) + u'…';
    QString subtitle = QString::fromUtf8(exchange.request.method) + u' ' + place;
    if (exchange.response.status != 0)
        subtitle += u" → %1"_s.arg(exchange.response.status);
    return {QString::fromLatin1(ends.from), QString::fromLatin1(ends.to), Texts::roleTitle(roleName(role), language),
            subtitle};
}

} // namespace Grantscope::Review
