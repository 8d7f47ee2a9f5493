// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypeers.h"

#include "base/owned.h"
#include "jose/key_p.h"

#include <rhonabwy.h>

#include <memory>

namespace Bench {

using namespace Grantscope::Jose;

VerifyOnce rhonabwyVerifier(const Key &key)
{
    jwk_t *raw = nullptr;
    r_jwk_init(&raw);
    const std::shared_ptr<jwk_t> jwk(raw, r_jwk_free);
    r_jwk_import_from_json_str(raw, jwkOf(key).c_str());
    return [jwk](const std::string &token, std::int64_t now) {
        jwt_t *rawToken = nullptr;
        r_jwt_init(&rawToken);
        const Grantscope::Owned<jwt_t, r_jwt_free> jwt(rawToken);
        return r_jwt_parse(jwt.get(), token.c_str(), R_FLAG_IGNORE_REMOTE) == RHN_OK
               && r_jwt_verify_signature(jwt.get(), jwk.get(), R_FLAG_IGNORE_REMOTE) == RHN_OK
               && r_jwt_get_claim_int_value(jwt.get(), "exp") > now;
    };
}

} // namespace Bench
