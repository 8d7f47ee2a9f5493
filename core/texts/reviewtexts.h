// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/texts.h"

namespace Grantscope::Texts {

/// What an exchange is called: "Token request". Empty for a name that there is none of, as of all here.
[[nodiscard]] QString roleTitle(std::string_view role, Language language = Language::Current);
/// Where in an exchange something stands: "form".
[[nodiscard]] QString placeTitle(std::string_view place, Language language = Language::Current);
/// What a difference between two runs is: "only in the first".
[[nodiscard]] QString differenceTitle(std::string_view difference, Language language = Language::Current);
/// What a row of the checklist objects to, beside the message that it was judged at: "Not so: the code is …".
[[nodiscard]] QString objectionText(std::string_view check, Language language = Language::Current);

} // namespace Grantscope::Texts
