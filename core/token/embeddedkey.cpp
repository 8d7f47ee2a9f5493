// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/embeddedkey.h"

#include "jose/keyimport.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

EmbeddedKey readEmbeddedKey(const Jose::JwsSignature &signature, const Expectations &expected, OwnKey ownKey)
{
    EmbeddedKey embedded;
    Jose::ImportOptions options{.passphrase = {}, .provenance = Jose::Provenance::Token, .source = u"jwk"_s};
    const Json::Value jwk = signature.header("jwk");
    const Json::Value x5c = signature.header("x5c");
    if (x5c) {
        if (auto chain = Jose::parseX5c(x5c)) {
            embedded.chain = *std::move(chain);
            embedded.chainResult = Jose::verifyChain(embedded.chain, expected.trustAnchors, expected.now);
            embedded.anchored =
                ownKey != OwnKey::Counts && embedded.chainResult->intact && embedded.chainResult->anchored;
        } else {
            embedded.error = chain.error();
        }
    }
    Result<Jose::Key> key = std::unexpected(Error{});
    if (embedded.anchored) {
        // An anchored chain is trusted by other means, so it comes before a bare "jwk".
        options.provenance = Jose::Provenance::Given;
        options.source = u"x5c"_s;
        key = Jose::keyFromCertificates(embedded.chain, options);
    } else if (jwk) {
        key = Jose::keyFromJwk(jwk, options);
    } else if (!embedded.chain.isEmpty() && ownKey != OwnKey::Counts) {
        options.source = u"x5c"_s;
        key = Jose::keyFromCertificates(embedded.chain, options);
    } else {
        return embedded;
    }
    if (key)
        embedded.key = *std::move(key);
    else
        embedded.error = key.error();
    return embedded;
}

} // namespace Grantscope::Token
