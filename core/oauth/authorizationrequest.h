// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/parameters.h"
#include "oauth/metadata.h"
#include "oauth/reading.h"

#include <optional>

namespace Grantscope::OAuth {

/// What a client asks for through the browser. Whatever is empty is not sent. RFC 6749 §4.1.1, §4.2.1; RFC 7636 §4.3;
/// RFC 8707 §2; OIDC Core §3.1.2.1.
struct AuthorizationRequest
{
    QByteArray endpoint = {};
    QByteArray responseType = "code"; ///< One or several of code, token, id_token, with blanks between.
    QByteArray clientId = {};
    QByteArray redirectUri = {};
    QByteArray scope = {};
    QByteArray state = {};
    QByteArray nonce = {};
    QByteArray responseMode = {}; ///< "query", "fragment", "form_post".
    QByteArray codeChallenge = {};
    QByteArray codeChallengeMethod = {}; ///< Sent only with a challenge.
    QByteArray prompt = {};
    QByteArray loginHint = {};
    QByteArray acrValues = {};
    std::optional<qint64> maxAge = {}; ///< Seconds; 0 asks for a fresh login.
    QList<QByteArray> resources = {};
    Parameters further = {};

    friend bool operator==(const AuthorizationRequest &, const AuthorizationRequest &) = default;
};

/// In the order of the members above; the further ones last.
[[nodiscard]] Parameters authorizationParameters(const AuthorizationRequest &request);

/// The address to open; a query that \a endpoint has is kept (RFC 6749 §3.1). "endpoint-address".
[[nodiscard]] Result<QByteArray> buildAuthorizationAddress(const QByteArray &endpoint, const Parameters &parameters);

/// What is good and bad about an authorization request as it would go out, edited by hand or not. Rows: authz-state,
/// authz-duplicate-param, authz-implicit, authz-nonce, pkce-missing, pkce-plain, at-in-url, redirect-scheme,
/// redirect-localhost and, with \a metadata, request-unsupported.
[[nodiscard]] QList<Check> checkAuthorizationRequest(const Parameters &parameters,
                                                     const std::optional<ServerMetadata> &metadata = {});

} // namespace Grantscope::OAuth
