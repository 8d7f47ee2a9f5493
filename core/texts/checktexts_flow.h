// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows about the messages of a flow: requests, responses, metadata.
// clang-format off
inline constexpr CheckText kFlowChecks[] = {
    {"authz-state",
     QT_TRANSLATE_NOOP("Checks", "The answer belongs to the request that was sent"),
     QT_TRANSLATE_NOOP("Checks", "The state ties the answer to this browser. Without it somebody can slip their own "
                                 "answer in, and you work in their account without noticing.")},
    {"authz-iss",
     QT_TRANSLATE_NOOP("Checks", "The answer comes from the server that was asked"),
     QT_TRANSLATE_NOOP("Checks", "A client that knows several servers could be made to hand the code of an honest "
                                 "one to a hostile one. The issuer in the answer shows whose code it is.")},
    {"authz-duplicate-param",
     QT_TRANSLATE_NOOP("Checks", "No parameter stands twice"),
     QT_TRANSLATE_NOOP("Checks", "Of two values one reader takes the first and another the last. That is a way past "
                                 "whatever looks at only one of them.")},
    {"authz-implicit",
     QT_TRANSLATE_NOOP("Checks", "No grant that has been given up"),
     QT_TRANSLATE_NOOP("Checks", "Tokens in an address leak through histories and logs, and a password given to a "
                                 "client is no secret of the user any more. OAuth 2.1 has neither of the two grants.")},
    {"authz-nonce",
     QT_TRANSLATE_NOOP("Checks", "An ID token is asked for with a nonce"),
     QT_TRANSLATE_NOOP("Checks", "An ID token that comes through the browser is only tied to this login by its nonce. "
                                 "Without one, a token recorded elsewhere can be slipped in.")},
    {"authz-mode",
     QT_TRANSLATE_NOOP("Checks", "The answer comes the way that was asked for"),
     QT_TRANSLATE_NOOP("Checks", "Query, fragment and form reach different readers. A server that chooses another way "
                                 "than agreed may show the answer to those who should not see it.")},
    {"authz-unexpected",
     QT_TRANSLATE_NOOP("Checks", "The answer holds nothing that was not asked for"),
     QT_TRANSLATE_NOOP("Checks", "A token that nobody asked for may have been put in by somebody else, and it has "
                                 "come through the browser for nothing.")},
    {"pkce-missing",
     QT_TRANSLATE_NOOP("Checks", "The request is protected by PKCE"),
     QT_TRANSLATE_NOOP("Checks", "Whoever gets hold of the code can redeem it, unless only the client that asked "
                                 "knows the verifier.")},
    {"pkce-plain",
     QT_TRANSLATE_NOOP("Checks", "The PKCE challenge is a hash (S256)"),
     QT_TRANSLATE_NOOP("Checks", "With plain the verifier itself stands in the request. Whoever reads the address can "
                                 "redeem the code.")},
    {"pkce-verifier-syntax",
     QT_TRANSLATE_NOOP("Checks", "The PKCE verifier is well formed"),
     QT_TRANSLATE_NOOP("Checks", "A short verifier can be guessed, and a server refuses one with other characters "
                                 "than it may have.")},
    {"pkce-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The PKCE verifier gives the challenge that was sent"),
     QT_TRANSLATE_NOOP("Checks", "A server that takes another verifier does not check it at all. Then PKCE protects "
                                 "nothing.")},
    {"request-unsupported",
     QT_TRANSLATE_NOOP("Checks", "The server says that it supports what is asked"),
     QT_TRANSLATE_NOOP("Checks", "What the metadata do not list may be refused or silently ignored. Some servers list "
                                 "less than they can do.")},
    {"redirect-exact",
     QT_TRANSLATE_NOOP("Checks", "The redirect URI is one exact address"),
     QT_TRANSLATE_NOOP("Checks", "A pattern also fits addresses of others. Whoever controls one of those gets the "
                                 "codes.")},
    {"redirect-scheme",
     QT_TRANSLATE_NOOP("Checks", "The redirect URI is a safe kind of address"),
     QT_TRANSLATE_NOOP("Checks", "The code travels to this address. It has to be protected on its way, and no other "
                                 "program should be able to claim it.")},
    {"redirect-localhost",
     QT_TRANSLATE_NOOP("Checks", "The loopback redirect names an IP address"),
     QT_TRANSLATE_NOOP("Checks", "The name localhost can be made to point elsewhere or to another interface. "
                                 "127.0.0.1 and [::1] always mean this machine.")},
    {"token-response-cache",
     QT_TRANSLATE_NOOP("Checks", "The answer must not be stored by caches"),
     QT_TRANSLATE_NOOP("Checks", "Without no-store a proxy or browser may keep the tokens, for whoever looks there "
                                 "later.")},
    {"token-response-form",
     QT_TRANSLATE_NOOP("Checks", "The answer is JSON and says so"),
     QT_TRANSLATE_NOOP("Checks", "Clients that follow the specification refuse an answer of another kind, or read it "
                                 "wrongly.")},
    {"token-response-type",
     QT_TRANSLATE_NOOP("Checks", "The kind of the access token is known"),
     QT_TRANSLATE_NOOP("Checks", "The token type says how a token has to be sent. One that is not understood must not "
                                 "be used.")},
    {"expires-in-missing",
     QT_TRANSLATE_NOOP("Checks", "The answer says how long it holds"),
     QT_TRANSLATE_NOOP("Checks", "Without expires_in a client only learns from a refusal that its token has expired.")},
    {"expires-in-text",
     QT_TRANSLATE_NOOP("Checks", "Times are JSON numbers"),
     QT_TRANSLATE_NOOP("Checks", "A strict reader refuses a number in quotation marks, so this works with some clients "
                                 "and not with others.")},
    {"expires-in-value",
     QT_TRANSLATE_NOOP("Checks", "Times are whole seconds that are not negative"),
     QT_TRANSLATE_NOOP("Checks", "A client cannot tell from any other value when to ask again, and may keep using "
                                 "what has expired.")},
    {"scope-form",
     QT_TRANSLATE_NOOP("Checks", "The scope is one text with blanks between"),
     QT_TRANSLATE_NOOP("Checks", "A client that expects a text cannot read a list, and takes it that everything was "
                                 "granted that it asked for.")},
    {"scope-granted",
     QT_TRANSLATE_NOOP("Checks", "Everything that was asked for was granted"),
     QT_TRANSLATE_NOOP("Checks", "Servers may grant less and only say so in scope. Calls that need the rest fail "
                                 "later.")},
    {"id-token-missing",
     QT_TRANSLATE_NOOP("Checks", "An ID token came where openid was asked for"),
     QT_TRANSLATE_NOOP("Checks", "Only the ID token says who has logged in. An access token does not.")},
    {"refresh-token-missing",
     QT_TRANSLATE_NOOP("Checks", "A refresh token came where it was asked for"),
     QT_TRANSLATE_NOOP("Checks", "Without one the user has to log in again when the access token expires. Many servers "
                                 "give it only with prompt=consent.")},
    {"refusal-status",
     QT_TRANSLATE_NOOP("Checks", "A refusal has the status of one"),
     QT_TRANSLATE_NOOP("Checks", "Programs look at the status first. With a status of success they take the refusal "
                                 "for an answer.")},
    {"refusal-form",
     QT_TRANSLATE_NOOP("Checks", "A refusal says why, in the prescribed form"),
     QT_TRANSLATE_NOOP("Checks", "Without an error code a client cannot tell what to do: ask again, log in again or "
                                 "give up.")},
    {"refusal-challenge",
     QT_TRANSLATE_NOOP("Checks", "Status 401 comes with a challenge"),
     QT_TRANSLATE_NOOP("Checks", "The challenge (WWW-Authenticate) tells the client how to authenticate. HTTP requires "
                                 "it with this status.")},
    {"device-verification-uri",
     QT_TRANSLATE_NOOP("Checks", "The device page is a proper web address"),
     QT_TRANSLATE_NOOP("Checks", "A person types or scans this address. It has to be short-lived, genuine and "
                                 "protected, and under the name that clients look for.")},
    {"device-interval",
     QT_TRANSLATE_NOOP("Checks", "The pause between two questions is sensible"),
     QT_TRANSLATE_NOOP("Checks", "A client that asks too often is told to slow down; one that asks too rarely lets the "
                                 "person wait.")},
    {"challenge-missing",
     QT_TRANSLATE_NOOP("Checks", "The API says how it wants to be called"),
     QT_TRANSLATE_NOOP("Checks", "The challenge of an API tells which token it wants and what was wrong with this one. "
                                 "Without it a client has to guess.")},
    {"challenge-unreadable",
     QT_TRANSLATE_NOOP("Checks", "The challenge can be read"),
     QT_TRANSLATE_NOOP("Checks", "A client that cannot read the challenge does not learn whether to get a new token or "
                                 "more rights.")},
    {"challenge-status",
     QT_TRANSLATE_NOOP("Checks", "The status fits the error in the challenge"),
     QT_TRANSLATE_NOOP("Checks", "Clients get a new token after 401 and ask for more rights after 403. With the wrong "
                                 "status they do the wrong thing.")},
    {"userinfo-sub",
     QT_TRANSLATE_NOOP("Checks", "UserInfo is about the user of the ID token"),
     QT_TRANSLATE_NOOP("Checks", "If sub is another one, the access token belongs to somebody else, and the claims are "
                                 "theirs.")},
    {"idt-same-user",
     QT_TRANSLATE_NOOP("Checks", "The ID tokens of this login are about the same person"),
     QT_TRANSLATE_NOOP("Checks", "If a later ID token names somebody else, two logins were mixed up, and the client would "
                                 "go on as the wrong person.")},
    {"userinfo-signed",
     QT_TRANSLATE_NOOP("Checks", "The signature of the UserInfo answer was checked"),
     QT_TRANSLATE_NOOP("Checks", "A signed answer can be checked like any token. Until then it is worth what the "
                                 "connection is worth that it came through.")},
    {"intro-active",
     QT_TRANSLATE_NOOP("Checks", "The server says that the token is good now"),
     QT_TRANSLATE_NOOP("Checks", "An inactive token has expired, was revoked or was never issued here. An API that "
                                 "takes it lets a stranger in.")},
    {"intro-jwt",
     QT_TRANSLATE_NOOP("Checks", "The signature of the introspection was checked"),
     QT_TRANSLATE_NOOP("Checks", "A signed answer proves later what the server said. Until its signature is checked, it "
                                 "proves nothing.")},
    {"revocation-status",
     QT_TRANSLATE_NOOP("Checks", "The revocation is confirmed with status 200"),
     QT_TRANSLATE_NOOP("Checks", "Only 200 says that the token is of no use any more. A client that gets another status "
                                 "cannot be sure.")},
    {"disco-required",
     QT_TRANSLATE_NOOP("Checks", "The metadata have all that they need"),
     QT_TRANSLATE_NOOP("Checks", "Clients configure themselves from this document. What is missing there, or points to "
                                 "an unprotected address, does not work or is not safe.")},
    {"disco-pkce",
     QT_TRANSLATE_NOOP("Checks", "The metadata announce PKCE with S256"),
     QT_TRANSLATE_NOOP("Checks", "A client only knows from the metadata that the server checks the verifier. A server "
                                 "that ignores it leaves stolen codes usable.")},
    {"tls-version",
     QT_TRANSLATE_NOOP("Checks", "The connection is encrypted by TLS 1.2 or 1.3"),
     QT_TRANSLATE_NOOP("Checks", "Whoever reads along on an older or weaker connection has the codes, the tokens and "
                                 "the secrets, perhaps years later.")},
    {"tls-certificate",
     QT_TRANSLATE_NOOP("Checks", "The server's certificate was verified"),
     QT_TRANSLATE_NOOP("Checks", "Only a certificate of a trusted authority, for this name and in force today, says that "
                                 "nobody else answers in the server's place.")},
    {"http-307",
     QT_TRANSLATE_NOOP("Checks", "No redirect carries credentials on"),
     QT_TRANSLATE_NOOP("Checks", "After 307 and 308 a program sends the same request once more, with the secrets in it, "
                                 "to wherever the answer points. 303 asks anew, without them.")},
};
// clang-format on

} // namespace Grantscope::Texts
