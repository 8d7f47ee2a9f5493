// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

/// One sentence: its key and its English text, in which {found} and {expected} stand for the two values of the outcome.
struct ReasonRow
{
    const char *key;
    const char *source;
};

// Grouped by the row of the checklist that says it; "skip." are the reasons why a row was not checked, shared by many rows.
// clang-format off
inline constexpr ReasonRow kReasonTable[] = {
    {"skip.no-key",              QT_TRANSLATE_NOOP("Reasons", "No key was given, so this could not be checked.")},
    {"skip.not-expected",        QT_TRANSLATE_NOOP("Reasons", "Nothing was given to compare with.")},
    {"skip.claim-absent",        QT_TRANSLATE_NOOP("Reasons", "The token has no such claim.")},
    {"skip.parameter-absent",    QT_TRANSLATE_NOOP("Reasons", "The header has no such parameter.")},
    {"skip.unreadable",          QT_TRANSLATE_NOOP("Reasons", "The part that this looks at could not be read.")},
};
// clang-format on

} // namespace Grantscope::Texts
