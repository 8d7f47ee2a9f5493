// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// `gscope compare`: reads two tokens, keys and expectations, and prints what differs. \a now is the clock's.
[[nodiscard]] Outcome<ExitStatus> compare(const Arguments &arguments, Instant now);

} // namespace Grantscope::Cli
