// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypeers.h"

namespace Bench {

using namespace Grantscope::Jose;

std::string jwkOf(const Key &key)
{
    return key.isSymmetric() ? key.privateJwk().value().reveal().toByteArray().toStdString()
                             : key.publicJwk().value().toStdString();
}

std::vector<Peer> verifyPeers(const JwsAlgorithm &algorithm, const Key &key)
{
    std::vector<Peer> peers;
    [[maybe_unused]] const bool isEdDsa = algorithm.scheme == Scheme::EdDsa;
#ifdef HAVE_LIBJWT
    if (!isEdDsa)
        peers.emplace_back("libjwt", libjwtVerifier(key));
#endif
#ifdef HAVE_CJOSE
    if (!isEdDsa)
        peers.emplace_back("cjose", cjoseVerifier(key));
#endif
#ifdef HAVE_LIBRHONABWY
    peers.emplace_back("rhonabwy", rhonabwyVerifier(key));
#endif
    return peers;
}

} // namespace Bench
