// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Json {
class Writer;
}

namespace Grantscope::Practice {

/// An access token as it goes out.
struct MintedToken
{
    QByteArray text = {};
    std::int64_t expiresIn = 0;
};

/// Makes and remembers an access token for \a scope and \a resource (empty: our API), which the grant covers. RFC 9068,
/// or opaque, as set.
[[nodiscard]] Outcome<MintedToken> mintAccessToken(Service &service, const Request &request, const SharedGrant &grant,
                                                   const QList<QByteArray> &scope, const QByteArray &resource);

/// What comes along with an ID token and is bound to it.
struct IdTokenCompanions
{
    QByteArray accessToken = {};
    QByteArray code = {};
    bool withNonce = true; ///< Not on refresh (OpenID Connect Core §12.2: it should not be there).
    bool withUserClaims = false; ///< Where no access token opens UserInfo (§5.4).
};
/// OpenID Connect Core §2, §3.1.3.6, §3.3.2.11.
[[nodiscard]] Outcome<QByteArray> mintIdToken(Service &service, const Request &request, const SharedGrant &grant,
                                              const IdTokenCompanions &companions);

/// \a family is when the family of refresh tokens ends; nothing for the first of a family.
[[nodiscard]] QByteArray mintRefreshToken(Service &service, const SharedGrant &grant,
                                          std::optional<Instant> family = {});

/// The claims that \a scope opens, members of an object that is open. OpenID Connect Core §5.4.
void writeUserClaims(Json::Writer &out, const Person &person, const QList<QByteArray> &scope);

} // namespace Grantscope::Practice
