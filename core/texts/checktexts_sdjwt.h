// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about SD-JWT.
// clang-format off
inline constexpr CheckText kSdJwtChecks[] = {
    {"sd-jwt-format",
     QT_TRANSLATE_NOOP("Checks", "It has the form of an SD-JWT"),
     QT_TRANSLATE_NOOP("Checks", "Token, disclosures and key binding have fixed places. If they are mixed up, "
                                 "programs disagree on what was disclosed.")},
    {"sd-jwt-disclosure-unreferenced",
     QT_TRANSLATE_NOOP("Checks", "Every disclosure belongs to a digest in the token"),
     QT_TRANSLATE_NOOP("Checks", "A disclosure without a digest was not vouched for by the issuer. Taking it means "
                                 "to believe a claim that the holder made up.")},
    {"sd-jwt-disclosure-duplicate",
     QT_TRANSLATE_NOOP("Checks", "No disclosure is given twice"),
     QT_TRANSLATE_NOOP("Checks", "A repeated disclosure adds nothing and confuses programs that count or list what "
                                 "was disclosed.")},
    {"sd-jwt-kb-missing",
     QT_TRANSLATE_NOOP("Checks", "The presenter proves to be the holder"),
     QT_TRANSLATE_NOOP("Checks", "Without key binding a stolen credential can be presented by anybody.")},
    {"sd-jwt-kb-nonce",
     QT_TRANSLATE_NOOP("Checks", "The key binding is for this presentation"),
     QT_TRANSLATE_NOOP("Checks", "Nonce and age show that the proof was made now and for you. Otherwise a recorded "
                                 "presentation can be shown again.")},
    {"sd-jwt-kb-aud",
     QT_TRANSLATE_NOOP("Checks", "The key binding is for this verifier"),
     QT_TRANSLATE_NOOP("Checks", "A presentation made for one verifier must not work at another, or the first "
                                 "could pass as the holder.")},
    {"sd-jwt-sd-hash",
     QT_TRANSLATE_NOOP("Checks", "The key binding covers all that is presented"),
     QT_TRANSLATE_NOOP("Checks", "If the hash does not fit, disclosures were added or removed after the holder "
                                 "signed.")},
};
// clang-format on

} // namespace Grantscope::Texts
