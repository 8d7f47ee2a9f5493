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
/// never the token: any sender can write "dpop+jwt". So the key counts only for a proof that was asked for: the person
/// said that it is one, it stood in the DPoP header field, something of a proof is expected (method, URI, bound key,
/// access token), or nothing at all was given to judge it by (neither keys nor anything about claims). Otherwise it is
/// judged as any JWT, with the keys that were given and the issuer and audience that are expected.
[[nodiscard]] OwnKey ownKeyOf(const KindGuess &kind, const QString &contextName, const Expectations &expected,
                              bool keysGiven);

} // namespace Grantscope::Token
