// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "oauth/oautherror.h"

#include <QByteArray>

#include <optional>

namespace Grantscope::OAuth {

/// How the challenge is made of the verifier. RFC 7636 §4.2.
enum class PkceMethod {
    S256,
    PlainInsecure, ///< Whoever sees the authorization request knows the verifier.
    NoneInsecure, ///< Without PKCE: a stolen code can be redeemed.
};
/// "S256", "plain"; empty for none.
[[nodiscard]] QByteArray pkceMethodName(PkceMethod method);

/// 43 to 128 unreserved characters that nobody else knows. RFC 7636 §4.1.
class CodeVerifier
{
public:
    /// "pkce-verifier-syntax"; the error tells the length or the place, never the verifier.
    [[nodiscard]] static Result<CodeVerifier> parse(const Secret &text);
    /// BASE64URL of random octets: 32 make 43 characters. "pkce-verifier-syntax" for fewer than 32 and more than 96.
    [[nodiscard]] static Result<CodeVerifier> fromRandom(QByteArrayView octets);

    [[nodiscard]] const Secret &secret() const { return m_secret; }

    friend bool operator==(const CodeVerifier &, const CodeVerifier &) = default;

private:
    explicit CodeVerifier(Secret secret)
        : m_secret(std::move(secret))
    {
    }

    Secret m_secret;
};

/// BASE64URL(SHA256(ASCII(code_verifier))), or with "plain" the verifier itself; empty without PKCE. RFC 7636 §4.2;
/// worked example in Appendix B.
[[nodiscard]] QByteArray deriveCodeChallenge(const CodeVerifier &verifier, PkceMethod method);

} // namespace Grantscope::OAuth
