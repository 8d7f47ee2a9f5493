// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

struct StoryRow
{
    const char *id;
    const char *title;
    const char *text;
};

// clang-format off
inline constexpr StoryRow kGrantStories[] = {
    {"authorization-code",
     QT_TRANSLATE_NOOP("Flows", "Authorization code + PKCE"),
     QT_TRANSLATE_NOOP("Flows", "A person signs in with the browser, and the client trades a code for tokens. For web, "
                                "mobile and desktop programs alike: when in doubt, this one.")},
    {"mcp",
     QT_TRANSLATE_NOOP("Flows", "MCP server"),
     QT_TRANSLATE_NOOP("Flows", "From nothing but the address of an MCP server to a token for it: the server says where to "
                                "sign in, the client registers itself there, and a person allows the access. Works with any "
                                "resource that publishes metadata and takes POST.")},
    {"hybrid",
     QT_TRANSLATE_NOOP("Flows", "Hybrid"),
     QT_TRANSLATE_NOOP("Flows", "Some tokens come through the browser at once, the rest for a code. Found where an ID "
                                "token is wanted before the code is traded; code with PKCE does the same with less "
                                "risk.")},
    {"client-credentials",
     QT_TRANSLATE_NOOP("Flows", "Client credentials"),
     QT_TRANSLATE_NOOP("Flows", "A program signs in as itself; no person takes part. For services and jobs that talk to "
                                "each other.")},
    {"device",
     QT_TRANSLATE_NOOP("Flows", "Device"),
     QT_TRANSLATE_NOOP("Flows", "For devices without a browser or a keyboard: the person types a short code on "
                                "another device. Not where a browser is at hand, since a code can be passed on to a "
                                "victim.")},
    {"refresh",
     QT_TRANSLATE_NOOP("Flows", "Refresh"),
     QT_TRANSLATE_NOOP("Flows", "A new access token for a refresh token, without the person. The old refresh token "
                                "should not work again afterwards.")},
    {"implicit",
     QT_TRANSLATE_NOOP("Flows", "Implicit"),
     QT_TRANSLATE_NOOP("Flows", "Tokens come in the address of the redirect, where the browser's history and other "
                                "programs can read them. Not in OAuth 2.1; use code with PKCE instead.")},
    {"password",
     QT_TRANSLATE_NOOP("Flows", "Password"),
     QT_TRANSLATE_NOOP("Flows", "The person gives the password to the client itself. Not in OAuth 2.1: it trains "
                                "people to give their password away, and no second factor fits in.")},
};

