// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/verdictlook.h"

#include <QCoreApplication>

namespace Grantscope::Ui {

QString verdictTitle(Token::Verdict verdict)
{
    switch (verdict) {
    case Token::Verdict::Valid:
        return QCoreApplication::translate("Verdict", "Valid");
    case Token::Verdict::Invalid:
        return QCoreApplication::translate("Verdict", "Invalid");
    case Token::Verdict::Unverified:
        return QCoreApplication::translate("Verdict", "Unverified");
    case Token::Verdict::Malformed:
        return QCoreApplication::translate("Verdict", "Malformed");
    }
    return {};
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
