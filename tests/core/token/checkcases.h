// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"

#include <vector>

namespace CheckCases {

/// One token with keys and expectations, and what one row of the checklist must say of it.
struct Case
{
    const char *id; ///< Of the row.
    const char *name;
    Grantscope::Status status;
    QByteArray token;
    Grantscope::Token::InspectOptions options = {};
    Grantscope::Token::Expectations expected = {};
    Grantscope::Token::KeyRing keys = {};
};

/// At least one violation of every row; then tokens of every kind in which all is well.
[[nodiscard]] std::vector<Case> all();

inline constexpr std::int64_t kNow = 1'790'000'100;

} // namespace CheckCases
