// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jweerror.h"
#include "jose/key_p.h"
#include "jose/keymanagement_p.h"

#include <QtEndian>

#include <openssl/kdf.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using EvpKdf = Owned<EVP_KDF, EVP_KDF_free>;
using EvpKdfCtx = Owned<EVP_KDF_CTX, EVP_KDF_CTX_free>;

QByteArray counted(quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

/// §4.6.2: what has a length of its own is preceded by it.
QByteArray withLength(const QByteArray &data)
{
    return counted(static_cast<quint32>(data.size())) + data;
}

} // namespace

Result<Secret> deriveByConcatKdf(QByteArrayView sharedSecret, const AgreementInfo &info)
{
    QByteArray other = withLength(info.algorithm) + withLength(info.partyU) + withLength(info.partyV)
                       + counted(static_cast<quint32>(info.size * 8));
    // Its single-step KDF is the same one (NIST SP 800-56C §4.1).
    static const EvpKdf kdf(EVP_KDF_fetch(nullptr, "SSKDF", nullptr));
    const EvpKdfCtx context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    QByteArray key(info.size, Qt::Uninitialized);
    // The parameters are read only, their types are not.
    const std::array params{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, const_cast<char *>("SHA2-256"), 0),
                            OSSL_PARAM_construct_octet_string(
                                OSSL_KDF_PARAM_KEY, const_cast<char *>(sharedSecret.data()), octetCount(sharedSecret)),
                            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, other.data(), octetCount(other)),
                            OSSL_PARAM_construct_end()};
    if (!context || EVP_KDF_derive(context.get(), octets(key), octetCount(key), params.data()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return Secret::consume(key);
}

Result<Secret> agree(const Key &own, const Key &other)
{
    if (own.curve() != other.curve())
        return std::unexpected(Error{JweError::EphemeralKey, QString::fromLatin1(own.curve()),
                                     QString::fromLatin1(other.curve()), "RFC 7518 §4.6.1.1"});
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, own.data()->pkey.get(), nullptr));
    // The point was judged when the key was read.
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer_ex(context.get(), other.data()->pkey.get(), 0) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    QByteArray shared(findCurve(own.curve())->publicSize, Qt::Uninitialized);
    std::size_t size = octetCount(shared);
    if (EVP_PKEY_derive(context.get(), octets(shared), &size) != 1) {
        dropSslErrors();
        return std::unexpected(
            Error{JweError::EphemeralKey, QString::fromLatin1(own.curve()), u"0"_s, "RFC 7748 §6.1; RFC 8725 §3.4"});
    }
    shared.truncate(static_cast<qsizetype>(size));
    return Secret::consume(shared);
}

Result<Key> generateEphemeral(const Key &key)
{
    const Curve *curve = findCurve(key.curve());
    EvpPkey pkey(curve->type == KeyType::Ec ? EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve->openSslName)
                                            : EVP_PKEY_Q_keygen(nullptr, nullptr, curve->openSslName));
    if (!pkey)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return keyDataFromPkey(std::move(pkey), {}).transform([](const KeyData &made) { return Key(made); });
}

} // namespace Grantscope::Jose
