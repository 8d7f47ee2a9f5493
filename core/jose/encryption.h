// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <cstdint>
#include <span>

namespace Grantscope::Jose {

/// How a recipient comes to the content encryption key (RFC 7516 §2, "Key Management Mode").
enum class KeyManagement : std::uint8_t {
    RsaEncryption, ///< RFC 7518 §4.2, §4.3
    AesWrap, ///< §4.4
    AesGcmWrap, ///< §4.7
    Password, ///< §4.8: a key of a password wraps it
    Direct, ///< §4.5: it is the key that both sides have
    Agreement, ///< §4.6: it is what both sides agree on
    AgreementWithWrap, ///< §4.6: what both sides agree on wraps it
};

/// How often PBES2 may stretch a password ("p2c"): what lies outside is wrong, whoever asks for it.
inline constexpr qint64 kFewestIterations = 1000; ///< RFC 7518 §4.8.1.2
inline constexpr qint64 kMostIterations = 10'000'000; ///< Seconds of work (8725bis §3.13).

/// All that is known of one "alg" of a JWE (RFC 7518 §4.1 and its successors).
struct KeyManagementAlgorithm
{
    const char *name;
    KeyManagement mode;
    const char *digest; ///< OpenSSL's name: of OAEP (and its MGF1), of PBKDF2; else empty.
    int wrapSize; ///< Octets of the key that wraps; 0 where none does.
    Advice advice;
    SpecRef spec;

    /// One who knows nothing but the recipient's public key can encrypt: what is in it comes from nobody.
    [[nodiscard]] constexpr bool isToPublicKey() const
    {
        return mode == KeyManagement::RsaEncryption || mode == KeyManagement::Agreement
               || mode == KeyManagement::AgreementWithWrap;
    }
    /// No encrypted key stands in the JWE, and it has one recipient.
    [[nodiscard]] constexpr bool isDirect() const
    {
        return mode == KeyManagement::Direct || mode == KeyManagement::Agreement;
    }
};
[[nodiscard]] std::span<const KeyManagementAlgorithm> keyManagementAlgorithms();
[[nodiscard]] const KeyManagementAlgorithm *findKeyManagement(QByteArrayView name); ///< Exact match, else null.

/// All that is known of one "enc" (RFC 7518 §5.1).
struct ContentEncryption
{
    const char *name;
    const char *cipher; ///< OpenSSL's name.
    const char *digest; ///< Of the MAC that goes with CBC; empty for GCM.
    int keySize; ///< Octets of the content encryption key; with CBC the first half is the MAC's.
    int ivSize; ///< Octets.
    int tagSize; ///< Octets.
    Advice advice;
    SpecRef spec;

    [[nodiscard]] constexpr bool isGcm() const { return *digest == '\0'; }
};
[[nodiscard]] std::span<const ContentEncryption> contentEncryptions();
[[nodiscard]] const ContentEncryption *findContentEncryption(QByteArrayView name); ///< Exact match, else null.

/// What suits a key where nobody names an algorithm: RSA-OAEP-256; ECDH-ES, or with more than one of \a recipients
/// ECDH-ES+A256KW; A128KW, A192KW, A256KW by the size of a secret. What the key's own "alg" names comes first. Null for
/// other keys and sizes.
[[nodiscard]] const KeyManagementAlgorithm *suitableKeyManagement(const Key &key, qsizetype recipients = 1);

enum class EncryptionOperation : std::uint8_t { Encrypt, Decrypt };

/// Whether \a key may be used with \a algorithm and \a encryption: type, curve, size, "alg", "use", "key_ops" (RFC 7517
/// §4, RFC 7518 §4). Errors: "alg-key-mismatch", "key-alg-mismatch", "jwe-key-size", "key-use", "needs-private-key",
/// "key-empty".
[[nodiscard]] Result<void> fits(const Key &key, const KeyManagementAlgorithm &algorithm,
                                const ContentEncryption &encryption, EncryptionOperation operation);

} // namespace Grantscope::Jose
