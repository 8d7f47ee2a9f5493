// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about the claims of every JWT.
// clang-format off
inline constexpr CheckText kJwtChecks[] = {
    {"jwt-not-object",
     QT_TRANSLATE_NOOP("Checks", "The claims are a JSON object"),
     QT_TRANSLATE_NOOP("Checks", "Claims have names; a list or a single value has none. Programs that look for exp "
                                 "or aud find nothing and may let the token pass.")},
    {"jwt-exp",
     QT_TRANSLATE_NOOP("Checks", "The token has not expired"),
     QT_TRANSLATE_NOOP("Checks", "An old token may have been stolen since, or the rights behind it may have been "
                                 "withdrawn. Expiry bounds the harm of a leak.")},
    {"jwt-nbf",
     QT_TRANSLATE_NOOP("Checks", "The token is already valid"),
     QT_TRANSLATE_NOOP("Checks", "The issuer says that the token must not be used before this moment. Often it "
                                 "only means that a clock is wrong.")},
    {"iat-future",
     QT_TRANSLATE_NOOP("Checks", "The token was not made in the future"),
     QT_TRANSLATE_NOOP("Checks", "A token from the future points to a wrong clock or to made-up claims. Its age "
                                 "cannot be judged.")},
    {"claim-type",
     QT_TRANSLATE_NOOP("Checks", "Registered claims have the types they should"),
     QT_TRANSLATE_NOOP("Checks", "A program that expects a text and gets a list may crash, or compare in a way "
                                 "that always succeeds.")},
    {"time-type",
     QT_TRANSLATE_NOOP("Checks", "Times are written as numbers"),
     QT_TRANSLATE_NOOP("Checks", "A time written as text is ignored or misread by many programs. An expiry that is "
                                 "not read does not expire.")},
    {"time-milliseconds",
     QT_TRANSLATE_NOOP("Checks", "Times are plausible and in seconds"),
     QT_TRANSLATE_NOOP("Checks", "A time in milliseconds lies some fifty thousand years ahead when read as "
                                 "seconds: such a token never expires.")},
    {"exp-missing",
     QT_TRANSLATE_NOOP("Checks", "The token has an expiry"),
     QT_TRANSLATE_NOOP("Checks", "A token without an expiry works forever once it has leaked, unless somebody "
                                 "keeps a list of revoked ones.")},
    {"jwt-iss",
     QT_TRANSLATE_NOOP("Checks", "The issuer is the expected one"),
     QT_TRANSLATE_NOOP("Checks", "Only the issuer that you trust may say who the user is. One character of "
                                 "difference can be another tenant or another server.")},
    {"jwt-aud",
     QT_TRANSLATE_NOOP("Checks", "The token is meant for you"),
     QT_TRANSLATE_NOOP("Checks", "A token made for another service may not be used at yours. Otherwise any service "
                                 "that gets it could use it to pass as the user here.")},
    {"expectation-unused",
     QT_TRANSLATE_NOOP("Checks", "Everything that was expected was looked at"),
     QT_TRANSLATE_NOOP("Checks", "What you expect of a token protects you only where it is compared. A kind of token "
                                 "that does not have it can't show it.")},
    {"time-leeway",
     QT_TRANSLATE_NOOP("Checks", "Clocks may differ by minutes at most"),
     QT_TRANSLATE_NOOP("Checks", "A leeway makes up for clocks that differ. One of hours accepts tokens that have long "
                                 "expired.")},
    {"jwt-typ",
     QT_TRANSLATE_NOOP("Checks", "The kind of token fits its use"),
     QT_TRANSLATE_NOOP("Checks", "One key signs ID tokens, access tokens and logout tokens. If the kind is not "
                                 "checked, one of them can be passed off as another.")},
};
// clang-format on

} // namespace Grantscope::Texts
