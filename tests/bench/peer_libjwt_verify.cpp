// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypeers.h"

#include "base/owned.h"
#include "jose/key_p.h"

#include <jwt.h>

#include <memory>

namespace Bench {

using namespace Grantscope::Jose;

/// libjwt 1 has no prepared keys: it reads the PEM for each token.
VerifyOnce libjwtVerifier(const Key &key)
{
    const std::string material = key.isSymmetric() ? key.data()->secret.reveal().toByteArray().toStdString()
                                                   : key.publicPem().value().toStdString();
    return [material](const std::string &token, std::int64_t now) {
        jwt_t *raw = nullptr;
        const int failed = jwt_decode(&raw, token.c_str(), reinterpret_cast<const unsigned char *>(material.data()),
                                      static_cast<int>(material.size()));
        const Grantscope::Owned<jwt_t, jwt_free> jwt(raw);
        return failed == 0 && jwt_get_grant_int(jwt.get(), "exp") > now;
    };
}

} // namespace Bench
