// SPDX-License-Identifier: GPL-3.0-or-later
#include "decryptpeers.h"

#include "base/owned.h"

#include <cjose/cjose.h>

#include <cstdlib>
#include <memory>

namespace Bench {

DecryptOnce cjoseDecrypter(const std::string &text)
{
    cjose_err error;
    const std::shared_ptr<cjose_jwk_t> jwk(cjose_jwk_import(text.data(), text.size(), &error), cjose_jwk_release);
    return [jwk](const std::string &token) -> std::ptrdiff_t {
        cjose_err failure;
        const Grantscope::Owned<cjose_jwe_t, cjose_jwe_release> jwe(
            cjose_jwe_import(token.data(), token.size(), &failure));
        std::size_t size = 0;
        const Grantscope::Owned<std::uint8_t, std::free> plaintext(
            jwe ? cjose_jwe_decrypt(jwe.get(), jwk.get(), &size, &failure) : nullptr);
        return plaintext ? static_cast<std::ptrdiff_t>(size) : -1;
    };
}

} // namespace Bench
