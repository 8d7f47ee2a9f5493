// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sealing.h"

#include "jose/openssl_p.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using EvpCipher = Owned<EVP_CIPHER, EVP_CIPHER_free>;
using EvpCipherCtx = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

enum class Direction { Unseal = 0, Seal = 1 };

// EVP counts in int.
constexpr qsizetype kMost = std::numeric_limits<int>::max() - 64;

Error wrongSize(QString expected, qsizetype found)
{
    return Error{JoseError::SealKey, std::move(expected), u"%1 B"_s.arg(found), "NIST SP 800-38D §5.2"};
}

/// EVP takes an empty piece for the end of the text.
bool update(EVP_CIPHER_CTX *context, unsigned char *out, QByteArrayView in)
{
    int count = 0;
    return in.isEmpty() || EVP_CipherUpdate(context, out, &count, octets(in), static_cast<int>(in.size())) == 1;
}

Result<EvpCipherCtx> begin(Direction direction, const Secret &key, QByteArrayView nonce, QByteArrayView associated)
{
    if (key.size() != kSealKeyOctets)
        return std::unexpected(wrongSize(u"32 B"_s, key.size()));
    const EvpCipher cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    EvpCipherCtx context(EVP_CIPHER_CTX_new());
    if (!cipher || !context || associated.size() > kMost
        || EVP_CipherInit_ex2(context.get(), cipher.get(), octets(key.reveal()), octets(nonce),
                              static_cast<int>(direction), nullptr)
               != 1
        || !update(context.get(), nullptr, associated))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return context;
}

} // namespace

Result<QByteArray> seal(const Secret &key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain)
{
    if (nonce.size() != kSealNonceOctets)
        return std::unexpected(wrongSize(u"12 B"_s, nonce.size()));
    if (plain.size() > kMost)
        return std::unexpected(wrongSize(u"< 2 GiB"_s, plain.size()));
    const Result<EvpCipherCtx> context = begin(Direction::Seal, key, nonce, associated);
    if (!context)
        return std::unexpected(context.error());
    QByteArray sealed = nonce.toByteArray();
    sealed.resize(nonce.size() + plain.size() + kSealTagOctets);
    unsigned char *out = octets(sealed) + nonce.size();
    int last = 0;
    if (!update(context->get(), out, plain) || EVP_CipherFinal_ex(context->get(), out + plain.size(), &last) != 1
        || EVP_CIPHER_CTX_ctrl(context->get(), EVP_CTRL_AEAD_GET_TAG, kSealTagOctets, out + plain.size()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return sealed;
}

Result<QByteArray> unseal(const Secret &key, QByteArrayView associated, QByteArrayView sealed)
{
    const auto broken = [] {
        dropSslErrors();
        return std::unexpected(Error{JoseError::SealBroken, {}, {}, "NIST SP 800-38D §7.2"});
    };
    if (sealed.size() < kSealNonceOctets + kSealTagOctets || sealed.size() > kMost)
        return broken();
    const Result<EvpCipherCtx> context = begin(Direction::Unseal, key, sealed.first(kSealNonceOctets), associated);
    if (!context)
        return std::unexpected(context.error());
    const QByteArrayView text = sealed.sliced(kSealNonceOctets).chopped(kSealTagOctets);
    QByteArray tag = sealed.last(kSealTagOctets).toByteArray();
    QByteArray plain(text.size(), Qt::Uninitialized);
    int last = 0;
    if (!update(context->get(), octets(plain), text)
        || EVP_CIPHER_CTX_ctrl(context->get(), EVP_CTRL_AEAD_SET_TAG, kSealTagOctets, tag.data()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    // Nothing of the text is given out before its tag holds.
    if (EVP_CipherFinal_ex(context->get(), octets(plain) + plain.size(), &last) != 1)
        return broken();
    return plain;
}

} // namespace Grantscope::Jose