inline constexpr StoryRow kStepStories[] = {
    {"mcp-call",
     QT_TRANSLATE_NOOP("Flows", "Call the server without a token"),
     QT_TRANSLATE_NOOP("Flows", "The client knows an address and nothing else. It sends the first message of MCP there, and "
                                "is refused with 401: the challenge says where the metadata of this resource are, and "
                                "perhaps which scope is needed.")},
    {"resource-metadata",
     QT_TRANSLATE_NOOP("Flows", "Read the resource's metadata"),
     QT_TRANSLATE_NOOP("Flows", "The document names the authorization servers whose tokens the resource takes. Its resource "
                                "must be the address that was called, octet for octet; else somebody's document could send "
                                "you to somebody else's sign-in.")},
    {"registration",
     QT_TRANSLATE_NOOP("Flows", "Register the client"),
     QT_TRANSLATE_NOOP("Flows", "The two have never met, so the client introduces itself: it sends its name and its redirect "
                                "address, and gets a client ID. Anybody may do that under any name; the page where you allow "
                                "the access should show where the code goes.")},
    {"mcp-call-authorized",
     QT_TRANSLATE_NOOP("Flows", "Call the server with the token"),
     QT_TRANSLATE_NOOP("Flows", "The first message once more, with the token in the Authorization field, as each call from now "
                                "on. The server takes only a token that is meant for itself, and passes it on to nobody.")},
    {"discovery",
     QT_TRANSLATE_NOOP("Flows", "Read the server's metadata"),
     QT_TRANSLATE_NOOP("Flows", "The client asks the issuer for its metadata document: where its endpoints are and what "
                                "it can do. The issuer named in the document must be the one that was asked, character "
                                "for character, or another server could pose as it.")},
    {"preparation",
     QT_TRANSLATE_NOOP("Flows", "Prepare secrets for this login"),
     QT_TRANSLATE_NOOP("Flows", "The client makes three random values that nobody else knows. state ties the answer to "
                                "this request, nonce ties the ID token to it, and code_verifier proves later that who "
                                "trades the code is who asked for it. Only a hash of the verifier, code_challenge, goes "
                                "out now.")},
    {"authorization-request",
     QT_TRANSLATE_NOOP("Flows", "Authorization request"),
     QT_TRANSLATE_NOOP("Flows", "The client sends the browser to the authorization server. Everything stands in the "
                                "address, so nothing secret may: who asks, for what, where the answer goes, and the "
                                "hash of the verifier.")},
    {"sign-in",
     QT_TRANSLATE_NOOP("Flows", "Sign in and consent"),
     QT_TRANSLATE_NOOP("Flows", "The person signs in at the authorization server and agrees to what the client asks "
                                "for. The client sees nothing of it: neither password nor second factor. That is what "
                                "OAuth is for.")},
    {"authorization-response",
     QT_TRANSLATE_NOOP("Flows", "Authorization response"),
     QT_TRANSLATE_NOOP("Flows", "The browser comes back to the client's redirect address. Before anything else the "
                                "client compares state: an answer to another request, or a forged one, is thrown away. "
                                "Then iss: is it from the server that was asked?")},
    {"token-request",
     QT_TRANSLATE_NOOP("Flows", "Token request"),
     QT_TRANSLATE_NOOP("Flows", "The client trades the code for tokens, directly and not through the browser. It shows "
                                "the code_verifier: its hash was the code_challenge, so whoever stole the code on the "
                                "way can't use it. A code works once and for a minute or so.")},
    {"code-replay",
     QT_TRANSLATE_NOOP("Flows", "The same code again"),
     QT_TRANSLATE_NOOP("Flows", "The code is sent a second time. A server must refuse it, and should revoke the tokens "
                                "that the first one gave: one of the two who used it has stolen it.")},
    {"client-credentials-request",
     QT_TRANSLATE_NOOP("Flows", "Token request"),
     QT_TRANSLATE_NOOP("Flows", "The client authenticates itself and asks for an access token in its own name.")},
    {"password-request",
     QT_TRANSLATE_NOOP("Flows", "Token request"),
     QT_TRANSLATE_NOOP("Flows", "The client sends the person's name and password. It has seen both, and could have kept "
                                "them.")},
    {"refresh-request",
     QT_TRANSLATE_NOOP("Flows", "Refresh request"),
     QT_TRANSLATE_NOOP("Flows", "The client trades the refresh token for a new access token. Most servers give a new "
                                "refresh token, too, and the old one ends.")},
    {"refresh-replay",
     QT_TRANSLATE_NOOP("Flows", "The old refresh token again"),
     QT_TRANSLATE_NOOP("Flows", "The refresh token that was used up is sent once more. A server must refuse it, and "
                                "ends the whole family: somebody has a copy.")},
    {"device-request",
     QT_TRANSLATE_NOOP("Flows", "Device authorization request"),
     QT_TRANSLATE_NOOP("Flows", "The device asks for two codes: a long one that it keeps, and a short one that it shows "
                                "to the person, with the address where to type it.")},
    {"device-poll",
     QT_TRANSLATE_NOOP("Flows", "Ask until the person has agreed"),
     QT_TRANSLATE_NOOP("Flows", "The person types the short code into a browser on another device, signs in and agrees. "
                                "Meanwhile the device asks for tokens again and again, no faster than the server "
                                "said.")},
    {"id-token",
     QT_TRANSLATE_NOOP("Flows", "Check the ID token"),
     QT_TRANSLATE_NOOP("Flows", "The client fetches the issuer's keys, verifies the signature of the ID token and judges "
                                "its claims: from this issuer, for this client, for this login (nonce), not expired. "
                                "Only then does it know who signed in.")},
    {"refreshed-id-token",
     QT_TRANSLATE_NOOP("Flows", "Check the renewed ID token"),
     QT_TRANSLATE_NOOP("Flows", "A refresh can bring another ID token. It is verified like the first, and must be about "
                                "the same person from the same issuer.")},
    {"front-id-token",
     QT_TRANSLATE_NOOP("Flows", "Check the ID token of the redirect"),
     QT_TRANSLATE_NOOP("Flows", "This ID token came through the browser, where it could have been changed. Its signature "
                                "and nonce must hold, and c_hash must be the hash of the code, before the code is "
                                "used.")},
    {"userinfo",
     QT_TRANSLATE_NOOP("Flows", "Ask for user information"),
     QT_TRANSLATE_NOOP("Flows", "The client asks the provider for claims about the person, with the access token. sub "
                                "must be the one of the ID token, or the claims are about somebody else.")},
    {"api",
     QT_TRANSLATE_NOOP("Flows", "Call the API"),
     QT_TRANSLATE_NOOP("Flows", "The client calls the resource server with the access token. The API checks who issued "
                                "it, that it is for this API, its scope and its expiry, and refuses with a challenge "
                                "that says why.")},
    {"introspection",
     QT_TRANSLATE_NOOP("Flows", "Ask whether the token is active"),
     QT_TRANSLATE_NOOP("Flows", "Whoever got a token asks the authorization server whether it still counts, and what it "
                                "allows. This is how an API judges tokens that it can't read itself; it shows who it is, "
                                "so that nobody tries tokens out. The practice server is asked in the name of its API.")},
    {"revocation",
     QT_TRANSLATE_NOOP("Flows", "Revoke the token"),
     QT_TRANSLATE_NOOP("Flows", "The client tells the server that it no longer needs the token. The answer is the same "
                                "for a token that nobody knows, so that nothing can be found out this way.")},
    {"end-session",
     QT_TRANSLATE_NOOP("Flows", "Sign out"),
     QT_TRANSLATE_NOOP("Flows", "The client sends the browser to the provider's logout address, with the ID token as a "
                                "hint of whose session shall end. Tokens that were issued may go on working.")},
    {"signed-out",
     QT_TRANSLATE_NOOP("Flows", "Come back signed out"),
     QT_TRANSLATE_NOOP("Flows", "The provider sends the browser back to the address that was registered for this, with "
                                "the state of the request. That the person is signed out everywhere, it does not say.")},
};

