// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/decoded.h"
#include "token/expectations.h"
#include "token/kind.h"
#include "token/wording.h"

#include <QString>

#include <optional>

namespace Grantscope::Token {

/// What it is for: by its type, else by the parameter \a contextName in which it stood where its claims don't speak
/// against that, else by its claims. A signed object whose claims are not judged (Kind::Jws) is taken for granted only
/// where there are no registered claims in it and none are expected: no spelling of a JWT can get it out of its checks
/// (RFC 8725 §3.12). Pure; the same token and expectations always give the same guess. The claims that it was read from
/// are named as its evidence for a person only (Wording::Full).
[[nodiscard]] KindGuess guessKind(const DecodedJwt &token, const QString &contextName = {},
                                  const Expectations &expected = {}, Wording wording = Wording::Full);
/// The kind of token that belongs in a parameter or field of this name; nothing for other names.
[[nodiscard]] std::optional<Kind> kindOfContext(const QString &contextName);

/// What a claim says that the token is, where some servers write that.
struct ClaimedKind
{
    Kind kind;
    Json::Value claim;
};
/// "typ" or "token_use" (Keycloak, Amazon Cognito), or the event of a logout token.
[[nodiscard]] std::optional<ClaimedKind> kindOfClaims(Json::Value claims);

} // namespace Grantscope::Token
