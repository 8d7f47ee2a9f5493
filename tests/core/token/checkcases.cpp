// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcases.h"

#include "checkmaterial.h"

namespace CheckCases {

std::vector<Case> all()
{
    Cases cases;
    addFormatCases(cases);
    addHeaderCases(cases);
    addSignatureCases(cases);
    addKeyCases(cases);
    addTimesCases(cases);
    addClaimsCases(cases);
    addIdTokenCases(cases);
    addAccessTokenCases(cases);
    addLogoutTokenCases(cases);
    addDpopCases(cases);
    addClientAssertionCases(cases);
    addRequestObjectCases(cases);
    addEncryptionCases(cases);
    addSdJwtCases(cases);
    addExpectationCases(cases);
    addSurrogateCases(cases);
    return cases;
}

} // namespace CheckCases
