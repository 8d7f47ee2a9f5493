// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/answers.h"

#include <QList>

#include <chrono>

namespace Grantscope::Practice {

/// What a token of the authorization server must be good for to get the items.
inline constexpr QByteArrayView kItemsScope("messages.read");

/// How an API verified the token of one call, and what that took.
struct Verification
{
    const char *how = "locally"; ///< Or "by introspection".
    int requests = 0; ///< Those that the API itself sent for it.
    std::chrono::milliseconds onTheWay{0}; ///< What of the stretches was the way of these requests and back.
    struct Stretch
    {
        const char *name; ///< A metric of Server-Timing: "verify", "introspect", "jwks".
        std::chrono::nanoseconds time;
    };
    QList<Stretch> stretches = {}; ///< One after the other.
};

/// Milliseconds with two decimals: "0.12".
[[nodiscard]] QByteArray milliseconds(std::chrono::nanoseconds time);

/// What the three practice APIs give to whom they let in: some items, and the verification in JSON ("verified",
/// "requests", "ms", with "ms_on_the_way" where there were requests: what of it is Settings::roundTrip) and in
/// Server-Timing (W3C Server Timing §3).
[[nodiscard]] HttpResponse itemsResponse(const Verification &verification);

} // namespace Grantscope::Practice
