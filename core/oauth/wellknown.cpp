// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/wellknown.h"

#include "base/issuertemplate.h"
#include "http/address.h"

#include <QUrl>
#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

QByteArrayView suffixOf(WellKnown place)
{
    switch (place) {
    case WellKnown::AuthorizationServer:
        return "/.well-known/oauth-authorization-server";
    case WellKnown::ProtectedResource:
        return "/.well-known/oauth-protected-resource";
    case WellKnown::OpenIdAppended:
    case WellKnown::OpenIdInserted:
        break;
    }
    return "/.well-known/openid-configuration";
}

Result<void> validateIdentifier(const QString &identifier, bool mayHaveQuery)
{
    const QUrl url(identifier, QUrl::StrictMode);
    const auto refuse = [&](const QString &expected, const QString &found) -> Result<void> {
        const bool isForMany = isIssuerTemplate(found);
        return std::unexpected(
            Error{isForMany ? MetadataError::IssuerTemplate : MetadataError::Address, expected, found, "RFC 8414 §2"});
    };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"https://host/path"_s, identifier.section(u'@', -1));
    // What stands before the @ is a secret more often than not.
    if (!url.userInfo().isEmpty())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no user name and password")), url.host());
    if (!isProtectedAddress(url))
        return refuse(u"https"_s, url.scheme());
    if (url.hasFragment())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no fragment")), u"#"_s);
    if (url.hasQuery() && !mayHaveQuery)
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no query")), u"?"_s);
    return {};
}

} // namespace

Result<QByteArray> buildWellKnownAddress(const QString &identifier, WellKnown place)
{
    if (const Result<void> valid = validateIdentifier(identifier, place == WellKnown::ProtectedResource); !valid)
        return std::unexpected(valid.error());
    const QByteArray text = identifier.toUtf8();
    const qsizetype hostBegin = text.indexOf("://") + 3;
    const qsizetype queryBegin = text.indexOf('?', hostBegin) < 0 ? text.size() : text.indexOf('?', hostBegin);
    const qsizetype slash = text.indexOf('/', hostBegin);
    const qsizetype pathBegin = slash < 0 || slash > queryBegin ? queryBegin : slash;
    const QByteArrayView host = QByteArrayView(text).first(pathBegin);
    const QByteArrayView query = QByteArrayView(text).sliced(queryBegin);
    QByteArrayView path = QByteArrayView(text).sliced(pathBegin, queryBegin - pathBegin);
    if (path.endsWith('/'))
        path.chop(1);

    QByteArray address = host.toByteArray();
    if (place == WellKnown::OpenIdAppended)
        return address.append(path).append(suffixOf(place));
    return address.append(suffixOf(place)).append(path).append(query);
}

Result<QList<QByteArray>> buildIssuerMetadataAddresses(const QString &issuer, MetadataOrder order)
{
    using enum WellKnown;
    const QList<WellKnown> places = order == MetadataOrder::OAuthFirst
                                        ? QList{AuthorizationServer, OpenIdInserted, OpenIdAppended}
                                        : QList{OpenIdAppended, AuthorizationServer, OpenIdInserted};
    QList<QByteArray> addresses;
    for (const WellKnown place : places) {
        Result<QByteArray> address = buildWellKnownAddress(issuer, place);
        if (!address)
            return std::unexpected(std::move(address).error());
        if (!addresses.contains(*address)) // without a path, two of them are the same
            addresses.append(*std::move(address));
    }
    return addresses;
}

} // namespace Grantscope::OAuth
