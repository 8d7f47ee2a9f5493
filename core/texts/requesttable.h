// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/flowtable.h"

namespace Grantscope::Texts {

struct RequestPhraseRow
{
    const char *id;
    const char *text;
};

// clang-format off
/// What is told of a command of curl beside the request. {detail} is an option, a variable or a path.
inline constexpr RequestPhraseRow kCurlNotes[] = {
    {"curl-insecure",
     QT_TRANSLATE_NOOP("Requests", "{detail} would switch verification off. It is not taken over: here, a development server is trusted by its "
                                   "certificate.")},
    {"curl-trusted",
     QT_TRANSLATE_NOOP("Requests", "{detail} would send credentials on to wherever a redirect leads. Here they stay behind at another origin.")},
    {"curl-scheme-guessed",
     QT_TRANSLATE_NOOP("Requests", "The address has no scheme: {detail} is put before it, as curl does.")},
    {"curl-left-out",
     QT_TRANSLATE_NOOP("Requests", "{detail} is about the connection and is not taken over.")},
    {"curl-variable",
     QT_TRANSLATE_NOOP("Requests", "{detail} is a variable of the shell. Its value is not known here: put it in.")},
    {"curl-file",
     QT_TRANSLATE_NOOP("Requests", "The body is the file {detail}. It is read when the request is sent.")},
    {"curl-cookie-file",
     QT_TRANSLATE_NOOP("Requests", "Cookies of the file {detail} are not taken over.")},
    {"curl-field-file",
     QT_TRANSLATE_NOOP("Requests", "Header fields of the file {detail} are not taken over.")},
    {"curl-field-removed",
     QT_TRANSLATE_NOOP("Requests", "{detail} is a field that curl adds by itself; nobody adds it here.")},
    {"curl-more",
     QT_TRANSLATE_NOOP("Requests", "What follows the command is not taken over.")},
    {"curl-password",
     QT_TRANSLATE_NOOP("Requests", "curl would ask for the password. Type it under Authorization.")},
    {"curl-user-in-address",
     QT_TRANSLATE_NOOP("Requests", "User and password stood in the address. They go as Basic authentication, as curl would send them.")},
    {"curl-overridden",
     QT_TRANSLATE_NOOP("Requests", "{detail} is left out: curl sends what another argument says in its place.")},
    {"curl-file-lines",
     QT_TRANSLATE_NOOP("Requests", "Line breaks of the file are left out, as curl does for {detail}; --data-binary keeps them.")},
    {"curl-method-kept",
     QT_TRANSLATE_NOOP("Requests", "curl would keep the method of -X at redirects. Here 303, and 301 and 302 after POST, lead to a GET.")},
};

/// Why something of a request stays behind at a redirect.
inline constexpr RequestPhraseRow kDropReasons[] = {
    {"drop-origin",
     QT_TRANSLATE_NOOP("Requests", "stays behind: it is a credential, and the redirect leads to another origin")},
    {"drop-body",
     QT_TRANSLATE_NOOP("Requests", "stays behind: it described the body, which stays behind")},
    {"drop-target",
     QT_TRANSLATE_NOOP("Requests", "stays behind: it named the server that was asked first")},
    {"drop-secret",
     QT_TRANSLATE_NOOP("Requests", "stays behind: a credential of the request stands in it, and the redirect leads to another origin")},
};

/// What a challenge of WWW-Authenticate says, and what to do.
inline constexpr RequestPhraseRow kChallengePhrases[] = {
    {"scheme-bearer",
     QT_TRANSLATE_NOOP("Requests", "The server wants an access token; whoever holds it may use it.")},
    {"scheme-dpop",
     QT_TRANSLATE_NOOP("Requests", "The server wants an access token that is bound to a key, and a proof made with that key (DPoP).")},
    {"scheme-basic",
     QT_TRANSLATE_NOOP("Requests", "The server wants a user name and a password, or a client's id and secret.")},
    {"scheme-digest",
     QT_TRANSLATE_NOOP("Requests", "The server wants a password proved by a digest (RFC 7616). That is not done here.")},
    {"scheme-negotiate",
     QT_TRANSLATE_NOOP("Requests", "The server wants Kerberos or NTLM. That is not done here.")},
    {"scheme-gnap",
     QT_TRANSLATE_NOOP("Requests", "The server wants a token by GNAP (RFC 9635). That is not done here.")},
    {"scheme-other",
     QT_TRANSLATE_NOOP("Requests", "The server names a scheme that is not known here.")},

    {"error-none",
     QT_TRANSLATE_NOOP("Requests", "It names no error: there was no token in the request, or not where the server looks for one.")},
    {"error-token-sent",
     QT_TRANSLATE_NOOP("Requests", "A token was sent, and the server does not say what is wrong with it.")},
    {"error-other-scheme",
     QT_TRANSLATE_NOOP("Requests", "It names no error.")},
    {"error-other",
     QT_TRANSLATE_NOOP("Requests", "It names an error of its own.")},
    {"error-invalid_token",
     QT_TRANSLATE_NOOP("Requests", "The token was read and refused: it ran out, was revoked, is for somebody else, or is not what the server can read.")},
    {"error-insufficient_scope",
     QT_TRANSLATE_NOOP("Requests", "The token is good, and it allows less than this request needs.")},
    {"error-invalid_request",
     QT_TRANSLATE_NOOP("Requests", "The request itself is wrong: a parameter is missing or repeated, or the token stands in more than one place.")},
    {"error-insufficient_user_authentication",
     QT_TRANSLATE_NOOP("Requests", "The token is good, and the person has signed in too weakly or too long ago for this request.")},
    {"error-invalid_dpop_proof",
     QT_TRANSLATE_NOOP("Requests", "The proof that goes with the token was refused.")},
    {"error-use_dpop_nonce",
     QT_TRANSLATE_NOOP("Requests", "The server wants the nonce that it just sent (DPoP-Nonce) in the proof.")},

    {"challenge-realm",
     QT_TRANSLATE_NOOP("Requests", "The part of the server that is protected; a name, nothing to send.")},
    {"challenge-scope",
     QT_TRANSLATE_NOOP("Requests", "What the token must allow for this request.")},
    {"challenge-error",
     QT_TRANSLATE_NOOP("Requests", "Why the request was refused.")},
    {"challenge-error_description",
     QT_TRANSLATE_NOOP("Requests", "The server's own words for whoever develops the client.")},
    {"challenge-error_uri",
     QT_TRANSLATE_NOOP("Requests", "A page about the error. It is the server's word: look at the address before you open it.")},
    {"challenge-acr_values",
     QT_TRANSLATE_NOOP("Requests", "How strongly the person must have signed in; any one of these is enough.")},
    {"challenge-max_age",
     QT_TRANSLATE_NOOP("Requests", "How long ago the person may have signed in, in seconds.")},
    {"challenge-resource_metadata",
     QT_TRANSLATE_NOOP("Requests", "Where the API says which authorization servers it trusts and which scopes it knows.")},
    {"challenge-algs",
     QT_TRANSLATE_NOOP("Requests", "The algorithms that a DPoP proof may be signed with.")},
    {"challenge-authorization_uri",
     QT_TRANSLATE_NOOP("Requests", "Where some servers say that people sign in; no specification names it.")},
    {"challenge-charset",
     QT_TRANSLATE_NOOP("Requests", "How user name and password are encoded.")},
    {"challenge-other",
     QT_TRANSLATE_NOOP("Requests", "No specification that is known here names it.")},

    {"next-token",
     QT_TRANSLATE_NOOP("Requests", "Choose a token under Authorization, or run a flow to get one.")},
    {"next-inspect",
     QT_TRANSLATE_NOOP("Requests", "Inspect the token: exp says when it ran out, aud whom it is for, iss who made it.")},
    {"next-refresh",
     QT_TRANSLATE_NOOP("Requests", "If it ran out, refresh it or run the flow again, and send the request once more.")},
    {"next-scope",
     QT_TRANSLATE_NOOP("Requests", "Run the flow again and ask for the scope that is named; a person may have to consent to it.")},
    {"next-placement",
     QT_TRANSLATE_NOOP("Requests", "Send the token in the Authorization field alone, and compare the parameters with the API's description.")},
    {"next-step-up",
     QT_TRANSLATE_NOOP("Requests", "Send the person to sign in again: run the flow with the acr_values and the max_age that are named, and come back with "
                                   "the new token.")},
    {"next-metadata",
     QT_TRANSLATE_NOOP("Requests", "Fetch the metadata of the API: they name the authorization servers whose tokens it takes.")},
    {"next-proof",
     QT_TRANSLATE_NOOP("Requests", "A proof for each request (DPoP, RFC 9449) is needed. This console can't make one yet.")},
    {"next-nonce",
     QT_TRANSLATE_NOOP("Requests", "Make a new proof with the nonce of the field DPoP-Nonce. This console can't make one yet.")},
    {"next-basic",
     QT_TRANSLATE_NOOP("Requests", "Choose Basic under Authorization. Of a client's id and secret each is form-encoded before (RFC 6749 §2.3.1).")},
};

inline constexpr StoryRow kPresetStories[] = {
    {"userinfo",
     QT_TRANSLATE_NOOP("Requests", "UserInfo"),
     QT_TRANSLATE_NOOP("Requests", "Claims about the person, for an access token (OIDC Core §5.3)")},
    {"introspection",
     QT_TRANSLATE_NOOP("Requests", "Introspection"),
     QT_TRANSLATE_NOOP("Requests", "What a token is good for, asked by an API (RFC 7662)")},
    {"revocation",
     QT_TRANSLATE_NOOP("Requests", "Revocation"),
     QT_TRANSLATE_NOOP("Requests", "Gives a token back: it is of no use afterwards (RFC 7009)")},
    {"openid-metadata",
     QT_TRANSLATE_NOOP("Requests", "OpenID metadata"),
     QT_TRANSLATE_NOOP("Requests", "What the provider says of itself (OIDC Discovery §4)")},
    {"server-metadata",
     QT_TRANSLATE_NOOP("Requests", "Authorization server metadata"),
     QT_TRANSLATE_NOOP("Requests", "The same at the place of RFC 8414")},
    {"resource-metadata",
     QT_TRANSLATE_NOOP("Requests", "API metadata"),
     QT_TRANSLATE_NOOP("Requests", "Which authorization servers and scopes an API knows (RFC 9728)")},
    {"keys",
     QT_TRANSLATE_NOOP("Requests", "Keys"),
     QT_TRANSLATE_NOOP("Requests", "The key set that tokens are verified with (RFC 7517)")},
    {"api",
     QT_TRANSLATE_NOOP("Requests", "API"),
     QT_TRANSLATE_NOOP("Requests", "The API with the token, as a client calls it (RFC 6750)")},
};
// clang-format on

} // namespace Grantscope::Texts
