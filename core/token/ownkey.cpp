// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/ownkey.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

OwnKey ownKeyOf(const KindGuess &kind, const QString &contextName, const Expectations &expected, bool keysGiven)
{
    if (kind.kind != Kind::DpopProof)
        return OwnKey::ProvesNothing;
    const bool asked = kind.basis == KindGuess::Basis::Said || contextName.compare("DPoP"_L1, Qt::CaseInsensitive) == 0
                       || expected.expectsProof();
    const bool nothingElse = !keysGiven && !expected.expectsClaims();
    return asked || nothingElse ? OwnKey::Counts : OwnKey::ProvesNothing;
}

} // namespace Grantscope::Token
