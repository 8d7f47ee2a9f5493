// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "texts/reason.h"

#include <QString>

#include <string_view>

namespace Grantscope::Texts {

/// English is what --json and exports speak; Current is the person's language, by the installed translator.
enum class Language : quint8 { English, Current };

/// What a row of the checklist asks, in a line: "The token has not expired". \a check is its id; empty if there is none.
[[nodiscard]] QString checkTitle(std::string_view check, Language language = Language::Current);
/// Why the row matters: what goes wrong for whom if it does not hold. One or two sentences.
[[nodiscard]] QString checkWhy(std::string_view check, Language language = Language::Current);

/// The sentence for one outcome, with \a found and \a expected put where it names them.
[[nodiscard]] QString sentence(Reason reason, const QString &found = {}, const QString &expected = {},
                               Language language = Language::Current);

/// An error as the person reads it: what happened (with found, expected and offset) and what to do.
struct ErrorText
{
    QString what;
    QString remedy; ///< Never empty.
};
[[nodiscard]] ErrorText errorText(const Error &error, Language language = Language::Current);
/// \a language alone; both lines of errorText() in one.
[[nodiscard]] QString errorLine(const Error &error, Language language = Language::Current);

} // namespace Grantscope::Texts
