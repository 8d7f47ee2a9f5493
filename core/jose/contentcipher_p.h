// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose and its tests alone: authenticated encryption of RFC 7518 §5.

#include "jose/encryption.h"
#include "jose/openssl_p.h"

namespace Grantscope::Jose {

using EvpCipher = Owned<EVP_CIPHER, EVP_CIPHER_free>;
using EvpCipherCtx = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

struct SealedContent
{
    QByteArray ciphertext;
    QByteArray tag;
};

/// One content encryption in one direction, its handles prepared once, keyed as often as wanted. Not for two threads at
/// once.
class ContentCipher
{
public:
    /// "crypto-failure" where this OpenSSL lacks it.
    [[nodiscard]] static Result<ContentCipher> create(const ContentEncryption &encryption,
                                                      EncryptionOperation operation);

    [[nodiscard]] const ContentEncryption &encryption() const { return *m_encryption; }
    /// The content encryption key, of exactly keySize octets; "jwe-key-size" else. Good for many texts.
    [[nodiscard]] Result<void> setKey(QByteArrayView key);

    /// For EncryptionOperation::Encrypt. \a iv has ivSize octets and was never used with this key.
    [[nodiscard]] Result<SealedContent> seal(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain);
    /// For EncryptionOperation::Decrypt. "jwe-tag-length" for an IV or tag of another size, "jwe-tag-invalid" for
    /// everything that does not fit, whatever it is (RFC 7518 §5.2.2.2). Nothing of the text is given out before its
    /// tag holds.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                          QByteArrayView tag);

private:
    [[nodiscard]] Result<void> checkSizes(QByteArrayView iv, QByteArrayView text) const;
    [[nodiscard]] Result<SealedContent> sealGcm(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain);
    [[nodiscard]] Result<QByteArray> openGcm(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                             QByteArrayView tag);
    [[nodiscard]] Result<SealedContent> sealCbc(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain);
    [[nodiscard]] Result<QByteArray> openCbc(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                             QByteArrayView tag);
    /// M of §5.2.2.1, cut to tagSize.
    [[nodiscard]] Result<QByteArray> tagOf(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext);

    const ContentEncryption *m_encryption = nullptr;
    int m_direction = 0; ///< EVP's: 1 encrypts. A key of CBC is prepared for one of them.
    EvpCipher m_cipher;
    EvpCipherCtx m_context;
    EvpMacCtx m_mac; ///< Of CBC.
};

/// The one answer to a key, an encrypted key or a text that does not fit. \a why is for the person at this machine
/// alone: a server must not tell it (RFC 7516 §11.5).
[[nodiscard]] Error notDecrypted(const char *why);

} // namespace Grantscope::Jose
