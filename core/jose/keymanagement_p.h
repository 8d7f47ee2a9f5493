// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose and its tests alone: how the content encryption key gets to a recipient (RFC 7518
// §4). A function a mode, pure but for the octets that they are handed.

#include "jose/contentcipher_p.h"
#include "jose/encryption.h"

namespace Grantscope::Jose {

/// RFC 3394 (§4.4). Unwrapping: nothing where its own check does not hold.
[[nodiscard]] Result<QByteArray> wrapWithAes(QByteArrayView wrappingKey, QByteArrayView key);
[[nodiscard]] std::optional<Secret> unwrapWithAes(QByteArrayView wrappingKey, QByteArrayView wrapped);

/// §4.2, §4.3. A key pair prepared once; RSA1_5 answers with made-up octets of any size where the padding is wrong
/// (implicit rejection), so that it takes as long and looks the same.
class RsaCipher
{
public:
    [[nodiscard]] static Result<RsaCipher> create(const Key &key, const KeyManagementAlgorithm &algorithm,
                                                  EncryptionOperation operation);
    [[nodiscard]] Result<QByteArray> encrypt(QByteArrayView key) const;
    [[nodiscard]] std::optional<Secret> decrypt(QByteArrayView encrypted) const;

private:
    EvpPkeyCtx m_context;
};

/// What goes into the Concat KDF besides the shared secret (§4.6.2).
struct AgreementInfo
{
    QByteArray algorithm; ///< "enc" for direct agreement, else "alg".
    QByteArray partyU; ///< "apu", decoded.
    QByteArray partyV; ///< "apv", decoded.
    qsizetype size = 0; ///< Octets of the key that comes out.
};
/// §4.6.2: Concat KDF of NIST SP 800-56A with SHA-256.
[[nodiscard]] Result<Secret> deriveByConcatKdf(QByteArrayView sharedSecret, const AgreementInfo &info);
/// ECDH of \a own, which is private, with \a other, on the same curve: "jwe-epk" where that is another, or where what
/// comes out is all zero (RFC 7748 §6.1).
[[nodiscard]] Result<Secret> agree(const Key &own, const Key &other);
/// A fresh pair on the curve of \a key.
[[nodiscard]] Result<Key> generateEphemeral(const Key &key);

/// §4.8.1.1: PBKDF2 of the password with alg || 0x00 || salt. Takes as long as \a iterations want; bound them.
[[nodiscard]] Result<Secret> deriveFromPassword(const KeyManagementAlgorithm &algorithm, QByteArrayView password,
                                                QByteArrayView salt, qint64 iterations);

/// Random octets from OpenSSL.
[[nodiscard]] Result<QByteArray> randomOctets(qsizetype size);

} // namespace Grantscope::Jose
