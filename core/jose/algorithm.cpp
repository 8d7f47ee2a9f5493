// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/algorithm.h"

#include "base/nameindex.h"
#include "jose/openssl_p.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace Grantscope::Jose {

namespace {

// In the order of IANA's registry. What is not here can't verify anything; "none" is left out on purpose.
constexpr std::array kJwsAlgorithms{
    JwsAlgorithm{"HS256", Scheme::Hmac, KeyType::Oct, "", "SHA2-256", 256, 32, Advice::Ok, "RFC 7518 §3.2"},
    JwsAlgorithm{"HS384", Scheme::Hmac, KeyType::Oct, "", "SHA2-384", 384, 48, Advice::Ok, "RFC 7518 §3.2"},
    JwsAlgorithm{"HS512", Scheme::Hmac, KeyType::Oct, "", "SHA2-512", 512, 64, Advice::Ok, "RFC 7518 §3.2"},
    JwsAlgorithm{"RS256", Scheme::RsaPkcs1, KeyType::Rsa, "", "SHA2-256", 256, 0, Advice::Ok, "RFC 7518 §3.3"},
    JwsAlgorithm{"RS384", Scheme::RsaPkcs1, KeyType::Rsa, "", "SHA2-384", 384, 0, Advice::Ok, "RFC 7518 §3.3"},
    JwsAlgorithm{"RS512", Scheme::RsaPkcs1, KeyType::Rsa, "", "SHA2-512", 512, 0, Advice::Ok, "RFC 7518 §3.3"},
    JwsAlgorithm{"ES256", Scheme::Ecdsa, KeyType::Ec, "P-256", "SHA2-256", 256, 64, Advice::Recommended,
                 "RFC 7518 §3.4"},
    JwsAlgorithm{"ES384", Scheme::Ecdsa, KeyType::Ec, "P-384", "SHA2-384", 384, 96, Advice::Ok, "RFC 7518 §3.4"},
    JwsAlgorithm{"ES512", Scheme::Ecdsa, KeyType::Ec, "P-521", "SHA2-512", 512, 132, Advice::Ok, "RFC 7518 §3.4"},
    JwsAlgorithm{"PS256", Scheme::RsaPss, KeyType::Rsa, "", "SHA2-256", 256, 0, Advice::Recommended, "RFC 7518 §3.5"},
    JwsAlgorithm{"PS384", Scheme::RsaPss, KeyType::Rsa, "", "SHA2-384", 384, 0, Advice::Ok, "RFC 7518 §3.5"},
    JwsAlgorithm{"PS512", Scheme::RsaPss, KeyType::Rsa, "", "SHA2-512", 512, 0, Advice::Ok, "RFC 7518 §3.5"},
    JwsAlgorithm{"ES256K", Scheme::Ecdsa, KeyType::Ec, "secp256k1", "SHA2-256", 256, 64, Advice::Ok, "RFC 8812 §3.2"},
    JwsAlgorithm{"EdDSA", Scheme::EdDsa, KeyType::Okp, "", "", 0, 0, Advice::Deprecated,
                 "RFC 8037 §3.1; RFC 9864 §4.1.2"},
    JwsAlgorithm{"Ed25519", Scheme::EdDsa, KeyType::Okp, "Ed25519", "", 0, 64, Advice::Recommended, "RFC 9864 §2.2"},
    JwsAlgorithm{"Ed448", Scheme::EdDsa, KeyType::Okp, "Ed448", "", 0, 114, Advice::Ok, "RFC 9864 §2.2"},
    JwsAlgorithm{"ML-DSA-44", Scheme::MlDsa, KeyType::Akp, "", "", 0, 2420, Advice::Ok, "RFC 9964 §5"},
    JwsAlgorithm{"ML-DSA-65", Scheme::MlDsa, KeyType::Akp, "", "", 0, 3309, Advice::Ok, "RFC 9964 §5"},
    JwsAlgorithm{"ML-DSA-87", Scheme::MlDsa, KeyType::Akp, "", "", 0, 4627, Advice::Ok, "RFC 9964 §5"},
};

constexpr std::array kOtherAlgorithms{
    OtherAlgorithm{"RSA1_5", OtherAlgorithmUse::KeyManagement, Advice::Reject, "RFC 7518 §4.2"},
    OtherAlgorithm{"RSA-OAEP", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.3"},
    OtherAlgorithm{"RSA-OAEP-256", OtherAlgorithmUse::KeyManagement, Advice::Recommended, "RFC 7518 §4.3"},
    OtherAlgorithm{"RSA-OAEP-384", OtherAlgorithmUse::KeyManagement, Advice::Ok, "W3C WebCryptoAPI"},
    OtherAlgorithm{"RSA-OAEP-512", OtherAlgorithmUse::KeyManagement, Advice::Ok, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A128KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.4"},
    OtherAlgorithm{"A192KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.4"},
    OtherAlgorithm{"A256KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.4"},
    OtherAlgorithm{"dir", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.5"},
    OtherAlgorithm{"ECDH-ES", OtherAlgorithmUse::KeyManagement, Advice::Recommended, "RFC 7518 §4.6; RFC 8037 §3.2"},
    OtherAlgorithm{"ECDH-ES+A128KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    OtherAlgorithm{"ECDH-ES+A192KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    OtherAlgorithm{"ECDH-ES+A256KW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    OtherAlgorithm{"A128GCMKW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.7"},
    OtherAlgorithm{"A192GCMKW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.7"},
    OtherAlgorithm{"A256GCMKW", OtherAlgorithmUse::KeyManagement, Advice::Ok, "RFC 7518 §4.7"},
    OtherAlgorithm{"PBES2-HS256+A128KW", OtherAlgorithmUse::KeyManagement, Advice::Caution, "RFC 7518 §4.8"},
    OtherAlgorithm{"PBES2-HS384+A192KW", OtherAlgorithmUse::KeyManagement, Advice::Caution, "RFC 7518 §4.8"},
    OtherAlgorithm{"PBES2-HS512+A256KW", OtherAlgorithmUse::KeyManagement, Advice::Caution, "RFC 7518 §4.8"},
    OtherAlgorithm{"A128CBC-HS256", OtherAlgorithmUse::ContentEncryption, Advice::Ok, "RFC 7518 §5.2.3"},
    OtherAlgorithm{"A192CBC-HS384", OtherAlgorithmUse::ContentEncryption, Advice::Ok, "RFC 7518 §5.2.4"},
    OtherAlgorithm{"A256CBC-HS512", OtherAlgorithmUse::ContentEncryption, Advice::Ok, "RFC 7518 §5.2.5"},
    OtherAlgorithm{"A128GCM", OtherAlgorithmUse::ContentEncryption, Advice::Ok, "RFC 7518 §5.3"},
    OtherAlgorithm{"A192GCM", OtherAlgorithmUse::ContentEncryption, Advice::Ok, "RFC 7518 §5.3"},
    OtherAlgorithm{"A256GCM", OtherAlgorithmUse::ContentEncryption, Advice::Recommended, "RFC 7518 §5.3"},
    OtherAlgorithm{"RS1", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"HS1", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A128CBC", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A192CBC", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A256CBC", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A128CTR", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A192CTR", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
    OtherAlgorithm{"A256CTR", OtherAlgorithmUse::JwkOnly, Advice::Reject, "W3C WebCryptoAPI"},
};

template <std::size_t Count, typename Row>
consteval NameIndex<Count> indexOf(const std::array<Row, Count> &table)
{
    std::array<std::string_view, Count> names;
    std::ranges::transform(table, names.begin(), &Row::name);
    return NameIndex(names);
}
constexpr NameIndex kJwsIndex = indexOf(kJwsAlgorithms);
constexpr NameIndex kOtherIndex = indexOf(kOtherAlgorithms);

template <std::size_t Count, typename Row>
const Row *findByName(const std::array<Row, Count> &table, const NameIndex<Count> &index, QByteArrayView name)
{
    const std::size_t place = index.find({name.data(), static_cast<std::size_t>(name.size())});
    return place == index.kNone ? nullptr : &table[place];
}

struct TokenHash
{
    const char *digest = "";
    qsizetype size = 0;
};

// OIDC Core §3.1.3.6 says "the hash of alg"; for EdDSA that is the hash inside the signature (RFC 8032 §5.1, §5.2).
TokenHash tokenHashOf(const JwsAlgorithm &algorithm, QByteArrayView curve)
{
    if (algorithm.digestBits > 0)
        return {algorithm.digest, algorithm.digestBits / 8};
    if (algorithm.scheme != Scheme::EdDsa)
        return {};
    const QByteArrayView named(algorithm.curve);
    const QByteArrayView chosen = named.isEmpty() ? curve : named;
    if (chosen == "Ed25519")
        return {"SHA2-512", 64};
    if (chosen == "Ed448")
        return {"SHAKE-256", 114};
    return {};
}

} // namespace

const char *keyTypeName(KeyType type)
{
    switch (type) {
    case KeyType::Rsa:
        return "RSA";
    case KeyType::Ec:
        return "EC";
    case KeyType::Okp:
        return "OKP";
    case KeyType::Oct:
        return "oct";
    case KeyType::Akp:
        return "AKP";
    }
    return "";
}

std::span<const JwsAlgorithm> jwsAlgorithms()
{
    return kJwsAlgorithms;
}

const JwsAlgorithm *findJwsAlgorithm(QByteArrayView name)
{
    return findByName(kJwsAlgorithms, kJwsIndex, name);
}

const JwsAlgorithm *findJwsAlgorithmIgnoringCase(QByteArrayView name)
{
    for (const JwsAlgorithm &row : kJwsAlgorithms) {
        const QByteArrayView known(row.name);
        if (known != name && known.compare(name, Qt::CaseInsensitive) == 0)
            return &row;
    }
    return nullptr;
}

const OtherAlgorithm *findOtherAlgorithm(QByteArrayView name)
{
    return findByName(kOtherAlgorithms, kOtherIndex, name);
}

QByteArray tokenHash(const JwsAlgorithm &algorithm, QByteArrayView curve, QByteArrayView ascii)
{
    const TokenHash hash = tokenHashOf(algorithm, curve);
    if (hash.size == 0)
        return {};
    const EvpMd digest(EVP_MD_fetch(nullptr, hash.digest, nullptr));
    const EvpMdCtx context(EVP_MD_CTX_new());
    QByteArray out(hash.size, Qt::Uninitialized);
    const bool extendable = digest && (EVP_MD_get_flags(digest.get()) & EVP_MD_FLAG_XOF) != 0;
    const bool done = digest && context && EVP_DigestInit_ex2(context.get(), digest.get(), nullptr) == 1
                      && EVP_DigestUpdate(context.get(), ascii.data(), octetCount(ascii)) == 1
                      && (extendable ? EVP_DigestFinalXOF(context.get(), octets(out), octetCount(out))
                                     : EVP_DigestFinal_ex(context.get(), octets(out), nullptr))
                             == 1;
    if (!done) {
        dropSslErrors();
        return {};
    }
    return out;
}

QString cryptoVersion()
{
    return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING));
}

} // namespace Grantscope::Jose
