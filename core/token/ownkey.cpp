// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/ownkey.h"

namespace Grantscope::Token {

OwnKey ownKeyOf(const KindGuess &kind, const Expectations &expected, bool keysGiven)
{
    if (kind.kind != Kind::DpopProof)
        return OwnKey::ProvesNothing;
    if (kind.basis == KindGuess::Basis::Said)
        return OwnKey::Counts;
    if (expected.expectsOtherThanProof())
        return OwnKey::ProvesNothing;
    const bool nothingGiven = !keysGiven && !expected.nonce;
    return expected.expectsProof() || nothingGiven ? OwnKey::Counts : OwnKey::ProvesNothing;
}

} // namespace Grantscope::Token
