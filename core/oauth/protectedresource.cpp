// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/protectedresource.h"

#include "checks/row.h"
#include "http/challenge.h"
#include "oauth/endpoint.h"
#include "oauth/wellknown.h"

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
constexpr Row kSigned{"prm-signed", CheckGroup::Metadata, "RFC 9728 §2.2", Severity::Info};

/// "https://host:port" of an address.
QByteArray originOf(const QByteArray &address)
{
    const qsizetype host = address.indexOf("://") + 3;
    const auto end = std::find_if(address.begin() + host, address.end(), [](char c) { return c == '/' || c == '?'; });
    return address.first(end - address.begin());
}

Result<Json::Document> parseObject(const QByteArray &text)
{
    Result<Json::Document> document = Json::Document::parse(text, kLimits);
    const auto refuse = [](const QString &found, qsizetype offset) {
        return std::unexpected(Error{MetadataError::NotJson, u"{…}"_s, found, kDocumentRule, offset});
    };
    if (!document)
        return refuse(document.error().found, document.error().offset);
    if (!document->root().isObject())
        return refuse(QString::fromUtf8(document->root().text().first(1)), document->root().span().offset);
    // With two of them, the next reader may take the other (RFC 8259 §4). Those that nobody reads here may stand twice.
    for (const Json::Duplicate &duplicate : document->duplicates()) {
        for (const QByteArrayView name : {"resource", "authorization_servers", "scopes_supported"}) {
            const QString label = QString::fromUtf8(name);
            if (document->root().member(name).nameSpan() == duplicate.first)
                return std::unexpected(Error{MetadataError::Required, u"1 × "_s + label, u"2 × "_s + label,
                                             kDocumentRule, duplicate.second.offset});
        }
    }
    return document;
}

QStringList textsOf(Json::Value list)
{
    QStringList texts;
    for (const Json::Value each : list) {
        if (list.isArray() && each.isString() && !texts.contains(each.toString()))
            texts += each.toString();
    }
    return texts;
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
        return {QByteArray(),
                {violatedAs(Severity::Warning, kChallenge, "prm-challenge.address", QString::fromUtf8(*address))}};
    }
    return {QByteArray(), {violated(kChallenge, "prm-challenge.missing")}};
}

Reading<ProtectedResource> parseProtectedResource(const QByteArray &text, const QByteArray &resource)
{
    Result<Json::Document> document = parseObject(text);
    if (!document)
        return {std::unexpected(std::move(document).error())};
    ProtectedResource read;
    read.document = std::make_shared<const Json::Document>(*std::move(document));
    const Json::Value root = read.document->root();
    QList<Check> checks;

    const Json::Value named = root.member("resource");
    const QString expected = QString::fromUtf8(resource);
    if (!named.stringIs(QByteArrayView(resource))) {
        const QString found = named.isString() ? named.toString() : QString::fromUtf8(named.text());
        checks += violated(kResource, "prm-resource.different", found, expected);
        return {std::unexpected(Error{ResourceError::OtherResource, expected, found, kResource.spec,
                                      named.exists() ? named.span().offset : -1}),
                std::move(checks)};
    }
    checks += passed(kResource, {}, expected);
    read.resource = resource;

    const Json::Value servers = root.member("authorization_servers");
    const QStringList all = textsOf(servers);
    read.authorizationServers = usableServers(all, resource);
    if (read.authorizationServers.isEmpty()) {
        const QString found = all.join(u", "_s);
        checks += violated(kServers, "prm-servers.none", found);
        return {std::unexpected(Error{ResourceError::NoServer, u"authorization_servers: [\"https://…\"]"_s, found,
                                      kServers.spec, servers.exists() ? servers.span().offset : -1}),
                std::move(checks)};
    }
    const QString joined = read.authorizationServers.join(u", "_s);
    checks += read.authorizationServers.size() > 1 ? passed(kServers, "prm-servers.several", joined)
                                                   : passed(kServers, {}, joined);
    if (root.member("signed_metadata").exists())
        checks += skipped(kSigned, "prm-signed.not-here");
    for (const QString &scope : textsOf(root.member("scopes_supported")))
        read.scopesSupported += scope.toUtf8();
    read.name = root.member("resource_name").toString();
    return {std::move(read), std::move(checks)};
}

} // namespace Grantscope::OAuth
