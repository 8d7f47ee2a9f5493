// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key_p.h"
#include "jose/keymanagement_p.h"

#include <openssl/rsa.h>

namespace Grantscope::Jose {

namespace {

bool configure(EVP_PKEY_CTX *context, const KeyManagementAlgorithm &algorithm)
{
    if (*algorithm.digest == '\0')
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    // RFC 7518 §4.3: MGF1 with the same hash.
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1
           && EVP_PKEY_CTX_set_rsa_oaep_md_name(context, algorithm.digest, nullptr) == 1
           && EVP_PKEY_CTX_set_rsa_mgf1_md_name(context, algorithm.digest, nullptr) == 1;
}

} // namespace

Result<RsaCipher> RsaCipher::create(const Key &key, const KeyManagementAlgorithm &algorithm,
                                    EncryptionOperation operation)
{
    RsaCipher made;
    made.m_context.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key.data()->pkey.get(), nullptr));
    const bool encrypts = operation == EncryptionOperation::Encrypt;
    if (!made.m_context
        || (encrypts ? EVP_PKEY_encrypt_init(made.m_context.get()) : EVP_PKEY_decrypt_init(made.m_context.get())) != 1
        || !configure(made.m_context.get(), algorithm))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return made;
}

Result<QByteArray> RsaCipher::encrypt(QByteArrayView key) const
{
    std::size_t size = 0;
    if (EVP_PKEY_encrypt(m_context.get(), nullptr, &size, octets(key), octetCount(key)) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_PKEY_encrypt(m_context.get(), octets(out), &size, octets(key), octetCount(key)) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

std::optional<Secret> RsaCipher::decrypt(QByteArrayView encrypted) const
{
    // As long as the modulus of the largest key that is taken.
    QByteArray key(kLargestRsaBits / 8, Qt::Uninitialized);
    std::size_t size = octetCount(key);
    const int answer = EVP_PKEY_decrypt(m_context.get(), octets(key), &size, octets(encrypted), octetCount(encrypted));
    if (answer != 1) {
        dropSslErrors();
        return std::nullopt;
    }
    const WipeLater wipe(key);
    return Secret(QByteArrayView(key).first(static_cast<qsizetype>(size)));
}

} // namespace Grantscope::Jose
