// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/verdicttitle.h"

#include <QCoreApplication>

namespace Grantscope::Token {

QString verdictTitle(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return QCoreApplication::translate("Verdict", "Valid");
    case Verdict::Invalid:
        return QCoreApplication::translate("Verdict", "Invalid");
    case Verdict::Unverified:
        return QCoreApplication::translate("Verdict", "Unverified");
    case Verdict::Malformed:
        return QCoreApplication::translate("Verdict", "Malformed");
    }
    return {};
}

} // namespace Grantscope::Token
