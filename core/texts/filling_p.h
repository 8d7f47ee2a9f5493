// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/texts alone: how sentences are put together.

#include "texts/texts.h"

namespace Grantscope::Texts {

/// The text as it stands in the source, or as the installed translator has it.
[[nodiscard]] QString inLanguage(const char *context, const char *source, Language language);

struct Values
{
    QString found;
    QString expected;
    QString offset = {};
};
/// \a text with {found}, {expected} and {offset} filled in, in one pass: what is put in is never looked at again, so
/// that a token can't smuggle in placeholders.
[[nodiscard]] QString filled(QStringView text, const Values &values);

/// A duration as numbers and units, each number with its unit in the language; anything else as it is.
[[nodiscard]] QString shownDuration(const QString &duration, Language language);

} // namespace Grantscope::Texts
