// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "making/draft.h"

namespace Grantscope::Cli {

/// What the options say is to be signed, by which key. Without --key or a secret it is a failure of usage; what
/// review() says of the draft is the caller's.
[[nodiscard]] Outcome<Making::Draft> readDraft(const Arguments &arguments, Instant now);

} // namespace Grantscope::Cli
