// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/contentcipher_p.h"
#include "jose/jweerror.h"

#include <QtEndian>
#include <QtTranslation>

#include <openssl/crypto.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

// EVP counts in int.
constexpr qsizetype kMost = std::numeric_limits<int>::max() - 64;

constexpr const char *kTagDiffers =
    QT_TRANSLATE_NOOP("Values", "the tag does not fit the header, the IV and the ciphertext under this key");

Error failure()
{
    return takeSslError(JoseError::CryptoFailure);
}

Error wrongSize(const ContentEncryption &encryption, qsizetype iv, qsizetype tag)
{
    return Error{JweError::TagLength, u"%1 + %2"_s.arg(encryption.ivSize).arg(encryption.tagSize),
                 u"%1 + %2"_s.arg(iv).arg(tag), encryption.spec};
}

/// EVP takes an empty piece for the end of the text.
bool update(EVP_CIPHER_CTX *context, unsigned char *out, QByteArrayView in, int &count)
{
    count = 0;
    return in.isEmpty() || EVP_CipherUpdate(context, out, &count, octets(in), static_cast<int>(in.size())) == 1;
}

} // namespace

Error notDecrypted(const char *why)
{
    dropSslErrors();
    return Error{JweError::Decryption, {}, words(why), "RFC 7516 §5.2, §11.5"};
}

Result<ContentCipher> ContentCipher::create(const ContentEncryption &encryption, EncryptionOperation operation)
{
    ContentCipher made;
    made.m_encryption = &encryption;
    made.m_direction = operation == EncryptionOperation::Encrypt ? 1 : 0;
    made.m_cipher.reset(EVP_CIPHER_fetch(nullptr, encryption.cipher, nullptr));
    made.m_context.reset(EVP_CIPHER_CTX_new());
    if (!made.m_cipher || !made.m_context
        || EVP_CipherInit_ex2(made.m_context.get(), made.m_cipher.get(), nullptr, nullptr, made.m_direction, nullptr)
               != 1)
        return std::unexpected(failure());
    if (encryption.isGcm())
        return made;
    const EvpMac hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    made.m_mac.reset(hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr);
    // The parameter is read only, its type is not.
    const std::array params{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(encryption.digest), 0),
        OSSL_PARAM_construct_end()};
    if (!made.m_mac || EVP_MAC_CTX_set_params(made.m_mac.get(), params.data()) != 1)
        return std::unexpected(failure());
    return made;
}

Result<void> ContentCipher::setKey(QByteArrayView key)
{
    if (key.size() != m_encryption->keySize)
        return std::unexpected(Error{JweError::KeySize, u"%1 B"_s.arg(m_encryption->keySize), u"%1 B"_s.arg(key.size()),
                                     m_encryption->spec});
    // §5.2.2.1: the MAC's key stands first.
    const qsizetype macSize = m_encryption->isGcm() ? 0 : key.size() / 2;
    if (EVP_CipherInit_ex2(m_context.get(), nullptr, octets(key.sliced(macSize)), nullptr, m_direction, nullptr) != 1
        || (m_mac && EVP_MAC_init(m_mac.get(), octets(key), static_cast<std::size_t>(macSize), nullptr) != 1))
        return std::unexpected(failure());
    return {};
}

Result<void> ContentCipher::checkSizes(QByteArrayView iv, QByteArrayView text) const
{
    if (iv.size() != m_encryption->ivSize)
        return std::unexpected(wrongSize(*m_encryption, iv.size(), m_encryption->tagSize));
    if (text.size() > kMost)
        return std::unexpected(Error{JoseError::CryptoFailure, u"< 2 GiB"_s, u"%1 B"_s.arg(text.size())});
    return {};
}

Result<SealedContent> ContentCipher::seal(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain)
{
    Q_ASSERT(m_direction == 1);
    if (auto sizes = checkSizes(iv, plain); !sizes)
        return std::unexpected(std::move(sizes).error());
    return m_encryption->isGcm() ? sealGcm(iv, associated, plain) : sealCbc(iv, associated, plain);
}

Result<QByteArray> ContentCipher::open(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                       QByteArrayView tag)
{
    Q_ASSERT(m_direction == 0);
    if (iv.size() != m_encryption->ivSize || tag.size() != m_encryption->tagSize)
        return std::unexpected(wrongSize(*m_encryption, iv.size(), tag.size()));
    if (auto sizes = checkSizes(iv, ciphertext); !sizes)
        return std::unexpected(std::move(sizes).error());
    return m_encryption->isGcm() ? openGcm(iv, associated, ciphertext, tag) : openCbc(iv, associated, ciphertext, tag);
}

