// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/expectations.h"
#include "token/kind.h"

namespace Grantscope::Token {

/// Whether the key that a token brings along is the one to judge it with.
enum class OwnKey : std::uint8_t {
    ProvesNothing, ///< Somebody else has to vouch for the key (RFC 8725 §3.8).
    Counts, ///< The token is to show who holds the key in it (RFC 9449 §4.3 (7)).
};

/// RFC 9449 §4.3 judges a DPoP proof with the key in its own header, and it is the receiver that asks for a proof,
/// never the token nor the text around it: any sender can write "dpop+jwt" and "DPoP:". So the key counts only where
/// the person said that it is a proof, or expects what nothing but a proof has (method, URI), or gave nothing at all to
/// judge it by: no key, no anchor, nothing about claims. Whoever expects an issuer, an audience, a client, an age,
/// scopes or a class of login means another kind of token. Otherwise it is judged as any JWT, with the keys that were
/// given.
[[nodiscard]] OwnKey ownKeyOf(const KindGuess &kind, const Expectations &expected, bool keysGiven);

} // namespace Grantscope::Token
