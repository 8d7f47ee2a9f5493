// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about access tokens, DPoP proofs, client assertions and request objects.
// clang-format off
inline constexpr CheckText kAccessChecks[] = {
    {"token-lifetime",
     QT_TRANSLATE_NOOP("Checks", "The access token lives an hour or less"),
     QT_TRANSLATE_NOOP("Checks", "A bearer token works for whoever holds it. The shorter it lives, the less a "
                                 "stolen one is worth.")},
    {"at-typ",
     QT_TRANSLATE_NOOP("Checks", "The type says that it is an access token"),
     QT_TRANSLATE_NOOP("Checks", "Without typ at+jwt an ID token signed by the same key could be used as an access "
                                 "token.")},
    {"at-required-claims",
     QT_TRANSLATE_NOOP("Checks", "The access token has all the claims it needs"),
     QT_TRANSLATE_NOOP("Checks", "An API needs them to tell who calls, through which client, for whom the token is "
                                 "meant and whether it is still in time.")},
    {"at-aud",
     QT_TRANSLATE_NOOP("Checks", "The access token is for this API"),
     QT_TRANSLATE_NOOP("Checks", "An API that takes tokens made for others lets any of those others call it in the "
                                 "name of the user.")},
    {"at-cnf",
     QT_TRANSLATE_NOOP("Checks", "A bound token comes with its proof"),
     QT_TRANSLATE_NOOP("Checks", "The token says that only the holder of a key may use it. If it is taken as a "
                                 "plain bearer token, a thief can use it as well.")},
    {"at-client",
     QT_TRANSLATE_NOOP("Checks", "The access token was issued to this client"),
     QT_TRANSLATE_NOOP("Checks", "A token that another client got says what that one may do. An API that tells clients "
                                 "apart must not mix them up.")},
    {"at-scope",
     QT_TRANSLATE_NOOP("Checks", "The token grants the scopes that are needed"),
     QT_TRANSLATE_NOOP("Checks", "An API that does not look at the scopes lets a client do more than the user agreed "
                                 "to.")},
    {"mtls-cnf-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The client certificate is the one the token is bound to"),
     QT_TRANSLATE_NOOP("Checks", "If the certificate is another one, the caller is not the client that the token "
                                 "was given to.")},
    {"at-in-url",
     QT_TRANSLATE_NOOP("Checks", "No token travels in an address"),
     QT_TRANSLATE_NOOP("Checks", "Addresses end up in logs, histories and Referer fields. Whoever reads those can "
                                 "use the token.")},
    {"dpop-typ",
     QT_TRANSLATE_NOOP("Checks", "The type says that it is a DPoP proof"),
     QT_TRANSLATE_NOOP("Checks", "Without typ dpop+jwt another token signed with the same key could serve as a "
                                 "proof, or several proofs could be mixed.")},
    {"dpop-alg",
     QT_TRANSLATE_NOOP("Checks", "The proof is signed with an asymmetric algorithm"),
     QT_TRANSLATE_NOOP("Checks", "A proof shows that the sender holds a private key. With none or a shared secret "
                                 "it shows nothing.")},
    {"dpop-jwk",
     QT_TRANSLATE_NOOP("Checks", "The proof is made with the key that it names"),
     QT_TRANSLATE_NOOP("Checks", "The public key in the header has to verify the proof. Otherwise it does not show "
                                 "that the sender holds the private key.")},
    {"dpop-jti",
     QT_TRANSLATE_NOOP("Checks", "The proof has its claims and is fresh"),
     QT_TRANSLATE_NOOP("Checks", "Method, address, time and a unique ID make a proof good for one request only. "
                                 "Without them a recorded proof can be sent again.")},
    {"dpop-htm",
     QT_TRANSLATE_NOOP("Checks", "The proof is for this HTTP method"),
     QT_TRANSLATE_NOOP("Checks", "A proof for reading must not serve for deleting. If methods are not compared, a "
                                 "recorded one can be used for something else.")},
    {"dpop-htu",
     QT_TRANSLATE_NOOP("Checks", "The proof is for this address"),
     QT_TRANSLATE_NOOP("Checks", "A proof made for one server must not work at another, or a malicious server "
                                 "could pass it on.")},
    {"dpop-nonce",
     QT_TRANSLATE_NOOP("Checks", "The proof holds the server's nonce"),
     QT_TRANSLATE_NOOP("Checks", "The nonce keeps proofs from being made in advance. Once a server has given one, "
                                 "a proof without it is refused.")},
    {"dpop-iat",
     QT_TRANSLATE_NOOP("Checks", "The proof is recent"),
     QT_TRANSLATE_NOOP("Checks", "Old proofs may have been recorded, and those from the future may have been made "
                                 "in store.")},
    {"dpop-ath",
     QT_TRANSLATE_NOOP("Checks", "The proof fits the access token"),
     QT_TRANSLATE_NOOP("Checks", "The hash ties the proof to one access token. Otherwise a proof could be used "
                                 "with a stolen token of the same client.")},
    {"dpop-jkt-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The proof is made with the key the token is bound to"),
     QT_TRANSLATE_NOOP("Checks", "If the key is another one, the sender is not the one whom the token was given to.")},
    {"ca-subject",
     QT_TRANSLATE_NOOP("Checks", "The assertion speaks for the client itself"),
     QT_TRANSLATE_NOOP("Checks", "Issuer and subject both have to be the client. Otherwise one client could log in "
                                 "as another.")},
    {"ca-aud",
     QT_TRANSLATE_NOOP("Checks", "The assertion is only for the issuer's address"),
     QT_TRANSLATE_NOOP("Checks", "If other audiences are taken, a malicious server can get an assertion made for "
                                 "itself and use it at the real one.")},
    {"ca-lifetime",
     QT_TRANSLATE_NOOP("Checks", "The assertion is short-lived and used once"),
     QT_TRANSLATE_NOOP("Checks", "An assertion stands for the client's password. A long-lived one that leaks lets "
                                 "others act as the client.")},
    {"ro-client-id",
     QT_TRANSLATE_NOOP("Checks", "The client in the request object is the one outside"),
     QT_TRANSLATE_NOOP("Checks", "If the two differ, the server may check one client and act for the other. A "
                                 "request inside a request hides what is really asked.")},
};
// clang-format on

} // namespace Grantscope::Texts
