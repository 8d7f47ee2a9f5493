// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"

namespace Grantscope::Cli {

/// `gscope flow GRANT`: runs it and prints what came of it. Needs an application object; waits in its event loop.
[[nodiscard]] Outcome<ExitStatus> flow(const Arguments &arguments);

} // namespace Grantscope::Cli
