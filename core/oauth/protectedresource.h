// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "json/document.h"
#include "oauth/reading.h"
#include "oauth/resourceerror.h"

#include <QStringList>

#include <memory>

namespace Grantscope::OAuth {

/// What a protected resource says of itself. RFC 9728 §2. Empty where it did not say it.
struct ProtectedResource
{
    QByteArray resource = {}; ///< Its identifier, as it was asked for.
    QStringList authorizationServers = {}; ///< Issuers that may be asked, in its order.
    QList<QByteArray> scopesSupported = {};
    QString name = {};
    std::shared_ptr<const Json::Document> document = {}; ///< As received, unknown members and all.
};

/// A place where metadata may lie, and whose they have to be there: the resource whose address was called, or the one
/// into whose address the well-known part was put (RFC 9728 §3.3).
struct ResourcePlace
{
    QByteArray address;
    QByteArray resource;

    friend bool operator==(const ResourcePlace &, const ResourcePlace &) = default;
};
/// Where the metadata of \a resource may lie, the best first, each once: where a challenge pointed (\a challenged,
/// empty if it did not; RFC 9728 §5.1), the well-known place of its path, that of its host (§3.1, MCP authorization of
/// 2025-11-25). "disco-address" where \a resource is no address that may be asked.
[[nodiscard]] Result<QList<ResourcePlace>> buildResourceMetadataPlaces(const QByteArray &resource,
                                                                       const QByteArray &challenged = {});

/// The address of the metadata in a challenge for \a resource, if that mayName() it; else empty.
/// Rows: prm-challenge. RFC 9728 §5.1.
[[nodiscard]] Reading<QByteArray> readResourceChallenge(const HttpResponse &response, const QByteArray &resource);

/// Row: prm-media-type. RFC 9728 §3.2.
[[nodiscard]] Check checkResourceMediaType(const HttpResponse &response);

/// \a text is a JSON object whose resource equals \a resource, octet for octet (RFC 9728 §3.3). Members of other types
/// than they should have, and lists of more than 16 KiB, count as left out. Errors: "disco-json", "json-depth",
/// "disco-required" (a member stands twice), "prm-resource", "prm-servers". Scopes that are
/// none (RFC 6749 §3.3) are left out. Rows: prm-resource, prm-servers, prm-scopes, prm-signed.
[[nodiscard]] Reading<ProtectedResource> parseProtectedResource(const QByteArray &text, const QByteArray &resource);

} // namespace Grantscope::OAuth
