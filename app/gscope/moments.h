// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace Grantscope::Cli {

/// "2026-10-01 12:00:00 UTC" for seconds since 1970; the number itself where that is no date.
[[nodiscard]] QString utcText(std::int64_t seconds);
/// A moment in UTC, in local time where that differs, and as seen from \a now: "3 minutes ago".
[[nodiscard]] QString momentText(std::int64_t seconds, std::int64_t now);

} // namespace Grantscope::Cli
