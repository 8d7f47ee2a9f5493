// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "texts/reason.h"

#include <QString>

#include <string_view>

namespace Grantscope::Texts {

/// English is what --json and exports speak; Current is the person's language, by the installed translator.
enum class Language : quint8 { English, Current };

/// "en", or the name under which the installed translation keeps its own resources: "zh_TW". Follows the translator.
[[nodiscard]] QString languageName();

/// What a row of the checklist asks, in a line: "The token has not expired". \a check is its id; empty if there is
/// none.
[[nodiscard]] QString checkTitle(std::string_view check, Language language = Language::Current);
/// Why the row matters: what goes wrong for whom if it does not hold. One or two sentences.
[[nodiscard]] QString checkWhy(std::string_view check, Language language = Language::Current);

/// The sentence for one outcome, with \a found and \a expected put where it names them: once, made visible(), cut after
/// 300 characters. Empty for an empty reason.
[[nodiscard]] QString sentence(Reason reason, const QString &found = {}, const QString &expected = {},
                               Language language = Language::Current);

/// What was found or expected as sentence() puts it in.
[[nodiscard]] QString valueText(Reason reason, const QString &value, Language language = Language::Current);

/// An error as the person reads it: what happened (with found, expected and offset) and what to do.
struct ErrorText
{
    QString what;
    QString remedy; ///< Never empty.
};
/// An id that is not known gets a general text that names it.
[[nodiscard]] ErrorText errorText(const Error &error, Language language = Language::Current);
/// The same of a failure that was read, whose id is a text.
[[nodiscard]] ErrorText errorText(std::string_view id, const QString &expected, const QString &found, qsizetype offset,
                                  Language language = Language::Current);
/// What and remedy in one line.
[[nodiscard]] QString errorLine(const Error &error, Language language = Language::Current);
/// Whether the id has a text of its own. Every error enum has a test that asks this for all of its values.
[[nodiscard]] bool hasErrorText(const ErrorId &id);

} // namespace Grantscope::Texts
