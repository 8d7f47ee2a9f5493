// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about ID tokens and logout tokens.
// clang-format off
inline constexpr CheckText kOpenidChecks[] = {
    {"idt-required-claims",
     QT_TRANSLATE_NOOP("Checks", "The ID token has all the claims it needs"),
     QT_TRANSLATE_NOOP("Checks", "Without issuer, subject, audience and times a client cannot tell who logged in "
                                 "where, for whom and when.")},
    {"idt-iss",
     QT_TRANSLATE_NOOP("Checks", "The ID token is from the discovered issuer"),
     QT_TRANSLATE_NOOP("Checks", "With several identity providers, a bad one could otherwise hand out tokens in "
                                 "the name of a good one.")},
    {"idt-aud",
     QT_TRANSLATE_NOOP("Checks", "The ID token is for this client only"),
     QT_TRANSLATE_NOOP("Checks", "A token that another client obtained must not log a user in here. Further "
                                 "audiences have to be ones that you know.")},
    {"idt-azp",
     QT_TRANSLATE_NOOP("Checks", "The authorized party is this client"),
     QT_TRANSLATE_NOOP("Checks", "azp names the client that asked for the token. If it names another one, the "
                                 "token was not issued to you.")},
    {"idt-alg",
     QT_TRANSLATE_NOOP("Checks", "The ID token is signed as agreed"),
     QT_TRANSLATE_NOOP("Checks", "The algorithm is agreed at registration. An unsigned token, or a MAC with a "
                                 "secret that several share, could come from others than the provider.")},
    {"idt-nonce",
     QT_TRANSLATE_NOOP("Checks", "The nonce is the one that was sent"),
     QT_TRANSLATE_NOOP("Checks", "The nonce ties the ID token to the login that this browser began. Without it, a "
                                 "token stolen or recorded elsewhere can be slipped in.")},
    {"idt-acr",
     QT_TRANSLATE_NOOP("Checks", "The requested login strength was reached"),
     QT_TRANSLATE_NOOP("Checks", "If a strong login was asked for and a weaker one took place, the user may have "
                                 "been let in with only a password.")},
    {"idt-auth-time",
     QT_TRANSLATE_NOOP("Checks", "The login is recent enough"),
     QT_TRANSLATE_NOOP("Checks", "When a fresh login was asked for, an old session must not count. Somebody else "
                                 "may be sitting at the machine by now.")},
    {"idt-at-hash",
     QT_TRANSLATE_NOOP("Checks", "The access token belongs to this ID token"),
     QT_TRANSLATE_NOOP("Checks", "The hash ties both together. If it does not fit, somebody may have exchanged the "
                                 "access token on its way through the browser.")},
    {"idt-c-hash",
     QT_TRANSLATE_NOOP("Checks", "The code belongs to this ID token"),
     QT_TRANSLATE_NOOP("Checks", "The hash ties both together. If it does not fit, somebody may have exchanged the "
                                 "authorization code on its way through the browser.")},
    {"idt-header-keys",
     QT_TRANSLATE_NOOP("Checks", "The ID token brings no keys of its own"),
     QT_TRANSLATE_NOOP("Checks", "The keys of a provider come from its metadata. A token that brings its own "
                                 "invites programs to trust whatever it says.")},
    {"logout-required-claims",
     QT_TRANSLATE_NOOP("Checks", "The logout token has all the claims it needs"),
     QT_TRANSLATE_NOOP("Checks", "Without them a receiver cannot tell whose session is to end, or whether the "
                                 "message is genuine and new. Anybody could then end sessions.")},
    {"logout-events",
     QT_TRANSLATE_NOOP("Checks", "The logout event is in the token"),
     QT_TRANSLATE_NOOP("Checks", "This claim is what makes it a logout token. Without it another kind of token "
                                 "could be used to end sessions.")},
    {"logout-nonce",
     QT_TRANSLATE_NOOP("Checks", "The logout token has no nonce"),
     QT_TRANSLATE_NOOP("Checks", "The missing nonce keeps a logout token from being taken for an ID token, which "
                                 "would log a user in instead of out.")},
};
// clang-format on

} // namespace Grantscope::Texts
