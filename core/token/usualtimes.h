// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone.

#include "base/clock.h"
#include "json/document.h"

#include <optional>
#include <span>
#include <string_view>

namespace Grantscope::Token {

/// The claims that are moments (NumericDate, RFC 7519 §2): of JWT itself, then of OIDC Core §2 and §5.1.
[[nodiscard]] std::span<const std::string_view> timeClaims();

/// The times of claims in which each is a whole number of nine to eleven digits, seconds from 1973 to 5138, as nearly
/// all are: read once for all rows that ask about them. Unset for a claim that is not there.
struct UsualTimes
{
    using Time = std::optional<Instant>;
    Time exp = {};
    Time nbf = {};
    Time iat = {};
    bool hasAny = false; ///< One of timeClaims() is there.

    /// Nothing where one of the times is written in another way, or \a claims is no object whose members' places are
    /// known (Json::Value::nameSlots()): then each has to be looked at for itself.
    [[nodiscard]] static std::optional<UsualTimes> in(Json::Value claims);
};

} // namespace Grantscope::Token
