// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/key_p.h"
#include "jose/keyrequest.h"

namespace Grantscope::Jose {

/// Fresh key material of a kind in a size that was checked. "key-cancelled" where \a stop ended it, which takes effect
/// between two candidates for a prime of an RSA key; all others are made in a moment.
[[nodiscard]] Result<KeyData> generateKeyData(const KeyKind &kind, int bits, const std::stop_token &stop);

} // namespace Grantscope::Jose
