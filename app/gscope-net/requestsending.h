// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope request.
[[nodiscard]] Outcome<ExitStatus> request(const Arguments &arguments);

} // namespace Grantscope::Cli
