// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Grantscope::Texts {

/// What a row of the checklist asks and why it matters, in English; lupdate reads both in the context "Checks".
struct CheckText
{
    const char *id;
    const char *title;
    const char *why;
};

/// Every row that has texts, sorted by id.
[[nodiscard]] std::span<const CheckText> checkTexts();
/// Nothing if no row of this id has texts.
[[nodiscard]] const CheckText *findCheckText(std::string_view id);

} // namespace Grantscope::Texts
