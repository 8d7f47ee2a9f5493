// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowservices.h"
#include "session/practiceserver.h"

namespace Grantscope {

/// What a running practice server offers: issuer, API, its clients with the grants that they may use, its people.
[[nodiscard]] Ui::PracticeOffer practiceOffer(const Session::PracticeServer &server);
/// The same before it runs: no address yet, and something in the place of secrets.
[[nodiscard]] Ui::PracticeOffer practiceOfferAhead();

} // namespace Grantscope
