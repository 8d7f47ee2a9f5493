// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/metadata.h"

#include "base/issuertemplate.h"
#include "oauth/endpoint.h"
#include "oauth/metadatatext_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

/// Metadata and key sets are flat; the bound only keeps a hostile one small.
constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(64) << 20};

constexpr SpecRef kDocumentRule = "OIDC Discovery §4.2; RFC 8414 §3.2";

/// What a list holds where it is missing (RFC 8414 §2).
struct DefaultList
{
    QByteArrayView member;
    std::array<QByteArrayView, 2> values;
};
constexpr DefaultList kDefaultLists[] = {
    {"response_modes_supported", {"query", "fragment"}},
    {"grant_types_supported", {"authorization_code", "implicit"}},
    {"token_endpoint_auth_methods_supported", {"client_secret_basic", "client_secret_basic"}},
    {"revocation_endpoint_auth_methods_supported", {"client_secret_basic", "client_secret_basic"}},
};

} // namespace

Result<QByteArray> ServerMetadata::endpoint(QByteArrayView name) const
{
    constexpr SpecRef rule = "RFC 8414 §2; OIDC Discovery §3";
    const Result<Json::Value> named = singleMember(*m_document, name, rule);
    if (!named)
        return std::unexpected(named.error());
    const QString label = QString::fromUtf8(name);
    if (!named->exists() || named->isNull())
        return std::unexpected(Error{OAuthError::EndpointMissing, label, {}, rule});
    const QByteArray address = named->toUtf8();
    if (!named->isString() || !validateEndpoint(address)
        || !mayName(m_issuer, QUrl(named->toString(), QUrl::StrictMode)))
        return std::unexpected(Error{OAuthError::EndpointAddress, label + u": https"_s,
                                     QString::fromUtf8(named->text()), rule, named->span().offset});
    return address;
}

std::optional<bool> ServerMetadata::supports(QByteArrayView name, QByteArrayView value) const
{
    const Json::Value list = member(name);
    if (!list.exists()) {
        const auto known = std::ranges::find(kDefaultLists, name, &DefaultList::member);
        if (known == std::end(kDefaultLists))
            return std::nullopt;
        return std::ranges::contains(known->values, value);
    }
    if (!list.isArray())
        return std::nullopt;
    for (const Json::Value each : list) {
        if (each.stringIs(value))
            return true;
    }
    return false;
}

bool ServerMetadata::announces(QByteArrayView name) const
{
    return member(name).toBoolean().value_or(false);
}

Result<void> validateMetadataText(const QByteArray &text)
{
    return parseObject(text, kLimits, kDocumentRule).transform([](const Json::Document &) { });
}

Result<ServerMetadata> parseServerMetadata(const QByteArray &text, const QString &issuer)
{
    constexpr SpecRef issuerRule = "OIDC Discovery §4.3; RFC 8414 §3.3";
    constexpr SpecRef memberRule = "OIDC Discovery §3; RFC 8414 §2";
    Result<Json::Document> document = parseObject(text, kLimits, kDocumentRule);
    if (!document)
        return std::unexpected(std::move(document).error());
    ServerMetadata metadata;
    metadata.m_document = std::make_shared<const Json::Document>(*std::move(document));

    const Result<Json::Value> named = singleMember(*metadata.m_document, "issuer", memberRule);
    if (!named)
        return std::unexpected(named.error());
    if (!named->isString())
        return std::unexpected(Error{MetadataError::Required, u"issuer"_s, QString::fromUtf8(named->text()), memberRule,
                                     named->exists() ? named->span().offset : -1});
    metadata.m_issuer = named->toString();
    if (metadata.m_issuer != issuer) {
        const bool isForMany = fitsIssuerTemplate(issuer, metadata.m_issuer);
        return std::unexpected(Error{isForMany ? MetadataError::IssuerTemplate : MetadataError::Issuer, issuer,
                                     metadata.m_issuer, issuerRule, named->span().offset});
    }

    const Result<Json::Value> keys = singleMember(*metadata.m_document, "jwks_uri", memberRule);
    if (!keys)
        return std::unexpected(keys.error());
    if (!keys->exists())
        return metadata;
    if (!keys->isString() || !mayName(issuer, QUrl(keys->toString(), QUrl::StrictMode)))
        return std::unexpected(Error{MetadataError::Required, u"jwks_uri: https"_s, QString::fromUtf8(keys->text()),
                                     memberRule, keys->span().offset});
    metadata.m_jwksUri = keys->toUtf8();
    return metadata;
}

Result<void> validateKeySetText(const QByteArray &text)
{
    constexpr SpecRef rule = "RFC 7517 §5";
    const Result<Json::Document> document = parseObject(text, kLimits, rule);
    if (!document)
        return std::unexpected(document.error());
    const Result<Json::Value> keys = singleMember(*document, "keys", rule);
    if (!keys)
        return std::unexpected(keys.error());
    if (!keys->isArray())
        return std::unexpected(
            Error{MetadataError::Required, u"keys: […]"_s,
                  QString::fromUtf8(keys->text().first(std::min<qsizetype>(keys->text().size(), 40))), rule,
                  keys->exists() ? keys->span().offset : -1});
    return {};
}

bool keySetNames(const QByteArray &text, const QString &kid)
{
    const Result<Json::Document> document = Json::Document::parse(text, kLimits);
    if (!document)
        return false;
    for (const Json::Value key : document->root().member("keys")) {
        if (key.member("kid").stringIs(kid))
            return true;
    }
    return false;
}

} // namespace Grantscope::OAuth
