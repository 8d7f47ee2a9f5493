// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/errortable_files.h"
#include "texts/errortable_protocol.h"
#include "texts/errortable_token.h"

#include <algorithm>
#include <array>
#include <span>

namespace Grantscope::Texts {

/// All failures.
inline constexpr auto kErrorTable = [] {
    std::array<ErrorRow, std::size(kTokenErrors) + std::size(kProtocolErrors) + std::size(kFileErrors)> rows{};
    auto next = rows.begin();
    for (const std::span<const ErrorRow> part :
         {std::span<const ErrorRow>(kTokenErrors), std::span<const ErrorRow>(kProtocolErrors),
          std::span<const ErrorRow>(kFileErrors)})
        next = std::ranges::copy(part, next).out;
    return rows;
}();

} // namespace Grantscope::Texts
