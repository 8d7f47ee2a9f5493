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
    {"kind.typ",                 QT_TRANSLATE_NOOP("Reasons", "Its header says typ {found}.")},
    {"kind.typ-other",           QT_TRANSLATE_NOOP("Reasons", "Its header says typ {found}, a kind of JWT whose own rules are not judged here.")},
    {"kind.context",             QT_TRANSLATE_NOOP("Reasons", "It stood in {found}.")},
    {"kind.claims",              QT_TRANSLATE_NOOP("Reasons", "Its claims say so: {found}.")},
    {"kind.security-event",      QT_TRANSLATE_NOOP("Reasons", "It has {found}: a security event token, whose own rules are not judged here.")},
    {"kind.no-claims",           QT_TRANSLATE_NOOP("Reasons", "Its payload is no JSON object.")},
    {"kind.detached",            QT_TRANSLATE_NOOP("Reasons", "It carries no payload.")},
    {"kind.json-form",           QT_TRANSLATE_NOOP("Reasons", "It is in the JSON form, which a JWT never is.")},
    {"kind.encrypted",           QT_TRANSLATE_NOOP("Reasons", "It has the parts of an encrypted object.")},
    {"kind.disclosures",         QT_TRANSLATE_NOOP("Reasons", "It is a JWT with disclosures between tildes.")},
    {"kind.opaque",              QT_TRANSLATE_NOOP("Reasons", "It has no structure of its own.")},
    {"kind.unreadable",          QT_TRANSLATE_NOOP("Reasons", "It can't be read, so nothing in it says what it is for.")},
    {"kind.default",             QT_TRANSLATE_NOOP("Reasons", "Nothing in it says what it is for.")},
};
// clang-format on

} // namespace Grantscope::Texts
