// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowservices.h"
#include "session/practicehost.h"

namespace Grantscope {

/// Carries flows out over the network. It is set up at the first flow, not at the start. \a practice outlives what is
/// returned. Call the functions on the UI thread. \a tell hears of each exchange of a lookup, outside of any flow.
[[nodiscard]] Ui::FlowServices makeFlowServices(const std::function<Instant()> &clock, Session::PracticeHost *practice,
                                                const std::function<void(const Net::Record &)> &tell);

} // namespace Grantscope
