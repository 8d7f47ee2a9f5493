// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows about the way from a resource's address to a token for it: its metadata, the registration of a client.
// clang-format off
inline constexpr CheckText kMcpChecks[] = {
    {"mcp-protected",
     QT_TRANSLATE_NOOP("Checks", "The server refuses a call without a token"),
     QT_TRANSLATE_NOOP("Checks", "What answers without a token is open to everybody who reaches it. Some servers protect "
                                 "only a part of their calls.")},
    {"mcp-resource",
     QT_TRANSLATE_NOOP("Checks", "The token is asked for the resource that is called"),
     QT_TRANSLATE_NOOP("Checks", "An MCP client asks for a token for the server that it calls. One for another resource is "
                                 "refused there, or else the server takes tokens that were never meant for it.")},
    {"mcp-version",
     QT_TRANSLATE_NOOP("Checks", "The server speaks a version of MCP that is known here"),
     QT_TRANSLATE_NOOP("Checks", "A server may answer with another version than it was asked for. A client that does not know "
                                 "it should end the connection.")},
    {"prm-challenge",
     QT_TRANSLATE_NOOP("Checks", "The challenge says where the metadata are"),
     QT_TRANSLATE_NOOP("Checks", "A client that knows nothing but an address learns from resource_metadata where to go on. "
                                 "Without it there is only the well-known place to try.")},
    {"prm-resource",
     QT_TRANSLATE_NOOP("Checks", "The metadata are those of the resource that was asked"),
     QT_TRANSLATE_NOOP("Checks", "The document of somebody else could send you to their sign-in, and have you bring them a "
                                 "token for the resource that you meant.")},
    {"prm-media-type",
     QT_TRANSLATE_NOOP("Checks", "The metadata are sent as application/json"),
     QT_TRANSLATE_NOOP("Checks", "A client that looks at the media type first takes a document of another type for a page "
                                 "of errors.")},
    {"prm-servers",
     QT_TRANSLATE_NOOP("Checks", "The metadata name an authorization server"),
     QT_TRANSLATE_NOOP("Checks", "Only from there a client knows whose tokens the resource takes.")},
    {"prm-scopes",
     QT_TRANSLATE_NOOP("Checks", "The scopes that the resource lists are scopes"),
     QT_TRANSLATE_NOOP("Checks", "A scope is a word without blanks, quotes and other characters than ASCII. Anything else would "
                                 "say more in a request than one scope.")},
    {"prm-signed",
     QT_TRANSLATE_NOOP("Checks", "Signed metadata of the resource were checked"),
     QT_TRANSLATE_NOOP("Checks", "Where metadata are signed, the signed values count. Until the signature is checked, they "
                                 "prove nothing.")},
    {"mcp-pkce",
     QT_TRANSLATE_NOOP("Checks", "The server lists S256, as an MCP client needs it"),
     QT_TRANSLATE_NOOP("Checks", "An MCP client meets servers that it has never seen. It may only go on where the server "
                                 "says that it checks PKCE, since a stolen code would be of use otherwise.")},
    {"reg-status",
     QT_TRANSLATE_NOOP("Checks", "The registration is answered with status 201"),
     QT_TRANSLATE_NOOP("Checks", "Clients look at the status first. Some take another one for a refusal.")},
    {"reg-granted",
     QT_TRANSLATE_NOOP("Checks", "The client is registered as it asked"),
     QT_TRANSLATE_NOOP("Checks", "A server may register something else than was asked for. What it left out is refused later, "
                                 "when nobody thinks of the registration any more.")},
    {"reg-secret",
     QT_TRANSLATE_NOOP("Checks", "The answer says how long the client secret holds"),
     QT_TRANSLATE_NOOP("Checks", "Without client_secret_expires_at a client only learns from a refusal that its secret has "
                                 "expired.")},
};
// clang-format on

} // namespace Grantscope::Texts
