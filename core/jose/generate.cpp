// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key_p.h"

#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

EvpPkey generatePair(const JwsAlgorithm &algorithm, int rsaBits)
{
    // "EdDSA" leaves the curve open; Ed25519 is what every reader of it knows.
    const Curve *curve = findCurve(*algorithm.curve ? algorithm.curve : "Ed25519");
    switch (algorithm.keyType) {
    case KeyType::Rsa:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(rsaBits)));
    case KeyType::Ec:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve->openSslName));
    case KeyType::Okp:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, curve->openSslName));
    case KeyType::Akp:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, algorithm.name));
    case KeyType::Oct:
        break;
    }
    return {};
}

Result<KeyData> generateSecret(const JwsAlgorithm &algorithm)
{
    QByteArray bytes(algorithm.digestBits / 8, Qt::Uninitialized);
    if (RAND_priv_bytes(octets(bytes), static_cast<int>(bytes.size())) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return keyFromSecret(Secret::consume(bytes)).transform([](const Key &key) { return key.data()->copy(); });
}

} // namespace

Result<Key> generateKey(const JwsAlgorithm &algorithm, int rsaBits)
{
    if (algorithm.keyType == KeyType::Rsa && (rsaBits < kSmallestRsaBits || rsaBits > kLargestRsaBits)) {
        return std::unexpected(
            Error{JoseError::RsaKeySize, u"2048 – 16384 bit"_s, u"%1 bit"_s.arg(rsaBits), "RFC 7518 §3.3"});
    }
    Result<KeyData> made;
    if (algorithm.keyType == KeyType::Oct) {
        made = generateSecret(algorithm);
    } else {
        EvpPkey pkey = generatePair(algorithm, rsaBits);
        if (!pkey)
            return std::unexpected(takeSslError(JoseError::CryptoFailure));
        made = keyDataFromPkey(std::move(pkey), {});
    }
    return made.transform([&algorithm](const KeyData &key) {
        key->algorithm = algorithm.name;
        key->use = "sig";
        return Key(key);
    });
}

} // namespace Grantscope::Jose
