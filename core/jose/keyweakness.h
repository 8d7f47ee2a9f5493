// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Jose {

/// What is weak about a key, or contradicts itself: its findings(), a published example ("key-well-known"), a secret
/// shorter than its hash ("hmac-key-size") or of another size than its cipher takes ("key-kind"), "alg", "use" and the
/// kind of key that don't go together ("alg-key-mismatch", "key-attributes", "alg-unknown"), certificates that are not
/// in date as of \a now ("key-certificate-dates"). Tries the published keys, which takes milliseconds.
[[nodiscard]] QList<Error> keyWeaknesses(const Key &key, Instant now);

} // namespace Grantscope::Jose
