// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope sd-jwt: ACTION, then a token or a file.
[[nodiscard]] Outcome<ExitStatus> sdJwt(const Arguments &arguments, Instant now);

} // namespace Grantscope::Cli
