// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"
#include "tokens/keyfetcher.h"

namespace Grantscope {

/// Fetches keys for the inspector with core/discovery. The network is set up at the first fetch, not at the start. Call
/// its functions on the UI thread. \a tell hears of each exchange.
[[nodiscard]] Ui::KeyFetcher makeKeyFetcher(std::function<Instant()> clock,
                                            std::function<void(const Net::Record &)> tell);

} // namespace Grantscope
