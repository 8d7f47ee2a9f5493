// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/reason.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace Grantscope::Token {

/// How a token is built. "kind" in gscope's JSON.
enum class Form : std::uint8_t {
    Jws,
    Jwe,
    SdJwt,
    Opaque,
    Claims, ///< A claims set that stood inside of a JWE without a signature (RFC 7519 §7.2): only a layer.
    Malformed
};
[[nodiscard]] const char *formName(Form form); ///< "jws", "jwe", "sd-jwt", "opaque", "claims", "malformed".

/// What a token is for. "type" in gscope's JSON. Decides which rows of the checklist apply.
enum class Kind : std::uint8_t {
    Jws, ///< A signed object that is no JWT: no claims are judged.
    Jwt, ///< A JWT of no more special kind.
    IdToken, ///< OIDC Core §2.
    AccessToken, ///< RFC 9068, or an access token by its claims.
    LogoutToken, ///< OIDC Back-Channel Logout §2.4.
    DpopProof, ///< RFC 9449 §4.2.
    ClientAssertion, ///< RFC 7523 §3.
    RequestObject, ///< RFC 9101 §4.
    SdJwt, ///< RFC 9901.
    Jwe, ///< RFC 7516; what is inside is not known before it is decrypted.
    RefreshToken, ///< By where it was found, or by a claim that some servers write.
    Opaque, ///< Means something only to the server that issued it.
};
[[nodiscard]] const char *kindName(Kind kind); ///< "jws", "jwt", "id-token", "access-token" ….
[[nodiscard]] QString kindTitle(Kind kind); ///< "ID token", in the person's language.
[[nodiscard]] std::optional<Kind> kindFromName(std::string_view name); ///< For --as; "auto" is no kind.

/// What a token was taken for, and why.
struct KindGuess
{
    Kind kind = Kind::Jwt;
    /// How sure: explicitly typed (RFC 8725 §3.11) or said by the person, against read from its claims. Rows that only
    /// hold for the explicit kind ("at-typ") are no errors for a guessed one.
    enum class Basis : std::uint8_t { Said, Typed, Claims, Context, Default } basis = Basis::Default;
    Texts::Reason reason = {};
    QString evidence; ///< The typ value, the claims, the place: {found} of the reason.
};

} // namespace Grantscope::Token
