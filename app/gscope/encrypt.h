// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope encrypt: the JWE of a text, and a line break, to standard output.
[[nodiscard]] Outcome<ExitStatus> encrypt(const Arguments &arguments);

} // namespace Grantscope::Cli
