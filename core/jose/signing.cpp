// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/ecdsaform_p.h"
#include "jose/key_p.h"
#include "jose/unsoundkeyerror.h"
#include "jose/verifier.h"

#include <openssl/rsa.h>

#include <array>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

/// What Key::fits() asks of a verifier's key, for the signer's.
Result<void> maySign(const Key &key, const JwsAlgorithm &algorithm)
{
    const auto fits = key.fits(algorithm);
    if (!fits && fits.error().id != JoseError::KeyUse)
        return fits;
    if (!key.isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey, {}, key.label(), "RFC 7515 §5.1"});
    if (!key.operations().isEmpty() && !key.operations().contains("sign"))
        return std::unexpected(
            Error{JoseError::KeyUse, u"sign"_s, QString::fromUtf8(key.operations().join(", ")), "RFC 7517 §4.3"});
    if (!key.use().isEmpty() && key.use() != "sig")
        return std::unexpected(Error{JoseError::KeyUse, u"sig"_s, QString::fromUtf8(key.use()), "RFC 7517 §4.2"});
    return {};
}

Result<QByteArray> mac(QByteArrayView secret, const JwsAlgorithm &algorithm, QByteArrayView input)
{
    QByteArray code(algorithm.signatureSize, Qt::Uninitialized);
    std::size_t size = 0;
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, algorithm.digest, nullptr, secret.data(), octetCount(secret),
                   octets(input), octetCount(input), octets(code), octetCount(code), &size))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return code;
}

/// Asks for a signature that is the same each time; false where this OpenSSL can't, so that it does not pass for one.
bool makeDeterministic(EVP_PKEY_CTX *context, Scheme scheme)
{
    // "nonce-type" is read as an unsigned number, "deterministic" as a signed one.
    unsigned rfc6979 = 1;
    int zeroOctets = 1;
    const bool isEcdsa = scheme == Scheme::Ecdsa;
    const std::array params{isEcdsa ? OSSL_PARAM_construct_uint("nonce-type", &rfc6979)
                                    : OSSL_PARAM_construct_int("deterministic", &zeroOctets),
                            OSSL_PARAM_construct_end()};
    const OSSL_PARAM *known = EVP_PKEY_CTX_settable_params(context);
    return known && OSSL_PARAM_locate_const(known, params[0].key)
           && EVP_PKEY_CTX_set_params(context, params.data()) == 1;
}

bool configure(EVP_PKEY_CTX *context, const JwsAlgorithm &algorithm, Nonce nonce)
{
    switch (algorithm.scheme) {
    case Scheme::RsaPkcs1:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    case Scheme::RsaPss:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
               && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, algorithm.digestBits / 8) == 1;
    case Scheme::Ecdsa:
    case Scheme::MlDsa:
        return nonce == Nonce::Random || makeDeterministic(context, algorithm.scheme);
    case Scheme::EdDsa:
    case Scheme::Hmac:
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

/// Whether the public half of an RSA key takes what the private half made: with primes that are none, OpenSSL signs
/// without a word what nobody can verify. Asked of each signature, since that costs a thirtieth of making it and leaves
/// no gap, whereas testing primes costs more than a signature for each of thousands of keys that may never sign, and
/// can be deceived. It also keeps a signature back in which the computer erred, from which the primes could be had.
Result<void> checkOwn(const Key &key, const JwsAlgorithm &algorithm, QByteArrayView input, QByteArrayView signature)
{
    const EvpMdCtx context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *settings = nullptr; // lives in context
    const bool done = context
                      && EVP_DigestVerifyInit_ex(context.get(), &settings, algorithm.digest, nullptr, nullptr,
                                                 key.data()->pkey.get(), nullptr)
                             == 1
                      && configure(settings, algorithm, Nonce::Random);
    if (!done)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    if (EVP_DigestVerify(context.get(), octets(signature), octetCount(signature), octets(input), octetCount(input))
        == 1)
        return {};
    dropSslErrors();
    return std::unexpected(Error{UnsoundKeyError::OwnSignature, {}, key.label(), "RFC 8017 §3.2"});
}

} // namespace

Result<QByteArray> sign(const Key &key, const JwsAlgorithm &algorithm, QByteArrayView input, Nonce nonce)
{
    if (auto may = maySign(key, algorithm); !may)
        return std::unexpected(std::move(may.error()));
    if (algorithm.scheme == Scheme::Hmac)
        return mac(key.data()->secret.reveal(), algorithm, input);

    const EvpMdCtx context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *settings = nullptr; // lives in context
    const char *const digest = *algorithm.digest ? algorithm.digest : nullptr;
    std::size_t size = 0;
    if (!context
        || EVP_DigestSignInit_ex(context.get(), &settings, digest, nullptr, nullptr, key.data()->pkey.get(), nullptr)
               != 1
        || !configure(settings, algorithm, nonce)
        || EVP_DigestSign(context.get(), nullptr, &size, octets(input), octetCount(input)) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), octets(signature), &size, octets(input), octetCount(input)) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    signature.truncate(static_cast<qsizetype>(size));
    if (key.type() == KeyType::Rsa) {
        if (const auto sound = checkOwn(key, algorithm, input, signature); !sound)
            return std::unexpected(sound.error());
    }
    return algorithm.scheme == Scheme::Ecdsa ? ecdsaFromDer(signature, algorithm.signatureSize) : signature;
}

Result<QByteArray> signCompact(const Key &key, const JwsAlgorithm &algorithm, QByteArrayView header,
                               QByteArrayView payload, Nonce nonce)
{
    QByteArray token = encodeBase64url(header) + '.' + encodeBase64url(payload);
    auto signature = sign(key, algorithm, token, nonce);
    if (!signature)
        return signature;
    return token + '.' + encodeBase64url(*signature);
}

} // namespace Grantscope::Jose
