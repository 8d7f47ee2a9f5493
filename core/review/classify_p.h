// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/address.h"
#include "review/exchangerole.h"

namespace Grantscope::Review {

/// Sets role and confidence; everything else of \a facts is there already.
void classify(const Exchange &exchange, ExchangeFacts &facts);

} // namespace Grantscope::Review
