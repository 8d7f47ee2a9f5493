// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <functional>
#include <string>
#include <vector>

namespace Bench {

/// Verifies a token with a prepared key and looks at "exp"; false if anything is wrong.
using VerifyOnce = std::function<bool(const std::string &token, std::int64_t now)>;

struct Peer
{
    const char *name;
    VerifyOnce verify;
};

// One file each: libjwt and rhonabwy both call a type jwt_t. Only those that were found are built.
[[nodiscard]] VerifyOnce libjwtVerifier(const Grantscope::Jose::Key &key);
[[nodiscard]] VerifyOnce cjoseVerifier(const Grantscope::Jose::Key &key);
[[nodiscard]] VerifyOnce rhonabwyVerifier(const Grantscope::Jose::Key &key);

/// As JWK: public, or the secret where there is nothing else.
[[nodiscard]] std::string jwkOf(const Grantscope::Jose::Key &key);

/// The JOSE libraries that were there when this was built and know the algorithm, each with \a key prepared as far as
/// it can.
[[nodiscard]] std::vector<Peer> verifyPeers(const Grantscope::Jose::JwsAlgorithm &algorithm,
                                            const Grantscope::Jose::Key &key);

} // namespace Bench