inline constexpr StoryRow kFaultStories[] = {
    {"other-state",
     QT_TRANSLATE_NOOP("Flows", "Answer with another state"),
     QT_TRANSLATE_NOOP("Flows", "The redirect comes back with a state that was never sent, as in a forged login. The "
                                "client must throw the answer away before it reads anything else of it.")},
    {"no-code-verifier",
     QT_TRANSLATE_NOOP("Flows", "Leave out the code_verifier"),
     QT_TRANSLATE_NOOP("Flows", "The code is redeemed without the proof that was promised. The server must refuse: "
                                "else PKCE protects nothing.")},
    {"wrong-code-verifier",
     QT_TRANSLATE_NOOP("Flows", "Send another code_verifier"),
     QT_TRANSLATE_NOOP("Flows", "What someone who stole the code would have to guess. The server must refuse.")},
    {"pkce-plain",
     QT_TRANSLATE_NOOP("Flows", "PKCE with plain instead of S256"),
     QT_TRANSLATE_NOOP("Flows", "The verifier itself goes out in the address, so that whoever reads the request can "
                                "redeem the code. A strict server takes S256 only.")},
    {"no-pkce",
     QT_TRANSLATE_NOOP("Flows", "No PKCE at all"),
     QT_TRANSLATE_NOOP("Flows", "The request has no code_challenge. A server must insist on it, from public clients at "
                                "least.")},
    {"replayed-code",
     QT_TRANSLATE_NOOP("Flows", "Redeem the code twice"),
     QT_TRANSLATE_NOOP("Flows", "The code is sent again after it was redeemed. The server must refuse, and should "
                                "revoke what the first use gave.")},
    {"other-redirect-uri",
     QT_TRANSLATE_NOOP("Flows", "Another redirect_uri in the token request"),
     QT_TRANSLATE_NOOP("Flows", "The code was sent to one address and is redeemed with another. The server must "
                                "compare the two and refuse.")},
    {"wrong-client-secret",
     QT_TRANSLATE_NOOP("Flows", "A wrong client secret"),
     QT_TRANSLATE_NOOP("Flows", "The client can't prove who it is. The server must answer invalid_client.")},
    {"expired-code",
     QT_TRANSLATE_NOOP("Flows", "Redeem an expired code"),
     QT_TRANSLATE_NOOP("Flows", "The code is held back until its time is over. The server must refuse; codes should "
                                "live a minute, ten at most.")},
    {"missing-nonce",
     QT_TRANSLATE_NOOP("Flows", "Leave out the nonce"),
     QT_TRANSLATE_NOOP("Flows", "The request has no nonce. Where an ID token comes through the browser the server must "
                                "refuse; else the client must notice that the ID token is not tied to this login.")},
    {"reused-refresh-token",
     QT_TRANSLATE_NOOP("Flows", "Use a refresh token twice"),
     QT_TRANSLATE_NOOP("Flows", "The old refresh token is sent after a new one was issued. The server must refuse and "
                                "end the family.")},
    {"unregistered-scope",
     QT_TRANSLATE_NOOP("Flows", "Ask for a scope that does not exist"),
     QT_TRANSLATE_NOOP("Flows", "A server answers invalid_scope, or leaves the scope out and says so in its answer.")},
    {"id-token-at-api",
     QT_TRANSLATE_NOOP("Flows", "Send the ID token to the API"),
     QT_TRANSLATE_NOOP("Flows", "An ID token is for the client, not for an API. An API that takes it would take the "
                                "tokens of every client. It must answer invalid_token.")},
    {"api-without-token",
     QT_TRANSLATE_NOOP("Flows", "Call the API without a token"),
     QT_TRANSLATE_NOOP("Flows", "The API must answer 401 with a challenge that names the scheme, and nothing else.")},
    {"impatient-polling",
     QT_TRANSLATE_NOOP("Flows", "Poll without waiting"),
     QT_TRANSLATE_NOOP("Flows", "The device asks again at once. The server answers slow_down, and the device has to "
                                "wait longer from then on.")},
};

