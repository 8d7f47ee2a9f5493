// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"
#include "json/document.h"

#include <functional>

namespace Grantscope::Practice {

/// A JWT whose signature was verified; nothing is said of its claims.
struct SignedJwt
{
    Json::Document header;
    Json::Document claims; ///< An object.
    QByteArray algorithm;
};

/// Why a JWT is not taken, in words for an error_description.
struct JwtProblem
{
    QByteArray text;
};

/// Reads a compact JWS, finds its key by \a keyFor (alg and kid given; a null key: none) and verifies it. Only \a
/// algorithms are taken, and of the header only alg, kid and typ count; crit is refused.
[[nodiscard]] std::expected<SignedJwt, JwtProblem>
verifyJwt(const QByteArray &token, const QList<QByteArray> &algorithms,
          const std::function<Jose::Key(const QByteArray &algorithm, const QString &kid)> &keyFor);

/// Signs \a claims (JSON) with the key. \a typ and \a kid may be empty: left out then.
[[nodiscard]] Result<QByteArray> signJwt(const Jose::Key &key, QByteArrayView typ, const QByteArray &claims,
                                         const QString &kid);

/// "aud" is \a audience or has it among its elements.
[[nodiscard]] bool hasAudience(Json::Value claims, QByteArrayView audience);

/// Left half of the hash, as at_hash and c_hash have it. OpenID Connect Core §3.1.3.6.
[[nodiscard]] QByteArray halfHash(const Jose::Key &key, QByteArrayView text);

} // namespace Grantscope::Practice