Result<SealedContent> ContentCipher::sealGcm(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain)
{
    SealedContent sealed{QByteArray(plain.size(), Qt::Uninitialized),
                         QByteArray(m_encryption->tagSize, Qt::Uninitialized)};
    EVP_CIPHER_CTX *const context = m_context.get();
    int count = 0;
    int last = 0;
    if (EVP_CipherInit_ex2(context, nullptr, nullptr, octets(iv), m_direction, nullptr) != 1
        || !update(context, nullptr, associated, count) || !update(context, octets(sealed.ciphertext), plain, count)
        || EVP_CipherFinal_ex(context, octets(sealed.ciphertext) + count, &last) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, m_encryption->tagSize, sealed.tag.data()) != 1)
        return std::unexpected(failure());
    return sealed;
}

Result<QByteArray> ContentCipher::openGcm(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                          QByteArrayView tag)
{
    QByteArray plain(ciphertext.size(), Qt::Uninitialized);
    EVP_CIPHER_CTX *const context = m_context.get();
    int count = 0;
    int last = 0;
    // The tag is read only, the interface is not.
    if (EVP_CipherInit_ex2(context, nullptr, nullptr, octets(iv), m_direction, nullptr) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, m_encryption->tagSize, const_cast<char *>(tag.data()))
               != 1
        || !update(context, nullptr, associated, count) || !update(context, octets(plain), ciphertext, count))
        return std::unexpected(failure());
    if (EVP_CipherFinal_ex(context, octets(plain) + count, &last) != 1) {
        OPENSSL_cleanse(plain.data(), octetCount(plain));
        return std::unexpected(notDecrypted(kTagDiffers));
    }
    return plain;
}

Result<SealedContent> ContentCipher::sealCbc(QByteArrayView iv, QByteArrayView associated, QByteArrayView plain)
{
    constexpr qsizetype kBlock = 16;
    QByteArray ciphertext((plain.size() / kBlock + 1) * kBlock, Qt::Uninitialized);
    int count = 0;
    int last = 0;
    if (EVP_CipherInit_ex2(m_context.get(), nullptr, nullptr, octets(iv), m_direction, nullptr) != 1
        || !update(m_context.get(), octets(ciphertext), plain, count)
        || EVP_CipherFinal_ex(m_context.get(), octets(ciphertext) + count, &last) != 1)
        return std::unexpected(failure());
    return tagOf(iv, associated, ciphertext).transform([&ciphertext](const QByteArray &tag) {
        return SealedContent{ciphertext, tag};
    });
}

Result<QByteArray> ContentCipher::openCbc(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext,
                                          QByteArrayView tag)
{
    const Result<QByteArray> expected = tagOf(iv, associated, ciphertext);
    if (!expected)
        return expected;
    if (CRYPTO_memcmp(expected->constData(), tag.data(), octetCount(tag)) != 0)
        return std::unexpected(notDecrypted(kTagDiffers));
    QByteArray plain(ciphertext.size(), Qt::Uninitialized);
    int count = 0;
    int last = 0;
    if (EVP_CipherInit_ex2(m_context.get(), nullptr, nullptr, octets(iv), m_direction, nullptr) != 1
        || !update(m_context.get(), octets(plain), ciphertext, count))
        return std::unexpected(failure());
    // The sender made it so: the tag holds, and the padding does not.
    if (EVP_CipherFinal_ex(m_context.get(), octets(plain) + count, &last) != 1)
        return std::unexpected(
            notDecrypted(QT_TRANSLATE_NOOP("Values", "the tag fits, and what it protects is padded wrongly")));
    plain.truncate(count + last);
    return plain;
}

Result<QByteArray> ContentCipher::tagOf(QByteArrayView iv, QByteArrayView associated, QByteArrayView ciphertext)
{
    const quint64 bits = qToBigEndian(static_cast<quint64>(associated.size()) * 8);
    const QByteArrayView length(reinterpret_cast<const char *>(&bits), sizeof bits);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac;
    std::size_t size = 0;
    // Without a key, the one given at first is taken again.
    bool isDone = EVP_MAC_init(m_mac.get(), nullptr, 0, nullptr) == 1;
    for (const QByteArrayView part : {associated, iv, ciphertext, length})
        isDone = isDone && EVP_MAC_update(m_mac.get(), octets(part), octetCount(part)) == 1;
    if (!isDone || EVP_MAC_final(m_mac.get(), mac.data(), &size, mac.size()) != 1)
        return std::unexpected(failure());
    return QByteArray(reinterpret_cast<const char *>(mac.data()), m_encryption->tagSize);
}

} // namespace Grantscope::Jose
