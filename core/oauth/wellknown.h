// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/metadataerror.h"

#include <QByteArray>
#include <QList>

namespace Grantscope::OAuth {

/// Where a metadata document lies.
enum class WellKnown {
    OpenIdAppended, ///< ISSUER/.well-known/openid-configuration: OIDC Discovery §4
    AuthorizationServer, ///< HOST/.well-known/oauth-authorization-server/PATH: RFC 8414 §3
    OpenIdInserted, ///< HOST/.well-known/openid-configuration/PATH: RFC 8414 §5
    ProtectedResource, ///< HOST/.well-known/oauth-protected-resource/PATH?QUERY: RFC 9728 §3.1
};

/// The address of \a identifier's document, its spelling kept octet for octet. One slash at the end of the path goes
/// away, as the specifications say. "disco-address" (of a template for many issuers
/// "disco-issuer-template") unless the identifier is https (or http on loopback), has a host,
/// no credentials, no fragment and, but for a protected resource, no query (RFC 8414 §2).
[[nodiscard]] Result<QByteArray> buildWellKnownAddress(const QString &identifier, WellKnown place);

/// Which of them is asked first: the most usual, or as MCP has it (2025-11-25, Authorization Server Metadata
/// Discovery).
enum class MetadataOrder { OpenIdFirst, OAuthFirst };
/// The places where an issuer's metadata may lie, in that order, each once.
[[nodiscard]] Result<QList<QByteArray>> buildIssuerMetadataAddresses(const QString &issuer,
                                                                     MetadataOrder order = MetadataOrder::OpenIdFirst);

} // namespace Grantscope::OAuth
