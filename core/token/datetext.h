// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: moments of claims as findings and reports tell them, exact to the second and the same in every
// language. For the moments that a person reads in passing: texts/moments.h.

#include "json/document.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Grantscope::Token {

/// A NumericDate (RFC 7519 §2) in seconds, fraction dropped; nothing if the value is no number. Far values saturate
/// beyond the years that are dates: they are as far as it matters, and differences of two can't overflow.
[[nodiscard]] std::optional<std::int64_t> numericDate(Json::Value value);
/// A NumericDate as dateText(), or as written where no calendar follows.
[[nodiscard]] QString momentText(Json::Value value);
/// "2026-10-01T12:00:00Z (1790856000)".
[[nodiscard]] QString dateText(std::int64_t seconds);
[[nodiscard]] QString durationText(std::int64_t seconds); ///< "3 min 5 s"; English, as numbers and units.

} // namespace Grantscope::Token
