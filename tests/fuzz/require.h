// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace Grantscope {

/// Ends the process, which libFuzzer keeps with its input, where something does not hold.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace Grantscope
