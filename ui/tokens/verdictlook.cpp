// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/verdictlook.h"

#include "token/verdicttitle.h"

namespace Grantscope::Ui {

QString verdictTitle(Token::Verdict verdict)
{
    return Token::verdictTitle(verdict);
}

Meaning verdictMeaning(Token::Verdict verdict)
{
    switch (verdict) {
    case Token::Verdict::Valid:
        return Meaning::Good;
    case Token::Verdict::Unverified:
        return Meaning::Warning;
    case Token::Verdict::Invalid:
    case Token::Verdict::Malformed:
        break;
    }
    return Meaning::Bad;
}

} // namespace Grantscope::Ui
