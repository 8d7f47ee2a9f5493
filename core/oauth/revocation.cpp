// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/revocation.h"

#include "checks/row.h"
#include "oauth/answer_p.h"
#include "oauth/tokenhint_p.h"

namespace Grantscope::OAuth {

namespace {

constexpr AnswerRules kRules{OAuthError::RevocationRefused,
                             CheckGroup::Revocation,
                             "RFC 7009 §2.2",
                             "RFC 7009 §2.2.1; RFC 6749 §5.2",
                             "HTTP 200",
                             "error"};
constexpr Row kStatus{"revocation-status", CheckGroup::Revocation, "RFC 7009 §2.2", Severity::Info};

} // namespace

Parameters buildRevocationParameters(const Secret &token, const QByteArray &hint)
{
    return tokenWithHint(token, hint);
}

Reading<void> parseRevocation(const HttpResponse &response)
{
    Reading<void> reading = readStatus(response, kRules);
    if (reading.value)
        reading.checks += response.status == 200 ? passed(kStatus)
                                                 : violated(kStatus, "revocation-status.other",
                                                            statusText(response.status), statusText(200));
    return reading;
}

} // namespace Grantscope::OAuth
