// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/flowtexts.h"

namespace Grantscope::Texts {

/// Of a template for tokens: what it is called, and what it is for.
[[nodiscard]] Story templateStory(std::string_view form, Language language = Language::Current);
/// Of something that is done wrong on purpose: what it is, and what a good verifier says.
[[nodiscard]] Story breakageStory(std::string_view breakage, Language language = Language::Current);

} // namespace Grantscope::Texts
