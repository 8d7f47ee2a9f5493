// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "checks/check.h"
#include "http/parameters.h"
#include "oauth/pkce.h"

#include <optional>

namespace Grantscope::OAuth {

/// The parameters of the token requests, a function a grant; buildFormRequest() adds who asks. Whatever is empty is not
/// sent. What they return holds secrets: never log it.

inline constexpr QByteArrayView kDeviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code";

/// RFC 6749 §4.1.3, RFC 7636 §4.5, RFC 8707 §2.2.
struct CodeGrant
{
    Secret code = {};
    QByteArray redirectUri = {}; ///< As in the authorization request, octet by octet.
    std::optional<CodeVerifier> verifier = {};
    QList<QByteArray> resources = {};
};
[[nodiscard]] Parameters buildCodeTokenParameters(const CodeGrant &grant);

/// RFC 6749 §4.4.2.
struct ClientCredentialsGrant
{
    QByteArray scope = {};
    QList<QByteArray> resources = {};
};
[[nodiscard]] Parameters buildClientCredentialsTokenParameters(const ClientCredentialsGrant &grant);

/// RFC 6749 §4.3.2; gone from OAuth 2.1 (RFC 9700 §2.4).
struct PasswordGrant
{
    QByteArray username = {};
    Secret password = {};
    QByteArray scope = {};
};
[[nodiscard]] Parameters buildPasswordTokenParameters(const PasswordGrant &grant);

/// RFC 6749 §6.
struct RefreshTokenGrant
{
    Secret refreshToken = {};
    QByteArray scope = {}; ///< No more than was granted.
    QList<QByteArray> resources = {};
};
[[nodiscard]] Parameters buildRefreshTokenParameters(const RefreshTokenGrant &grant);

/// RFC 8628 §3.4.
[[nodiscard]] Parameters buildDeviceTokenParameters(const Secret &deviceCode);

/// What is good and bad about a token request as it would go out, edited by hand or not; the challenge and its method
/// are those of the authorization request, empty where there was none. Rows: authz-duplicate-param, authz-implicit
/// (the password grant) and, for a code, pkce-missing, pkce-verifier-syntax, pkce-mismatch.
[[nodiscard]] QList<Check> checkTokenRequest(const Parameters &parameters, const QByteArray &sentChallenge = {},
                                             const QByteArray &sentMethod = {});

} // namespace Grantscope::OAuth
