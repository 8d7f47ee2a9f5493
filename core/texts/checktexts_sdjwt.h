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
    {"sd-jwt-disclosure-format",
     QT_TRANSLATE_NOOP("Checks", "Every disclosure can be read"),
     QT_TRANSLATE_NOOP("Checks", "A disclosure is a list of a salt, a name and a value. What is built otherwise is read differently by different programs.")},
    {"sd-jwt-reserved-name",
     QT_TRANSLATE_NOOP("Checks", "Names of digests are used for digests only"),
     QT_TRANSLATE_NOOP("Checks", "_sd, ... and _sd_alg have a meaning of their own. A claim of such a name would be taken for digests, or digests for a claim.")},
    {"sd-jwt-salt",
     QT_TRANSLATE_NOOP("Checks", "Salts are long and fresh"),
     QT_TRANSLATE_NOOP("Checks", "Without a salt that nobody can guess, the value of a claim that was withheld is found by trying.")},
    {"sd-jwt-kb-sound",
     QT_TRANSLATE_NOOP("Checks", "The key binding is sound in itself"),
     QT_TRANSLATE_NOOP("Checks", "It is a JWT as any other: what it demands to be understood, a name that stands twice and its own times count as they do there.")},
    {"sd-jwt-kb-signature",
     QT_TRANSLATE_NOOP("Checks", "The key binding is signed by the holder"),
     QT_TRANSLATE_NOOP("Checks", "The issuer wrote the holder's key into the token. Only a signature with that key shows that the holder presents it.")},
    {"sd-jwt-kb-iat",
     QT_TRANSLATE_NOOP("Checks", "The key binding was made now"),
     QT_TRANSLATE_NOOP("Checks", "An old key binding may be a recording.")},
    {"sd-jwt-validity-claim",
     QT_TRANSLATE_NOOP("Checks", "Claims that decide on validity can't be left out"),
     QT_TRANSLATE_NOOP("Checks", "If the holder may hide an expiry or a status, an expired or revoked token passes as a good one.")},
    {"sd-jwt-vc-typ",
     QT_TRANSLATE_NOOP("Checks", "The type of a credential has its present name"),
     QT_TRANSLATE_NOOP("Checks", "Verifiers that follow the present text do not know the older name.")},
    {"sd-jwt-vc-claims",
     QT_TRANSLATE_NOOP("Checks", "The credential has the claims of one"),
     QT_TRANSLATE_NOOP("Checks", "vct says what the other claims mean. Without it nobody can tell what was vouched for.")},
    {"sd-jwt-vc-issuer",
     QT_TRANSLATE_NOOP("Checks", "It is clear where the issuer's key comes from"),
     QT_TRANSLATE_NOOP("Checks", "Whoever takes the key from a wrong place believes a wrong issuer.")},
};
// clang-format on

} // namespace Grantscope::Texts
