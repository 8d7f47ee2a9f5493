// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/specref.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <span>

namespace Grantscope::Jose {

/// "kty" of RFC 7518 §6, RFC 8037 §2 and RFC 9964 §3.
enum class KeyType : std::uint8_t { Rsa, Ec, Okp, Oct, Akp };
[[nodiscard]] const char *keyTypeName(KeyType type); ///< "RSA", "EC", "OKP", "oct", "AKP".

enum class Scheme : std::uint8_t { Hmac, RsaPkcs1, RsaPss, Ecdsa, EdDsa, MlDsa };

/// IANA's advice and ours, from the registry.
enum class Advice : std::uint8_t { Recommended, Ok, Caution, Deprecated, Reject };

/// All that is known of one signature algorithm (RFC 7518 §3.1 and its successors). Nothing else compares with "RS256".
struct JwsAlgorithm
{
    const char *name; ///< As in "alg"; case matters.
    Scheme scheme;
    KeyType keyType;
    const char *curve; ///< The only "crv" that fits; empty where the algorithm has none or (EdDSA) leaves it open.
    const char *digest; ///< OpenSSL's name of the hash, "SHA2-256"; empty where the scheme hashes by itself.
    int digestBits; ///< Size of the hash, hence smallest HMAC key; 0 where there is none.
    int signatureSize; ///< Octets: r and s of ECDSA, EdDSA, ML-DSA, MAC; 0 where the key decides (RSA).
    Advice advice;
    SpecRef spec;
};
[[nodiscard]] std::span<const JwsAlgorithm> jwsAlgorithms();

/// Exact match; "none" has no row: it is a finding, not an algorithm. Null if there is no such row.
[[nodiscard]] const JwsAlgorithm *findJwsAlgorithm(QByteArrayView name);

/// A row that differs only in case ("rs256"), to be named in a finding. Null if there is none.
[[nodiscard]] const JwsAlgorithm *findJwsAlgorithmIgnoringCase(QByteArrayView name);

/// Names that IANA registers for "alg" or "enc" of a JWE, or for JWKs only: known, but no signature algorithms.
enum class OtherAlgorithmUse : std::uint8_t { KeyManagement, ContentEncryption, JwkOnly };
struct OtherAlgorithm
{
    const char *name;
    OtherAlgorithmUse use;
    Advice advice;
    SpecRef spec;
};
[[nodiscard]] const OtherAlgorithm *findOtherAlgorithm(QByteArrayView name);

/// The hash of \a ascii that goes with an algorithm for at_hash, c_hash: all of it, of which the claim holds the left
/// half (OIDC Core §3.1.3.6). For EdDSA and the fully specified names Ed25519 takes SHA-512, Ed448 SHAKE256 with 114
/// octets. Empty if none is defined (ML-DSA).
[[nodiscard]] QByteArray tokenHash(const JwsAlgorithm &algorithm, QByteArrayView curve, QByteArrayView ascii);

/// Of the OpenSSL that is loaded: "3.5.1".
[[nodiscard]] QString cryptoVersion();

} // namespace Grantscope::Jose
