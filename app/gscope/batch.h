// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "token/inspection.h"

namespace Grantscope::Cli {

[[nodiscard]] ExitStatus exitStatusOf(Token::Verdict verdict);

/// A longer line is no token but malformed, and is not kept.
inline constexpr qsizetype kLongestLine = qsizetype(64) << 20;

/// `--batch`: one token a line, one JSON line each, in order; empty lines, too, so that numbers agree. Memory stays
/// that of the longest line. Bad if any token is bad, else Unverified if any is, else Fine.
[[nodiscard]] Outcome<ExitStatus> inspectBatch(const QByteArray &path, Token::Inspector &inspector,
                                               const Token::Expectations &expected, std::optional<Token::Kind> as);

} // namespace Grantscope::Cli
