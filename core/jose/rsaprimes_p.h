// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/openssl_p.h"

namespace Grantscope::Jose {

/// The pair with the primes that follow from n, e and d (NIST SP 800-56B, appendix C.2), for forms that need them. A
/// null handle where there are none to be found.
[[nodiscard]] EvpPkey withPrimes(const EVP_PKEY *pkey);

} // namespace Grantscope::Jose
