// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "token/expectations.h"
#include "token/signatures.h"

namespace Grantscope::Cli {

/// What the options of \a command say about the token that is expected. \a now is the clock's, where no --now is given.
[[nodiscard]] Outcome<Token::Expectations> expectationsOf(const Arguments &arguments, const Command &command,
                                                          Instant now);

[[nodiscard]] inline Token::Guessing guessingOf(const Arguments &arguments)
{
    return arguments.has("--no-guessing") ? Token::Guessing::None : Token::Guessing::Published;
}

} // namespace Grantscope::Cli
