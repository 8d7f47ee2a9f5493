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

/// The JOSE libraries that were there when this was built and know the algorithm, each with \a key prepared as far as
/// it can.
[[nodiscard]] std::vector<Peer> verifyPeers(const Grantscope::Jose::JwsAlgorithm &algorithm,
                                            const Grantscope::Jose::Key &key);

} // namespace Bench
