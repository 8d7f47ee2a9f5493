// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows about two tokens that belong together.
// clang-format off
inline constexpr CheckText kPairChecks[] = {
    {"pair-iss",
     QT_TRANSLATE_NOOP("Checks", "Both are from the same issuer"),
     QT_TRANSLATE_NOOP("Checks", "Tokens of two issuers say nothing about each other, even where their claims look "
                                 "alike.")},
    {"pair-sub",
     QT_TRANSLATE_NOOP("Checks", "Both are about the same subject"),
     QT_TRANSLATE_NOOP("Checks", "What differs between the tokens of two people is most likely what differs between "
                                 "these people.")},
    {"pair-jti",
     QT_TRANSLATE_NOOP("Checks", "Two tokens have two identifiers"),
     QT_TRANSLATE_NOOP("Checks", "Who remembers the jti of a token to refuse it the second time would refuse another "
                                 "token, too.")},
    {"pair-alg",
     QT_TRANSLATE_NOOP("Checks", "Both are signed with the same algorithm"),
     QT_TRANSLATE_NOOP("Checks", "A client that registered one algorithm refuses another. A change is either a "
                                 "migration or a mistake.")},
    {"refresh-iss",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the issuer"),
     QT_TRANSLATE_NOOP("Checks", "A refreshed token of another issuer is not a continuation of the login that the user "
                                 "agreed to.")},
    {"refresh-sub",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the subject"),
     QT_TRANSLATE_NOOP("Checks", "Otherwise a refresh would turn one user into another in the middle of a session.")},
    {"refresh-aud",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the audience"),
     QT_TRANSLATE_NOOP("Checks", "A refreshed ID token is for the clients that the first one was for. An access token "
                                 "that reaches other services than before may be refused, or go too far.")},
    {"refresh-iat",
     QT_TRANSLATE_NOOP("Checks", "The refreshed token was issued later"),
     QT_TRANSLATE_NOOP("Checks", "Its time of issue is that of the new token. Otherwise a cache handed out the old one, "
                                 "or the two were taken in the wrong order.")},
    {"refresh-exp",
     QT_TRANSLATE_NOOP("Checks", "The refreshed token lives longer"),
     QT_TRANSLATE_NOOP("Checks", "A refresh that brings no later end is of no use: the client will ask again and again "
                                 "until the session is over.")},
    {"refresh-auth-time",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the time of the login"),
     QT_TRANSLATE_NOOP("Checks", "Nobody logged in anew. A later time would make an old session pass where a fresh login "
                                 "is asked for.")},
    {"refresh-acr",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the strength of the login"),
     QT_TRANSLATE_NOOP("Checks", "How the user logged in does not change by a refresh: a token that claims more would "
                                 "open doors that this login did not.")},
    {"refresh-azp",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the authorized party"),
     QT_TRANSLATE_NOOP("Checks", "The refreshed ID token belongs to the client that the first one was issued to, and "
                                 "says so in the same way.")},
    {"refresh-nonce",
     QT_TRANSLATE_NOOP("Checks", "The refreshed ID token has no other nonce"),
     QT_TRANSLATE_NOOP("Checks", "The nonce belongs to the first login. A refreshed ID token should have none, and must "
                                 "not have another one.")},
    {"refresh-scope",
     QT_TRANSLATE_NOOP("Checks", "The refresh adds no scope"),
     QT_TRANSLATE_NOOP("Checks", "A refresh can't give more than the user once granted. What it adds was granted at "
                                 "first and left out by an earlier refresh, or nobody was asked about it.")},
    {"refresh-client",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the client"),
     QT_TRANSLATE_NOOP("Checks", "A refresh token is bound to the client that it was issued to. Another client in the "
                                 "new token means that somebody else used it.")},
    {"refresh-cnf",
     QT_TRANSLATE_NOOP("Checks", "The refresh keeps the binding to a key"),
     QT_TRANSLATE_NOOP("Checks", "A token that lost its binding works for whoever has it, and one bound to another key "
                                 "does not work for the client that has the old one.")},
    {"id-at-iss",
     QT_TRANSLATE_NOOP("Checks", "ID token and access token have one issuer"),
     QT_TRANSLATE_NOOP("Checks", "They come in one answer of one server. Some servers go by another name for their APIs; "
                                 "with an access token of RFC 9068 two issuers mean that one came from elsewhere.")},
    {"id-at-sub",
     QT_TRANSLATE_NOOP("Checks", "ID token and access token are about one user"),
     QT_TRANSLATE_NOOP("Checks", "The client would show one user's name over another user's data. Servers that give each "
                                 "service its own identifiers are an exception.")},
    {"id-at-aud",
     QT_TRANSLATE_NOOP("Checks", "The access token is meant for somebody else"),
     QT_TRANSLATE_NOOP("Checks", "The ID token is for the client, the access token for an API. With one audience the one "
                                 "passes where the other is meant.")},
    {"id-at-hash",
     QT_TRANSLATE_NOOP("Checks", "at_hash is the hash of this very access token"),
     QT_TRANSLATE_NOOP("Checks", "Then the two were issued together. If it does not fit, they are of different answers, or "
                                 "one was exchanged on its way.")},
    {"id-at-client",
     QT_TRANSLATE_NOOP("Checks", "Both were issued to the same client"),
     QT_TRANSLATE_NOOP("Checks", "An access token of another client that is slipped in makes this client act in a stranger's "
                                 "name.")},
    {"id-at-nonce",
     QT_TRANSLATE_NOOP("Checks", "The access token has no nonce"),
     QT_TRANSLATE_NOOP("Checks", "The nonce ties an ID token to a login. An access token that has it can be taken for an ID "
                                 "token.")},
    {"id-at-typ",
     QT_TRANSLATE_NOOP("Checks", "The types tell the two tokens apart"),
     QT_TRANSLATE_NOOP("Checks", "An access token says at+jwt in its header, and an ID token never does: then no program "
                                 "takes the one for the other.")},
    {"id-at-distinct",
     QT_TRANSLATE_NOOP("Checks", "One can't pass for the other"),
     QT_TRANSLATE_NOOP("Checks", "Where key, issuer, audience and type don't tell them apart, whoever checks only those "
                                 "accepts an ID token as an access token.")},
    {"id-at-auth-time",
     QT_TRANSLATE_NOOP("Checks", "Both tell the same time of the login"),
     QT_TRANSLATE_NOOP("Checks", "Two times of login are two logins: then the tokens are not of one session.")},
    {"id-at-issued",
     QT_TRANSLATE_NOOP("Checks", "Both were issued at the same time"),
     QT_TRANSLATE_NOOP("Checks", "Tokens of one answer are made in one moment. With minutes between them, one of the two is "
                                 "of another answer.")},
    {"id-at-sid",
     QT_TRANSLATE_NOOP("Checks", "Both are of the same session"),
     QT_TRANSLATE_NOOP("Checks", "When a session ends, its tokens should end with it. Two sessions are two logins.")},
};
// clang-format on

} // namespace Grantscope::Texts
