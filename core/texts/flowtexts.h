// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/texts.h"

namespace Grantscope::Texts {

/// A name and what is said about it, in the language asked for; both empty where there is no text.
struct Story
{
    QString title;
    QString text;
};
/// Of a grant: what it is called, and when to use it.
[[nodiscard]] Story grantStory(std::string_view grant, Language language = Language::Current);
/// Of a step: what it is called, and what happens in it and why.
[[nodiscard]] Story stepStory(std::string_view step, Language language = Language::Current);
/// Of a fault: what is done wrong, and what a good server does about it.
[[nodiscard]] Story faultStory(std::string_view fault, Language language = Language::Current);
/// Who takes part: "Authorization server", and what it does.
[[nodiscard]] Story partyStory(std::string_view party, Language language = Language::Current);
/// By which rule a value came to be: "SHA-256 of the code_verifier".
[[nodiscard]] QString ruleText(std::string_view rule, Language language = Language::Current);
/// Why a step was left out.
[[nodiscard]] QString leftText(std::string_view reason, Language language = Language::Current);

} // namespace Grantscope::Texts