inline constexpr StoryRow kPartyStories[] = {
    {"resource-owner",
     QT_TRANSLATE_NOOP("Flows", "Resource owner"),
     QT_TRANSLATE_NOOP("Flows", "The person whose data it is.")},
    {"browser",
     QT_TRANSLATE_NOOP("Flows", "Browser"),
     QT_TRANSLATE_NOOP("Flows", "Carries requests and answers between client and server; whoever sits in it can read "
                                "and change them.")},
    {"client",
     QT_TRANSLATE_NOOP("Flows", "Client"),
     QT_TRANSLATE_NOOP("Flows", "The program that wants access: here, Grantscope.")},
    {"authorization-server",
     QT_TRANSLATE_NOOP("Flows", "Authorization server"),
     QT_TRANSLATE_NOOP("Flows", "Knows the person, asks for consent and issues tokens.")},
    {"resource-server",
     QT_TRANSLATE_NOOP("Flows", "Resource server"),
     QT_TRANSLATE_NOOP("Flows", "The API: has the data and takes access tokens.")},
};

/// Rules and reasons: the id and one text.
struct PhraseRow
{
    const char *id;
    const char *text;
};
inline constexpr PhraseRow kRulePhrases[] = {
    {"setting", QT_TRANSLATE_NOOP("Flows", "from the settings")},
    {"listener", QT_TRANSLATE_NOOP("Flows", "where this program waits for the redirect")},
    {"random", QT_TRANSLATE_NOOP("Flows", "random")},
    {"verifier-hash", QT_TRANSLATE_NOOP("Flows", "SHA-256 of the code_verifier")},
    {"verifier-itself", QT_TRANSLATE_NOOP("Flows", "the code_verifier as it is")},
    {"metadata", QT_TRANSLATE_NOOP("Flows", "from the server's metadata")},
    {"answer", QT_TRANSLATE_NOOP("Flows", "from the server's answer")},
    {"redirect", QT_TRANSLATE_NOOP("Flows", "from the redirect")},
    {"fault", QT_TRANSLATE_NOOP("Flows", "wrong on purpose")},
    {"edited", QT_TRANSLATE_NOOP("Flows", "changed by hand")},
    {"engine", QT_TRANSLATE_NOOP("Flows", "made by Qt Network Authorization")},
};
inline constexpr PhraseRow kLeftPhrases[] = {
    {"no-discovery", QT_TRANSLATE_NOOP("Flows", "The endpoints were given by hand.")},
    {"no-id-token", QT_TRANSLATE_NOOP("Flows", "There is no ID token: the scope openid was not asked for, or the server "
                                               "does not issue one.")},
    {"client-known", QT_TRANSLATE_NOOP("Flows", "A client ID was given: nothing is to be registered.")},
    {"no-registration", QT_TRANSLATE_NOOP("Flows", "The server registers nobody by itself. Register a client there beforehand, "
                                                   "and give its client ID.")},
    {"no-userinfo", QT_TRANSLATE_NOOP("Flows", "The server names no UserInfo endpoint.")},
    {"no-openid", QT_TRANSLATE_NOOP("Flows", "Without the scope openid there is no UserInfo.")},
    {"no-api", QT_TRANSLATE_NOOP("Flows", "No address of an API was given.")},
    {"stopped", QT_TRANSLATE_NOOP("Flows", "The flow had stopped before this step, and another one was asked for.")},
    {"no-introspection", QT_TRANSLATE_NOOP("Flows", "The server names no introspection endpoint.")},
    {"no-revocation", QT_TRANSLATE_NOOP("Flows", "The server names no revocation endpoint.")},
    {"no-refresh-token", QT_TRANSLATE_NOOP("Flows", "There is no refresh token.")},
    {"not-rotated", QT_TRANSLATE_NOOP("Flows", "The server gave no new refresh token: this one still counts, as it may for "
                                               "a client that proves who it is.")},
    {"no-end-session", QT_TRANSLATE_NOOP("Flows", "The server names no end-session endpoint.")},
    {"no-return", QT_TRANSLATE_NOOP("Flows", "No address on this machine was given to come back to; the browser stays where "
                                             "the provider leaves it.")},
    {"not-renewed", QT_TRANSLATE_NOOP("Flows", "The refresh brought no new ID token.")},
    {"engine-makes", QT_TRANSLATE_NOOP("Flows", "Qt Network Authorization draws its own state and code_verifier.")},
    {"no-code", QT_TRANSLATE_NOOP("Flows", "The response type asks for no code.")},
};
// clang-format on

} // namespace Grantscope::Texts
