// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope sign: writes the token, or a document about it. What is odd about it goes to standard error.
[[nodiscard]] Outcome<ExitStatus> sign(const Arguments &arguments, Instant now);

} // namespace Grantscope::Cli
