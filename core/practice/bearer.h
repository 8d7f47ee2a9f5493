// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
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
/// As the claims of a JWT access token (RFC 9068 §2.2) or the answer of an introspection endpoint (RFC 7662 §2.2) tell
/// it: in both by the same names.
[[nodiscard]] Bearer bearerOf(Json::Value members);

using KeyLookup = std::function<Jose::Key(const QByteArray &algorithm, const QString &kid)>;
/// What a JWT access token says, or what is wrong with it: signature by a key of \a keyFor, typ, iss, exp. For whom it
/// is and whether it was revoked is not asked. RFC 9068 §4.
[[nodiscard]] std::expected<Bearer, QByteArray> verifyAccessToken(const Service &service, const QByteArray &token,
                                                                  const KeyLookup &keyFor);
/// What is wrong with the text of an access token, or what it says. A JWT is verified (signature, typ, iss, exp, not
/// revoked: RFC 9068 §4), an opaque one looked up.
[[nodiscard]] std::expected<Bearer, QByteArray> inspectAccessToken(Service &service, const QByteArray &token);
/// Whether the text is an access token of ours, in its time, that was revoked.
[[nodiscard]] bool isRevokedToken(Service &service, const QByteArray &token);

/// Where a token may stand.
enum class BearerPlace : std::uint8_t { Header, HeaderOrForm };
/// The text of the token: RFC 6750 §2. Errors as authenticateBearer() has them.
[[nodiscard]] Outcome<QByteArray> readBearerToken(const Service &service, const Request &request, BearerPlace place,
                                                  const QByteArray &scope = {});
/// A refusal with its challenge: RFC 6750 §3. \a scope is named where it was not granted, and to a client that comes to
/// the MCP server.
[[nodiscard]] std::unexpected<Refusal> bearerRefused(const Service &service, const Request &request, int status,
                                                     const QByteArray &error, const QByteArray &description,
                                                     const QByteArray &scope = {});
/// \a found, where it is good, for \a audience and with \a scope; the refusal else.
[[nodiscard]] Outcome<Bearer> admitBearer(const Service &service, const Request &request,
                                          const std::expected<Bearer, QByteArray> &found, const QByteArray &audience,
                                          const QByteArray &scope);
/// The token of a request to a protected resource: RFC 6750 §2, §3.1. Errors come with their challenge: 401 without
/// more where there is none, invalid_request where it stands in more places than one or in the address, invalid_token,
/// insufficient_scope where \a scope (if it is not empty) was not granted.
[[nodiscard]] Outcome<Bearer> authenticateBearer(Service &service, const Request &request, BearerPlace place,
                                                 const QByteArray &audience, const QByteArray &scope);

} // namespace Grantscope::Practice
