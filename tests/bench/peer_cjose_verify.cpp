// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypeers.h"

#include "base/owned.h"
#include "jose/key_p.h"

#include <cjose/cjose.h>
#include <yyjson.h>

#include <memory>

namespace Bench {

using namespace Grantscope::Jose;

VerifyOnce cjoseVerifier(const Key &key)
{
    cjose_err error;
    const std::string text = jwkOf(key);
    const std::shared_ptr<cjose_jwk_t> jwk(cjose_jwk_import(text.data(), text.size(), &error), cjose_jwk_release);
    return [jwk](const std::string &token, std::int64_t now) {
        cjose_err failure;
        const Grantscope::Owned<cjose_jws_t, cjose_jws_release> jws(
            cjose_jws_import(token.data(), token.size(), &failure));
        std::uint8_t *claims = nullptr;
        std::size_t size = 0;
        if (!jws || !cjose_jws_verify(jws.get(), jwk.get(), &failure)
            || !cjose_jws_get_plaintext(jws.get(), &claims, &size, &failure))
            return false;
        const Grantscope::Owned<yyjson_doc, yyjson_doc_free> document(
            yyjson_read(reinterpret_cast<const char *>(claims), size, 0));
        return yyjson_get_sint(yyjson_obj_get(yyjson_doc_get_root(document.get()), "exp")) > now;
    };
}

} // namespace Bench
