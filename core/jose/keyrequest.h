// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <span>
#include <stop_token>

namespace Grantscope::Jose {

/// What can be generated: one "kty" with its curve or, for AKP, its algorithm.
struct KeyKind
{
    const char *name; ///< "RSA", "P-256", "X25519", "ML-DSA-44", "oct".
    KeyType type;
    /// The size where none is named, and between which a person chooses; all 0 where the kind says it.
    int bits;
    int leastBits;
    int mostBits;

    [[nodiscard]] bool hasSizes() const { return mostBits > 0; }
    /// "sig" or "enc" where this kind of key can do nothing else (RFC 8037 §3); empty where it can do both.
    [[nodiscard]] QByteArray onlyUse() const;
};
/// In the order in which they are offered.
[[nodiscard]] std::span<const KeyKind> keyKinds();
/// In any case of its letters. Null if there is none.
[[nodiscard]] const KeyKind *findKeyKind(QByteArrayView name);
/// The kind that \a key is of.
[[nodiscard]] const KeyKind *kindOf(const Key &key);

/// Names of "alg" and "enc" for which a key can be generated: signatures first, each in the registry's order.
[[nodiscard]] QList<QByteArray> keyAlgorithms();
/// Which kinds of key \a algorithm works with, the usual one first; empty for a name that is none of keyAlgorithms().
[[nodiscard]] QList<const KeyKind *> kindsFor(QByteArrayView algorithm);

/// How a fresh key gets its "kid".
enum class KeyNaming : std::uint8_t {
    Thumbprint, ///< RFC 7638 with SHA-256, in base64url. A secret of less than 128 bits gets none: its print tells it.
    Given,
    None,
};

/// The key that a person wants.
struct KeyRequest
{
    const KeyKind *kind = nullptr;
    int bits = 0; ///< Of RSA and oct; 0 takes what the kind or the algorithm asks for.
    QByteArray algorithm = {}; ///< "alg"; may stay empty. An AKP key always has its own.
    QByteArray use = {}; ///< "sig", "enc" or empty.
    QList<QByteArray> operations = {}; ///< "key_ops", of the private half.
    KeyNaming naming = KeyNaming::Thumbprint;
    QString keyId = {}; ///< With KeyNaming::Given.
};
/// "A key for ES256", "for RSA-OAEP-256", "for A256GCM", "for ECDH-ES with X25519": the kind (\a kind, if it is named),
/// its size, "alg" and "use". Errors: "alg-unknown", "key-kind".
[[nodiscard]] Result<KeyRequest> keyRequestFor(QByteArrayView algorithm, const KeyKind *kind = nullptr);

/// A fresh key. RSA has the exponent 65537; an ML-DSA key keeps its seed (RFC 9964 §4). Slow for large RSA keys: call
/// it off the UI thread, \a stop ends it ("key-cancelled"). Errors: "key-kind", "key-attributes", "rsa-key-size".
[[nodiscard]] Result<Key> generateKey(const KeyRequest &request, const std::stop_token &stop = {});

/// Whether "use" and "key_ops" say the same (RFC 7517 §4.3) and each operation is a registered one: else
/// "key-attributes".
[[nodiscard]] Result<void> checkKeyUse(QByteArrayView use, const QList<QByteArray> &operations);
/// What the public half may do where the private one may do \a operations: "verify" for "sign", "encrypt" for
/// "decrypt", "wrapKey" for "unwrapKey"; nothing for the deriving of secrets.
[[nodiscard]] QList<QByteArray> publicOperations(const QList<QByteArray> &operations);

} // namespace Grantscope::Jose
