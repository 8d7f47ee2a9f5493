// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/key.h"
#include "token/expectations.h"
#include "token/kind.h"

#include <span>
#include <string_view>

namespace Grantscope::Making {

/// What a token to be made is for; title and use are in core/texts under its name.
struct Template
{
    const char *name; ///< "id-token", as gscope's --as has it.
    Token::Kind kind;
    const char *typ; ///< RFC 8725 §3.11.
    std::chrono::seconds lifetime; ///< Where nothing else is asked for.
    SpecRef spec;
};
[[nodiscard]] std::span<const Template> templates();
[[nodiscard]] const Template *findTemplate(std::string_view name);

/// What is known when a template is filled in. Where something is not, a name of RFC 6761's "example" stands in.
struct Known
{
    Instant now;
    QString jti; ///< Fresh for each token: 96 random bits or more (RFC 9449 §4.2).
    std::optional<std::chrono::seconds> lifetime = {};
    QString issuer = {};
    QString subject = {};
    QString clientId = {};
    QString audience = {};
    QString nonce = {};
    QString scope = {};
    QString redirectUri = {};
    QString method = {}; ///< "htm" of a DPoP proof.
    QString uri = {}; ///< "htu", without query and fragment.
    Secret accessToken = {}; ///< For at_hash and ath.
    Secret code = {}; ///< For c_hash.
};

struct Filled
{
    QByteArray header;
    QByteArray payload;
};

/// Header and payload as their specification wants them, laid out to be read: RFC 7519 (plain), OIDC Core §2, RFC 9068
/// §2, RFC 7523 §3, RFC 9449 §4.2, OIDC Back-Channel Logout §2.4, RFC 9101 §4. \a key gives "kid", and "jwk" to a
/// proof; a null one gives neither. Errors: of Key::publicJwk() where a proof is asked of a secret.
[[nodiscard]] Result<Filled> fill(const Template &form, const Known &known, const Jose::JwsAlgorithm &algorithm,
                                  const Jose::Key &key);
/// What a receiver that knows the same expects of the token.
[[nodiscard]] Token::Expectations expectationsOf(const Template &form, const Known &known);

} // namespace Grantscope::Making
