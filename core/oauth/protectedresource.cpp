// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/protectedresource.h"

#include "checks/row.h"
#include "http/challenge.h"
#include "oauth/endpoint.h"
#include "oauth/metadatatext_p.h"
#include "oauth/wellknown.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(1) << 20};
constexpr SpecRef kDocumentRule = "RFC 9728 §3.2";

constexpr Row kChallenge{"prm-challenge", CheckGroup::Resource, "RFC 9728 §5.1", Severity::Info};
constexpr Row kResource{"prm-resource", CheckGroup::Metadata, "RFC 9728 §3.3"};
constexpr Row kServers{"prm-servers", CheckGroup::Metadata, "RFC 9728 §2"};
constexpr Row kMediaType{"prm-media-type", CheckGroup::Metadata, kDocumentRule, Severity::Warning};
constexpr Row kScopes{"prm-scopes", CheckGroup::Metadata, "RFC 9728 §2; RFC 6749 §3.3", Severity::Warning};
constexpr Row kSigned{"prm-signed", CheckGroup::Metadata, "RFC 9728 §2.2", Severity::Info};

/// "https://host:port" of an address.
QByteArray originOf(const QByteArray &address)
{
    const qsizetype host = address.indexOf("://") + 3;
    const auto end = std::find_if(address.begin() + host, address.end(), [](char c) { return c == '/' || c == '?'; });
    return address.first(end - address.begin());
}

/// Longer lists are nobody's who means well, and what stands in them goes into an address and into reports.
constexpr qsizetype kLongestList = qsizetype(16) << 10;

/// Each once, in their order.
QStringList textsOf(Json::Value list)
{
    QStringList texts;
    if (!list.isArray() || list.text().size() > kLongestList)
        return texts;
    QSet<QString> seen;
    for (const Json::Value each : list) {
        const QString text = each.toString();
        if (!each.isString() || seen.contains(text))
            continue;
        seen.insert(text);
        texts += text;
    }
    return texts;
}

/// RFC 6749 §3.3: what stands in an authorization request as one scope, and as nothing else.
bool isScopeToken(const QString &text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; });
}

/// Those that have a place for their metadata, and that the resource may name.
QStringList usableServers(const QStringList &named, const QByteArray &resource)
{
    QStringList usable;
    std::ranges::copy_if(named, std::back_inserter(usable), [&](const QString &issuer) {
        return buildWellKnownAddress(issuer, WellKnown::AuthorizationServer)
               && mayName(QString::fromUtf8(resource), QUrl(issuer, QUrl::StrictMode));
    });
    return usable;
}

} // namespace

Result<QList<ResourcePlace>> buildResourceMetadataPlaces(const QByteArray &resource, const QByteArray &challenged)
{
    const auto own = buildWellKnownAddress(QString::fromUtf8(resource), WellKnown::ProtectedResource);
    if (!own)
        return std::unexpected(own.error());
    const QByteArray origin = originOf(resource);
    const auto root = buildWellKnownAddress(QString::fromUtf8(origin), WellKnown::ProtectedResource);
    if (!root)
        return std::unexpected(root.error());
    QList<ResourcePlace> places;
    const auto add = [&](const ResourcePlace &place) {
        if (!place.address.isEmpty() && !std::ranges::contains(places, place.address, &ResourcePlace::address))
            places.append(place);
    };
    add({challenged, resource});
    add({*own, resource});
    add({*root, origin});
    return places;
}

Reading<QByteArray> readResourceChallenge(const HttpResponse &response, const QByteArray &resource)
{
    const QList<Challenge> challenges = parseChallenges(response.fields).value_or(QList<Challenge>());
    for (const Challenge &challenge : challenges) {
        const auto address = challenge.value("resource_metadata");
        if (!address)
            continue;
        const bool isFit = validateEndpoint(*address)
                           && mayName(QString::fromUtf8(resource), QUrl::fromEncoded(*address, QUrl::StrictMode));
        if (isFit)
            return {*address, {passed(kChallenge, {}, QString::fromUtf8(*address))}};
        return {
            QByteArray(),
            {violatedAs(Severity::Warning, kChallenge, "prm-challenge.address", quoteOf(QString::fromUtf8(*address)))}};
    }
    return {QByteArray(), {violated(kChallenge, "prm-challenge.missing")}};
}

Check checkResourceMediaType(const HttpResponse &response)
{
    const QString type = QString::fromUtf8(mediaType(response.fields));
    return type == "application/json"_L1
               ? passed(kMediaType, {}, type)
               : violated(kMediaType, "prm-media-type.other", quoteOf(type), u"application/json"_s);
}

Reading<ProtectedResource> parseProtectedResource(const QByteArray &text, const QByteArray &resource)
{
    Result<Json::Document> document = parseObject(text, kLimits, kDocumentRule);
    if (!document)
        return {std::unexpected(std::move(document).error())};
    ProtectedResource read;
    read.document = std::make_shared<const Json::Document>(*std::move(document));
    const auto named = singleMember(*read.document, "resource", kDocumentRule);
    const auto servers = singleMember(*read.document, "authorization_servers", kDocumentRule);
    const auto scopes = singleMember(*read.document, "scopes_supported", kDocumentRule);
    for (const auto *member : {&named, &servers, &scopes}) {
        if (!*member)
            return {std::unexpected(member->error())};
    }
    QList<Check> checks;

    const QString expected = QString::fromUtf8(resource);
    if (!named->stringIs(QByteArrayView(resource))) {
        const QString found = quoteOf(named->isString() ? named->toString() : QString::fromUtf8(named->text()));
        checks += violated(kResource, "prm-resource.different", found, expected);
        return {std::unexpected(Error{ResourceError::OtherResource, expected, found, kResource.spec,
                                      named->exists() ? named->span().offset : -1}),
                std::move(checks)};
    }
    checks += passed(kResource, {}, expected);
    read.resource = resource;

    read.authorizationServers = usableServers(textsOf(*servers), resource);
    if (read.authorizationServers.isEmpty()) {
        const QString found = listText(*servers);
        checks += violated(kServers, "prm-servers.none", found);
        return {std::unexpected(Error{ResourceError::NoServer, u"authorization_servers: [\"https://…\"]"_s, found,
                                      kServers.spec, servers->exists() ? servers->span().offset : -1}),
                std::move(checks)};
    }
    const QString joined = quoteOf(read.authorizationServers.join(u", "_s));
    checks += read.authorizationServers.size() > 1 ? passed(kServers, "prm-servers.several", joined)
                                                   : passed(kServers, {}, joined);
    const Json::Value root = read.document->root();
    if (root.member("signed_metadata").exists())
        checks += skipped(kSigned, "prm-signed.not-here");
    QStringList others;
    for (const QString &scope : textsOf(*scopes)) {
        if (isScopeToken(scope))
            read.scopesSupported += scope.toUtf8();
        else
            others += scope;
    }
    if (!others.isEmpty())
        checks += violated(kScopes, "prm-scopes.other", quoteOf(others.join(u", "_s)));
    read.name = root.member("resource_name").toString();
    return {std::move(read), std::move(checks)};
}

} // namespace Grantscope::OAuth
