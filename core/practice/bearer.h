// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Practice {

/// An access token that is good at this moment, whoever it is for.
struct Bearer
{
    QByteArray client = {};
    QByteArray subject = {}; ///< Of a machine's token, its client.
    QList<QByteArray> scope = {};
    QList<QByteArray> audiences = {};
    QByteArray id = {}; ///< "jti"
    std::int64_t issuedAt = 0;
    std::int64_t expiresAt = 0;
};

/// What is wrong with the text of an access token, or what it says. A JWT is verified (signature, typ, iss, exp, not
/// revoked: RFC 9068 §4), an opaque one looked up.
[[nodiscard]] std::expected<Bearer, QByteArray> inspectAccessToken(Service &service, const QByteArray &token);

/// Where a token may stand.
enum class BearerPlace : std::uint8_t { Header, HeaderOrForm };
/// The token of a request to a protected resource: RFC 6750 §2, §3.1. Errors come with their challenge: 401 without
/// more where there is none, invalid_request where it stands in more places than one or in the address, invalid_token,
/// insufficient_scope where \a scope (if it is not empty) was not granted.
[[nodiscard]] Outcome<Bearer> authenticateBearer(Service &service, const Request &request, BearerPlace place,
                                                 const QByteArray &audience, const QByteArray &scope);

} // namespace Grantscope::Practice
