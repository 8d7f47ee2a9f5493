// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/row.h"
#include "oauth/tokentype_p.h"

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

Check checkTokenType(const QString &tokenType, CheckGroup group)
{
    const Row row{"token-response-type", group, "RFC 6749 §5.1, §7.1; RFC 9449 §5", Severity::Error};
    if (tokenType.isEmpty())
        return violatedAs(Severity::Warning, row, "token-response-type.missing");
    for (const QString &known : {u"Bearer"_s, u"DPoP"_s, u"N_A"_s}) {
        if (tokenType == known)
            return passed(row, {}, tokenType);
        if (tokenType.compare(known, Qt::CaseInsensitive) == 0)
            return violatedAs(Severity::Info, row, "token-response-type.case", tokenType, known);
    }
    return violated(row, "token-response-type.unknown", tokenType, u"Bearer, DPoP"_s);
}

} // namespace Grantscope::OAuth
