// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/parameters.h"
#include "oauth/reading.h"

namespace Grantscope::OAuth {

/// OIDC RP-Initiated Logout §2. Whatever is empty is not sent; buildAuthorizationAddress() makes the address.
struct EndSessionRequest
{
    Secret idTokenHint = {};
    QByteArray logoutHint = {};
    QByteArray clientId = {};
    QByteArray postLogoutRedirectUri = {};
    QByteArray state = {}; ///< Only comes back with a redirect URI.
    QByteArray uiLocales = {};
};
[[nodiscard]] Parameters buildEndSessionParameters(const EndSessionRequest &request);

/// The browser has come back (§3): the state is the one that was sent, if one was. Errors: "state-mismatch",
/// "authz-duplicate-param", "authorization-refused". Row: authz-state.
[[nodiscard]] Reading<void> validateEndSessionResponse(const Parameters &received, const QByteArray &sentState);

} // namespace Grantscope::OAuth
