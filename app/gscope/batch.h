// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "token/inspection.h"

namespace Grantscope::Cli {

[[nodiscard]] ExitStatus exitStatusOf(Token::Verdict verdict);

/// A longer line is no token but malformed, and is not kept.
inline constexpr qsizetype kLongestLine = qsizetype(64) << 20;

/// `--batch`: one token a line, judged on --threads threads and answered in order, as --format says; empty lines, too,
/// so that numbers agree. With --find every token in a line is judged, 1000 at most, and a line without one is only
/// counted. Memory does not grow with the number of lines. Bad if any token is bad, else Unverified if
/// any is, else Fine. SIGINT ends the input there; the answers so far are put out, and the signal takes its effect.
[[nodiscard]] Outcome<ExitStatus> inspectBatch(const Arguments &arguments, const Token::KeyRing &keys,
                                               const Jose::DecryptionLimits &limits,
                                               const Token::Expectations &expected, std::optional<Token::Kind> as);

} // namespace Grantscope::Cli
