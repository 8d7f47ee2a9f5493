// SPDX-License-Identifier: GPL-3.0-or-later
#include "decryptpeers.h"

namespace Bench {

std::vector<DecryptPeer> decryptPeers([[maybe_unused]] const std::string &algorithm,
                                      [[maybe_unused]] const Grantscope::Jose::Key &key)
{
    std::vector<DecryptPeer> peers;
    [[maybe_unused]] const std::string jwk = key.privateJwk().value().reveal().toByteArray().toStdString();
#ifdef HAVE_CJOSE
    if (algorithm != "RSA-OAEP-256") // It has the one with SHA-1 alone.
        peers.emplace_back("cjose", cjoseDecrypter(jwk));
#endif
#ifdef HAVE_LIBRHONABWY
    peers.emplace_back("rhonabwy", rhonabwyDecrypter(jwk));
#endif
    return peers;
}

} // namespace Bench
