// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Grantscope {

/// The translation that the environment asks for: "zh_TW" for any Chinese in traditional characters, else empty, which
/// is English. The variables as gettext reads them: LC_ALL, LC_MESSAGES, LANG, and before them LANGUAGE, if they don't
/// say C.
[[nodiscard]] std::string_view translationOfEnvironment();

/// Call before the application object is made, where no thread has been started. Qt complains on standard error where
/// the locale of the environment isn't installed or its character set isn't UTF-8; this has it take C.UTF-8 then and
/// keep quiet. The variables are left as they were.
void acceptAnyLocale();

/// Makes the application object of a program without a window if there is none, and has its texts come in \a
/// translation. Does nothing for English. For the life of the program.
void followLanguage(std::string_view translation);

} // namespace Grantscope
