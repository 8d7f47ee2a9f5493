// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"
#include "practice/credentials.h"

namespace Grantscope::Practice {

/// A fresh secret of 256 bits for HS256; without a kid, for there is never a second one.
[[nodiscard]] Jose::Key makePlainKey(const Randomness &random);

} // namespace Grantscope::Practice
