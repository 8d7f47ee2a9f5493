// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"

namespace Grantscope::Cli {

/// `gscope practice`: serves until SIGINT or SIGTERM comes. Needs an application object; waits in its event loop.
[[nodiscard]] Outcome<ExitStatus> practice(const Arguments &arguments);

} // namespace Grantscope::Cli
