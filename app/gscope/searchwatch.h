// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progressline.h"

#include "jose/secretsearch.h"

#include <functional>

namespace Grantscope::Cli {

using WatchedSearch = std::function<void(Jose::SearchMeter &meter, const std::stop_token &stop)>;

/// Runs a search while a line on standard error tells how far it is, and returns how long it took. SIGINT, SIGTERM and
/// SIGHUP stop it; a second one ends the program.
[[nodiscard]] std::chrono::duration<double> runWatched(const WatchedSearch &search, ProgressLine::Wanted progress);

/// With commas between thousands.
[[nodiscard]] QString countText(quint64 count);

} // namespace Grantscope::Cli
