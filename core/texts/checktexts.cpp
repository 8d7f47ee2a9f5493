// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/checktexts.h"

#include "texts/checktexts_access.h"
#include "texts/checktexts_encryption.h"
#include "texts/checktexts_flow.h"
#include "texts/checktexts_jwt.h"
#include "texts/checktexts_key.h"
#include "texts/checktexts_mcp.h"
#include "texts/checktexts_object.h"
#include "texts/checktexts_openid.h"
#include "texts/checktexts_pair.h"
#include "texts/checktexts_review.h"
#include "texts/checktexts_sdjwt.h"

#include <algorithm>
#include <array>

namespace Grantscope::Texts {

namespace {

constexpr std::string_view idOf(const CheckText &row)
{
    return row.id;
}

// The tables are kept by theme for those who read them, and sorted while compiling for the search.
template <std::size_t... sizes>
constexpr auto joinSorted(const CheckText (&...tables)[sizes])
{
    std::array<CheckText, (sizes + ...)> joined{};
    auto end = joined.begin();
    ((end = std::ranges::copy(tables, end).out), ...);
    std::ranges::sort(joined, {}, idOf);
    return joined;
}

constexpr auto kRows = joinSorted(kObjectChecks, kKeyChecks, kEncryptionChecks, kJwtChecks, kOpenidChecks,
                                  kAccessChecks, kSdJwtChecks, kFlowChecks, kMcpChecks, kReviewChecks, kPairChecks);
static_assert(std::ranges::adjacent_find(kRows, {}, idOf) == kRows.end(), "an id has two rows");

} // namespace

std::span<const CheckText> checkTexts()
{
    return kRows;
}

const CheckText *findCheckText(std::string_view id)
{
    const auto row = std::ranges::lower_bound(kRows, id, {}, idOf);
    return row != kRows.end() && row->id == id ? &*row : nullptr;
}

} // namespace Grantscope::Texts
