// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/encryption.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace Bench {

/// Opens a compact JWE with a prepared key; gives the plaintext's size, -1 if anything is wrong.
using DecryptOnce = std::function<std::ptrdiff_t(const std::string &token)>;

struct DecryptPeer
{
    const char *name;
    DecryptOnce decrypt;
};

// One file each. Only those that were found are built.
[[nodiscard]] DecryptOnce cjoseDecrypter(const std::string &jwk);
[[nodiscard]] DecryptOnce rhonabwyDecrypter(const std::string &jwk);

/// The libraries that were there when this was built and know the algorithm, each with \a key prepared.
[[nodiscard]] std::vector<DecryptPeer> decryptPeers(const std::string &algorithm, const Grantscope::Jose::Key &key);

} // namespace Bench
