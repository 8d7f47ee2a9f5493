// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "token/inspection.h"

namespace Grantscope::Cli {

/// `gscope inspect`: reads token, keys and expectations, and prints the answer. \a now is the clock's.
[[nodiscard]] Outcome<ExitStatus> inspect(const Arguments &arguments, Instant now);

} // namespace Grantscope::Cli
