// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/document.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Grantscope::Texts {

// Moments in words. All of it takes the moment and now; nothing reads a clock.

/// The last second that is told as a date, 9999-12-31T23:59:59Z.
inline constexpr std::int64_t kLastSecond = 253'402'300'799;

/// The moment a claim names, in seconds since 1970 (RFC 7519 §2, NumericDate). Nothing if it is no number or lies
/// outside of the years 1 to 9999 or is written with more than 512 characters.
[[nodiscard]] std::optional<Instant> claimInstant(Json::Value value);

/// "3 minutes ago", "in 2 hours", "now", seen from \a now, in whole units: what is less than a second ahead is
/// "now", and less than a second ago "1 second ago". Moments outside of the years 1 to 9999 count as the nearest end.
[[nodiscard]] QString relativeTime(Instant moment, Instant now);
/// "2026-11-24 13:05:12 UTC"; the number of seconds since 1970 outside of the years 1 to 9999.
[[nodiscard]] QString utcTime(Instant moment);
/// "2026-11-24 14:05:12 UTC+01:00", in the person's time zone; as utcTime() where that is UTC, and outside of the years
/// 1 to 9999.
[[nodiscard]] QString localTime(Instant moment);

} // namespace Grantscope::Texts
