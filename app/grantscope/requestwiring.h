// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/requestcontroller.h"
#include "session/practicehost.h"

namespace Grantscope {

/// What the console needs: the network, made with the first request; the practice server's places. The shelf, the store
/// and the journal are the caller's.
[[nodiscard]] Ui::RequestServices makeRequestServices(const std::function<Instant()> &clock,
                                                      Session::PracticeHost *practice);

/// A shelf that refreshes over the network; its exchanges go to \a tell.
[[nodiscard]] Session::TokenShelf::World makeShelfWorld(const std::function<Instant()> &clock);

} // namespace Grantscope
