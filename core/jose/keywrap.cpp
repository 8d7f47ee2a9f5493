// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jweerror.h"
#include "jose/key_p.h"
#include "jose/keymanagement_p.h"

#include <openssl/kdf.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr qsizetype kCheckSize = 8; // RFC 3394 §2.2.3

const char *wrapCipher(qsizetype keySize)
{
    switch (keySize) {
    case 16:
        return "AES-128-WRAP";
    case 24:
        return "AES-192-WRAP";
    default:
        return "AES-256-WRAP";
    }
}

/// Both directions; empty where OpenSSL refuses.
QByteArray aesWrap(QByteArrayView wrappingKey, QByteArrayView in, int direction)
{
    const EvpCipher cipher(EVP_CIPHER_fetch(nullptr, wrapCipher(wrappingKey.size()), nullptr));
    const EvpCipherCtx context(EVP_CIPHER_CTX_new());
    QByteArray out(in.size() + kCheckSize, Qt::Uninitialized);
    int count = 0;
    int last = 0;
    if (!cipher || !context || in.isEmpty())
        return {};
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    if (EVP_CipherInit_ex2(context.get(), cipher.get(), octets(wrappingKey), nullptr, direction, nullptr) != 1
        || EVP_CipherUpdate(context.get(), octets(out), &count, octets(in), static_cast<int>(in.size())) != 1
        || EVP_CipherFinal_ex(context.get(), octets(out) + count, &last) != 1) {
        OPENSSL_cleanse(out.data(), octetCount(out));
        return {};
    }
    out.truncate(count + last);
    return out;
}

} // namespace

Result<QByteArray> wrapWithAes(QByteArrayView wrappingKey, QByteArrayView key)
{
    QByteArray wrapped = aesWrap(wrappingKey, key, 1);
    if (wrapped.isEmpty())
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return wrapped;
}

std::optional<Secret> unwrapWithAes(QByteArrayView wrappingKey, QByteArrayView wrapped)
{
    // More than any key that could be in it is not worth unwrapping.
    constexpr qsizetype kLongest = 1024;
    QByteArray key = wrapped.size() <= kLongest ? aesWrap(wrappingKey, wrapped, 0) : QByteArray();
    if (key.isEmpty()) {
        dropSslErrors();
        return std::nullopt;
    }
    return Secret::consume(key);
}

Result<Secret> deriveFromPassword(const KeyManagementAlgorithm &algorithm, QByteArrayView password, QByteArrayView salt,
                                  qint64 iterations)
{
    QByteArray salted = QByteArray(algorithm.name) + '\0';
    salted += salt;
    QByteArray key(algorithm.wrapSize, Qt::Uninitialized);
    const EvpMd digest(EVP_MD_fetch(nullptr, algorithm.digest, nullptr));
    if (!digest || !std::in_range<int>(iterations)
        || PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), octets(salted),
                             static_cast<int>(salted.size()), static_cast<int>(iterations), digest.get(),
                             static_cast<int>(key.size()), octets(key))
               != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return Secret::consume(key);
}

Result<QByteArray> randomOctets(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (size > 0 && RAND_priv_bytes(octets(bytes), static_cast<int>(size)) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return bytes;
}

} // namespace Grantscope::Jose
