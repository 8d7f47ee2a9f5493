// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keyfetcher.h"

namespace Grantscope {

/// Fetches keys for the inspector with core/discovery. The network is set up at the first fetch, not at the start. Call
/// its functions on the UI thread.
[[nodiscard]] Ui::KeyFetcher makeKeyFetcher(std::function<Instant()> clock);

} // namespace Grantscope
