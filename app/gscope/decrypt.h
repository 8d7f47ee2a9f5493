// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope decrypt: what is inside of a JWE, through as many encryptions as there are, to standard output as it is.
[[nodiscard]] Outcome<ExitStatus> decrypt(const Arguments &arguments);

} // namespace Grantscope::Cli
