// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "http/message.h"
#include "http/parameters.h"
#include "jose/key.h"
#include "oauth/oautherror.h"

#include <optional>

namespace Grantscope::OAuth {

/// How a client shows who it is. OIDC Core §9, RFC 7591 §2.
enum class ClientAuthMethod { None, SecretBasic, SecretPost, SecretJwt, PrivateKeyJwt };
/// As on the wire: "none", "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt".
[[nodiscard]] QByteArray clientAuthMethodName(ClientAuthMethod method);
[[nodiscard]] std::optional<ClientAuthMethod> findClientAuthMethod(QByteArrayView name);

struct ClientCredentials
{
    QString clientId = {};
    ClientAuthMethod method = ClientAuthMethod::None;
    Secret secret = {}; ///< For the three methods with a secret.
    Jose::Key key = {}; ///< For private_key_jwt.
    QByteArray algorithm = {}; ///< Of assertions; empty: the first that the key allows.
    /// "typ" of assertions. 7523bis §4 prefers "client-authentication+jwt", which some servers of today refuse.
    QByteArray assertionType = "JWT";

    friend bool operator==(const ClientCredentials &, const ClientCredentials &) = default;
};

/// What an assertion is made of besides the credentials; only the two methods with a JWT look at it.
struct AssertionMaterial
{
    Instant now = {};
    QByteArray jti = {}; ///< Random text, never used before.
    QString audience = {}; ///< The issuer (7523bis §4); the token endpoint where a server insists.
};

/// Everything is there that the method needs: id, secret or private key. "client-credentials" names what is not;
/// "alg-key-mismatch" for a secret in the place of a private key.
[[nodiscard]] Result<void> validateCredentials(const ClientCredentials &credentials);

/// How long an assertion holds: it is used at once.
inline constexpr std::chrono::seconds kAssertionLifetime{60};

/// A JWT with iss and sub of the client, one aud, iat, a near exp and jti, signed by the secret or the key.
/// RFC 7523 §2.2, §3; OIDC Core §9. "client-credentials", and what jose says of the key.
[[nodiscard]] Result<Secret> buildClientAssertion(const ClientCredentials &credentials,
                                                  const AssertionMaterial &material);

/// A POST of \a parameters with the client authenticated: what every endpoint takes to which a client speaks directly.
/// RFC 6749 §2.3, §3.2. "endpoint-address", "client-credentials", and what jose says of the key.
[[nodiscard]] Result<HttpRequest> buildFormRequest(const QByteArray &endpoint, Parameters parameters,
                                                   const ClientCredentials &credentials,
                                                   const AssertionMaterial &material);

} // namespace Grantscope::OAuth
