// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "oauth/clientauthentication.h"

namespace Grantscope::Cli {

/// Who the client is and how it shows it. Secrets come from files and variables of the environment; a variable that was
/// read is removed, so that nothing that is started inherits it.
[[nodiscard]] Outcome<OAuth::ClientCredentials> clientOf(const Arguments &arguments);

/// Who asks about tokens; without an id where that is the client.
[[nodiscard]] Outcome<OAuth::ClientCredentials> resourceServerOf(const Arguments &arguments);

} // namespace Grantscope::Cli
