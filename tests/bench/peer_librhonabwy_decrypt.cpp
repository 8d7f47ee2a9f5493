// SPDX-License-Identifier: GPL-3.0-or-later
#include "decryptpeers.h"

#include "base/owned.h"

#include <rhonabwy.h>

#include <memory>

namespace Bench {

DecryptOnce rhonabwyDecrypter(const std::string &text)
{
    jwk_t *raw = nullptr;
    r_jwk_init(&raw);
    const std::shared_ptr<jwk_t> jwk(raw, r_jwk_free);
    r_jwk_import_from_json_str(raw, text.c_str());
    return [jwk](const std::string &token) -> std::ptrdiff_t {
        jwe_t *rawToken = nullptr;
        r_jwe_init(&rawToken);
        const Grantscope::Owned<jwe_t, r_jwe_free> jwe(rawToken);
        std::size_t size = 0;
        if (r_jwe_parse(jwe.get(), token.c_str(), R_FLAG_IGNORE_REMOTE) != RHN_OK
            || r_jwe_decrypt(jwe.get(), jwk.get(), R_FLAG_IGNORE_REMOTE) != RHN_OK
            || !r_jwe_get_payload(jwe.get(), &size))
            return -1;
        return static_cast<std::ptrdiff_t>(size);
    };
}

} // namespace Bench
