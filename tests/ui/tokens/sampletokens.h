// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"

namespace Grantscope::Tests {

inline const Instant kNow = instantFromSeconds(1'700'000'000);

/// HS256 over these claims with a secret that is on no list.
inline const QByteArray kSecret = "grantscope-tests-0123456789-abcdefghijklmnop";

inline Jose::Key secretKey(const QByteArray &secret = kSecret)
{
    return *Jose::keyFromSecret(Secret(secret), {{}, Jose::Provenance::Given, QStringLiteral("test")});
}

inline QByteArray signedToken(const QByteArray &claims, const QByteArray &header = R"({"alg":"HS256","typ":"JWT"})",
                              const Jose::Key &key = secretKey())
{
    return *Jose::signCompact(key, *Jose::findJwsAlgorithm("HS256"), header, claims);
}

inline QByteArray soundClaims()
{
    return R"({"iss":"https://as.example","sub":"alice","aud":["client-1","client-2"],"iat":1699999800,"exp":1700003600,)"
           R"("address":{"locality":"Taipei","tags":[1,2,3]}})";
}

inline QByteArray unsecuredToken()
{
    return Jose::encodeBase64url(R"({"alg":"none"})") + '.' + Jose::encodeBase64url(soundClaims()) + '.';
}

} // namespace Grantscope::Tests
