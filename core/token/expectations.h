// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "jose/certificate.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Grantscope::Token {

/// RFC 8725 §3.2: an unsecured token is refused unless asked for.
enum class UnsecuredPolicy : std::uint8_t { Refuse, AllowInsecure };

/// What the person expects of a token. What is not set is not checked, and said so.
struct Expectations
{
    Instant now; ///< The moment as of which times are judged.
    std::chrono::seconds leeway{0}; ///< For exp, nbf, iat, auth_time; on top of maxAge and dpopWindow.
    std::optional<QString> issuer = {};
    QStringList audiences = {};
    std::optional<QString> clientId = {};
    /// Sent by the client (ID token), the server (DPoP, RFC 9449 §8) or the verifier (key binding, RFC 9901 §4.3).
    std::optional<QString> nonce = {};
    QList<QByteArray> algorithms = {}; ///< The only ones allowed; empty: every registered one that the key allows.
    std::optional<std::chrono::seconds> maxAge = {};
    QStringList scopes = {}; ///< Each must be in "scope" or "scp" of an access token.
    QStringList acrValues = {};
    bool acrIsVoluntary = false; ///< They were asked for by acr_values: a server may leave them (OIDC Core §3.1.2.1).
    std::optional<Secret> accessToken = {}; ///< For at_hash and ath.
    std::optional<Secret> code = {}; ///< For c_hash.
    std::optional<QString> method = {}; ///< DPoP "htm".
    std::optional<QString> uri = {}; ///< DPoP "htu".
    std::optional<QByteArray> jkt = {}; ///< Base64url thumbprint that the access token is bound to.
    std::chrono::seconds dpopWindow{300}; ///< How far the iat of a DPoP proof may lie from now, leeway aside.
    bool keyBindingRequired = false; ///< An SD-JWT must show who presents it (RFC 9901 §7.3).
    /// How far the iat of a key binding may lie from now, leeway aside.
    std::chrono::seconds keyBindingWindow{300};
    QList<Jose::Certificate> trustAnchors = {};
    UnsecuredPolicy unsecured = UnsecuredPolicy::Refuse;

    /// Something is expected of the claims of a token: it can't be meant as a signed object without claims.
    [[nodiscard]] bool expectsClaims() const
    {
        return issuer || !audiences.isEmpty() || clientId || nonce || maxAge || !scopes.isEmpty()
               || !acrValues.isEmpty();
    }
    /// Something is expected that only a DPoP proof can show. A bound key and an access token are not: tokens show
    /// them, too.
    [[nodiscard]] bool expectsProof() const { return method || uri; }
    /// Something is expected, or an anchor given, that has no place with a proof. A nonce has one (RFC 9449 §8).
    [[nodiscard]] bool expectsOtherThanProof() const
    {
        return issuer || !audiences.isEmpty() || clientId || maxAge || !scopes.isEmpty() || !acrValues.isEmpty()
               || !trustAnchors.isEmpty();
    }
    /// Something is expected that only an ID token can show (OIDC Core §3.1.3.7).
    [[nodiscard]] bool expectsIdToken() const
    {
        return maxAge || !acrValues.isEmpty() || code || (nonce && !expectsProof());
    }

    friend bool operator==(const Expectations &, const Expectations &) = default;
};

} // namespace Grantscope::Token
