// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about request objects: RFC 9101 §4.
#include "token/rules.h"

namespace Grantscope::Token {

namespace {

Outcome requestClient(const Subject &subject)
{
    for (const char *nested : {"request", "request_uri"}) {
        if (const Json::Value claim = subject.claim(nested))
            return violated("ro-client-id.nested", {}, QString::fromLatin1(nested), claimPlace(claim));
    }
    return compareClaim(subject,
                        {"client_id", subject.expected.clientId, "ro-client-id.different", "ro-client-id.absent"});
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"ro-client-id", Severity::Error, CheckGroup::RequestObject, kindBit(Kind::RequestObject), "RFC 9101 §4, §5, §6.3", requestClient},
};
// clang-format on

} // namespace

std::span<const CheckRow> requestObjectRows()
{
    return kRows;
}

} // namespace Grantscope::Token
