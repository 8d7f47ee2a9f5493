// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Grantscope::Token {

/// What is told: every row with its words for a person, or only the rows that failed or warned for a batch. The verdict
/// is the same.
enum class Wording : std::uint8_t { Full, FailuresOnly };

} // namespace Grantscope::Token
