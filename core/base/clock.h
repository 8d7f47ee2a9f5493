// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace Grantscope {

/// A moment, as core takes it: always an argument, never read from a clock inside core. Milliseconds since 1970 UTC.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr Instant instantFromSeconds(std::int64_t seconds)
{
    return Instant{std::chrono::seconds{seconds}};
}

/// Whole seconds since 1970 UTC, rounded toward the past.
[[nodiscard]] constexpr std::int64_t secondsOf(Instant moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
}

} // namespace Grantscope
