// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/errortable_protocol.h"
#include "texts/errortable_token.h"

#include <algorithm>
#include <array>

namespace Grantscope::Texts {

/// All failures.
inline constexpr auto kErrorTable = [] {
    std::array<ErrorRow, std::size(kTokenErrors) + std::size(kProtocolErrors)> rows{};
    std::ranges::copy(kProtocolErrors, std::ranges::copy(kTokenErrors, rows.begin()).out);
    return rows;
}();

} // namespace Grantscope::Texts
