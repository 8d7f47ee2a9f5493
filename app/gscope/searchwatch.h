// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/secretsearch.h"

#include <chrono>

namespace Grantscope::Cli {

struct WatchedSearch
{
    Result<Jose::SearchResult> result;
    std::chrono::duration<double> took;
};

/// Runs a search while a line on standard error, where that is a terminal, tells how far it is. SIGINT and SIGTERM stop
/// it. To be called before there are other threads.
[[nodiscard]] WatchedSearch runWatched(const QList<Jose::MacTarget> &targets, Jose::WordList &words,
                                       const Jose::SearchOptions &options);

/// With commas between thousands.
[[nodiscard]] QString countText(quint64 count);

} // namespace Grantscope::Cli
