// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows that only a whole conversation shows.
// clang-format off
inline constexpr CheckText kReviewChecks[] = {
    {"par-required",
     QT_TRANSLATE_NOOP("Checks", "The request is pushed where the server asks for that"),
     QT_TRANSLATE_NOOP("Checks", "A server that takes requests from the browser all the same, although it says that it "
                                 "does not, lets anybody on the way change them.")},
    {"state-reused",
     QT_TRANSLATE_NOOP("Checks", "A state is used for one request"),
     QT_TRANSLATE_NOOP("Checks", "A state that stands in two requests ties an answer to neither: what was seen of the "
                                 "first can be played into the second.")},
    {"cors-authorization",
     QT_TRANSLATE_NOOP("Checks", "No script of another origin reads the sign-in"),
     QT_TRANSLATE_NOOP("Checks", "Browsers are led there and scripts have no business with it. Where it answers them, "
                                 "a page elsewhere may read what was meant for the client.")},
    {"authz-framing",
     QT_TRANSLATE_NOOP("Checks", "The sign-in page can't be put into a frame"),
     QT_TRANSLATE_NOOP("Checks", "In a frame under something harmless a person clicks what they don't see, and so "
                                 "agrees to what they don't want.")},
    {"state-compared",
     QT_TRANSLATE_NOOP("Checks", "The client compares the state"),
     QT_TRANSLATE_NOOP("Checks", "A client that takes an answer whatever its state is can be led into a login that "
                                 "somebody else began. Only the client knows whether it compares.")},
    {"issuer-mixed-up",
     QT_TRANSLATE_NOOP("Checks", "The answer is from the server to which the request went"),
     QT_TRANSLATE_NOOP("Checks", "A hostile server may send the browser on to an honest one. The client would then "
                                 "hand the honest one's code to the hostile one.")},
    {"redirect-place-differs",
     QT_TRANSLATE_NOOP("Checks", "The answer goes to the redirect URI of the request"),
     QT_TRANSLATE_NOOP("Checks", "An answer that goes elsewhere is in the wrong hands, and the code with it.")},
    {"code-in-referer",
     QT_TRANSLATE_NOOP("Checks", "The code does not go along to other sites"),
     QT_TRANSLATE_NOOP("Checks", "Browsers tell the next site from which address they came. Whoever reads its logs has "
                                 "the code.")},
    {"token-in-referer",
     QT_TRANSLATE_NOOP("Checks", "No token goes along in a Referer"),
     QT_TRANSLATE_NOOP("Checks", "A token in the address of a page is told to every site from which that page loads "
                                 "something.")},
    {"code-sent-elsewhere",
     QT_TRANSLATE_NOOP("Checks", "The code is told to nobody but the client and the server"),
     QT_TRANSLATE_NOOP("Checks", "What a page reports to a tracker or to an analytics service stands in the logs there. "
                                 "Whoever reads them may redeem the code before the client does.")},
    {"token-sent-elsewhere",
     QT_TRANSLATE_NOOP("Checks", "No token is told to a third party"),
     QT_TRANSLATE_NOOP("Checks", "Whoever has an access token can use it. In the logs of a tracker it is open to "
                                 "everybody who reads them.")},
    {"code-carried-on",
     QT_TRANSLATE_NOOP("Checks", "The client's redirect URI does not send the code on"),
     QT_TRANSLATE_NOOP("Checks", "A redirect that takes the parameters along brings the code to whomever it leads to.")},
    {"referrer-policy",
     QT_TRANSLATE_NOOP("Checks", "The page that takes the code tells no other site about it"),
     QT_TRANSLATE_NOOP("Checks", "Without a Referrer-Policy an older browser hands the address of this page, code and "
                                 "all, to whatever it loads.")},
    {"token-request-method",
     QT_TRANSLATE_NOOP("Checks", "The token request is a POST"),
     QT_TRANSLATE_NOOP("Checks", "With GET the code and the credentials stand in an address, and so in every log on "
                                 "the way.")},
    {"code-reused",
     QT_TRANSLATE_NOOP("Checks", "The code is used once"),
     QT_TRANSLATE_NOOP("Checks", "A code that works twice works for a thief, too. A server that sees it again should "
                                 "also take back the tokens that the first use gave.")},
    {"redirect-uri-differs",
     QT_TRANSLATE_NOOP("Checks", "Both requests name the same redirect URI"),
     QT_TRANSLATE_NOOP("Checks", "Servers that let them differ can be made to redeem a code that was sent elsewhere.")},
    {"code-lifetime",
     QT_TRANSLATE_NOOP("Checks", "The code is used within ten minutes"),
     QT_TRANSLATE_NOOP("Checks", "The longer a code lives, the longer somebody who found it in a log can use it.")},
    {"token-endpoint-elsewhere",
     QT_TRANSLATE_NOOP("Checks", "The code goes back to the server that issued it"),
     QT_TRANSLATE_NOOP("Checks", "A code that is sent to another server is that server's: it can redeem it before the "
                                 "client does.")},
    {"client-secret-in-browser",
     QT_TRANSLATE_NOOP("Checks", "No client secret in a browser"),
     QT_TRANSLATE_NOOP("Checks", "What a script in a browser sends can be read by everybody who opens the page. Then "
                                 "it is no secret, and anybody can pose as the client.")},
    {"credentials-in-address",
     QT_TRANSLATE_NOOP("Checks", "No credentials stand in an address"),
     QT_TRANSLATE_NOOP("Checks", "Addresses are kept in histories and logs, and shown to whoever looks over a "
                                 "shoulder.")},
    {"access-token-lifetime",
     QT_TRANSLATE_NOOP("Checks", "The access token lives no longer than a day"),
     QT_TRANSLATE_NOOP("Checks", "A stolen token works until it runs out. An hour or less is usual, and a refresh "
                                 "token brings the next one.")},
    {"refresh-rotation",
     QT_TRANSLATE_NOOP("Checks", "A refresh token of a public client is replaced at each use"),
     QT_TRANSLATE_NOOP("Checks", "Without that, a stolen refresh token works unnoticed for as long as the real one. "
                                 "With it, the second use gives the thief away.")},
    {"cors-credentials",
     QT_TRANSLATE_NOOP("Checks", "The token endpoint takes no cookies of other origins"),
     QT_TRANSLATE_NOOP("Checks", "A token endpoint needs no cookies. Where it takes them from other origins, a page "
                                 "elsewhere may act with somebody's session.")},
    {"dpop-proof-missing",
     QT_TRANSLATE_NOOP("Checks", "A token that is bound to a key comes with a proof"),
     QT_TRANSLATE_NOOP("Checks", "Without the proof anybody who has the token could use it; a server should refuse it.")},
    {"endpoint-cleartext",
     QT_TRANSLATE_NOOP("Checks", "Nothing of it travels in the clear"),
     QT_TRANSLATE_NOOP("Checks", "Over http everybody on the way reads codes, tokens and passwords, and can change "
                                 "them.")},
    {"token-audience-host",
     QT_TRANSLATE_NOOP("Checks", "An access token is sent to those for whom it is meant"),
     QT_TRANSLATE_NOOP("Checks", "Whoever gets a token can use it wherever it is taken. A token that is shown to "
                                 "another service may be used by it.")},
    {"id-token-as-access-token",
     QT_TRANSLATE_NOOP("Checks", "No ID token is sent to an API"),
     QT_TRANSLATE_NOOP("Checks", "An ID token says to the client who signed in. An API that takes one takes those of "
                                 "every other client, too.")},
    {"access-token-audience",
     QT_TRANSLATE_NOOP("Checks", "The access token says for whom it is"),
     QT_TRANSLATE_NOOP("Checks", "A token without an audience is taken by every service that trusts its issuer: one of "
                                 "them can use it at another.")},
    {"clock-apart",
     QT_TRANSLATE_NOOP("Checks", "The clocks of server and recorder agree"),
     QT_TRANSLATE_NOOP("Checks", "Where they don't, tokens seem to have run out, or to be from the future, at one of "
                                 "the two.")},
};
// clang-format on

} // namespace Grantscope::Texts
