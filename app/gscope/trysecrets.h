// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// gscope try-secrets: whether a well-known secret or one of a word list made a MAC of the token. The first SIGINT or
/// SIGTERM ends the search and tells how far it came, the second the process.
[[nodiscard]] Outcome<ExitStatus> trySecrets(const Arguments &arguments);

} // namespace Grantscope::Cli
