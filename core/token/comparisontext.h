// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/comparison.h"

namespace Grantscope::Token {

// A comparison in the person's language, for windows, terminals and Markdown; text from tokens is made visible and cut.

/// What a row is about: "roles", "realm_access/roles", "Lifetime", a check's title.
[[nodiscard]] QString rowTitle(const ComparedRow &row);
/// What a side has: a string without its quotes, a moment as date and seconds, a duration, a status in words; empty
/// where it has nothing.
[[nodiscard]] QString sideText(const ComparedRow &row, Side side);
/// What became of it: "expires 15 min later", "added: write", "the same".
[[nodiscard]] QString differenceText(const ComparedRow &row, Texts::Language language = Texts::Language::Current);
/// The value of a side may not be shown to everybody: it is of the token itself.
[[nodiscard]] bool isTokenValue(const ComparedRow &row);

/// "Before and after a refresh: same kind …".
[[nodiscard]] QString relationSentence(const Comparison &comparison,
                                       Texts::Language language = Texts::Language::Current);
/// The sum, and what a reader has to know to believe it: which layer, which order, what was not verified or not listed.
[[nodiscard]] QStringList comparisonNotes(const Comparison &comparison,
                                          Texts::Language language = Texts::Language::Current);

} // namespace Grantscope::Token
