// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace Bench {

/// The least that base64url takes: table-driven, into a buffer that stays. False for what is none; stray bits at the
/// end are let through.
[[nodiscard]] bool decodeBase64url(std::string_view text, std::vector<unsigned char> &out);

} // namespace Bench
