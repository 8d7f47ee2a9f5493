// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "commandline/style.h"
#include "token/inspection.h"

namespace Grantscope::Cli {

enum class Detail : std::uint8_t { Findings, Everything };

/// Writes an inspection to standard output as a person reads it in a terminal, in their language: verdict, header and
/// payload as signed, claims, signature, checks with the failures first. Text from the token can neither move the
/// cursor nor reorder what stands around it. Needs no more memory for a long payload than for its pretty text. \a now
/// is the time on the clock, for the ages of keys.
[[nodiscard]] Outcome<void> writeHumanReport(const Token::Inspection &inspection, Instant now, Style style,
                                             Detail detail);

} // namespace Grantscope::Cli
