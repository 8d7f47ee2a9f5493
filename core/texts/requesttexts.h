// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/flowtexts.h"

namespace Grantscope::Texts {

/// What is told of a command of curl; \a detail is shown made visible. Empty for an unknown id, here and below.
[[nodiscard]] QString curlNoteText(std::string_view note, const QString &detail, Language language = Language::Current);
/// Why something of a request stays behind at a redirect: "was not sent: …".
[[nodiscard]] QString dropText(std::string_view reason, Language language = Language::Current);
/// What a scheme, an error or a parameter of WWW-Authenticate says, and what to do next.
[[nodiscard]] QString challengeText(std::string_view id, Language language = Language::Current);
/// Of a ready-made request: what it is called, and what it asks.
[[nodiscard]] Story presetStory(std::string_view preset, Language language = Language::Current);

} // namespace Grantscope::Texts
