// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/verifier.h"

#include "jose/ecdsaform_p.h"
#include "jose/key_p.h"

#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include <array>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

using HashBuffer = std::array<unsigned char, EVP_MAX_MD_SIZE>;

/// EVP's three answers: 1 fits, 0 does not, anything else is no answer.
Result<bool> threeWay(int answer)
{
    if (answer == 1)
        return true;
    if (answer != 0)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    dropSslErrors();
    return false;
}

Error unsupported(const JwsAlgorithm &algorithm)
{
    Error error = takeSslError(JoseError::AlgorithmUnknown);
    error.expected = QString::fromLatin1(algorithm.name);
    return error;
}

Error wrongEcdsaSize(const JwsAlgorithm &algorithm, QByteArrayView signature)
{
    const QString size = QString::number(signature.size());
    const bool isDer = ecdsaForm(signature, algorithm.signatureSize) == EcdsaForm::Der;
    return {JoseError::EcdsaFormat, u"r ‖ s, %1"_s.arg(algorithm.signatureSize), isDer ? u"DER, "_s + size : size,
            "RFC 7518 §3.4"};
}

} // namespace

// What is prepared once. Which handles are set follows from the scheme.
struct Verifier::Private
{
    Key key;
    const JwsAlgorithm *algorithm;
    qsizetype signatureSize = 0;
    EvpMacCtx mac; // HMAC, keyed
    EvpMd hash; // RSA, ECDSA
    EvpMdCtx hashing; // RSA, ECDSA
    EvpPkeyCtx pkey; // RSA, ECDSA: verifies a hash
    EvpMdCtx message; // EdDSA, ML-DSA: verifies the message itself

    Result<void> prepare();
    Result<void> prepareMac();
    Result<void> prepareHashed();
    Result<bool> verifyMac(QByteArrayView input, QByteArrayView signature) const;
    Result<bool> verifyHashed(const SigningInput &input, QByteArrayView signature) const;
    Result<bool> verifyMessage(QByteArrayView input, QByteArrayView signature) const;
};

Result<void> Verifier::Private::prepare()
{
    if (algorithm->scheme == Scheme::Hmac)
        return prepareMac();

    EVP_PKEY *const handle = key.data()->pkey.get();
    signatureSize = EVP_PKEY_get_size(handle);
    if (algorithm->scheme != Scheme::EdDsa && algorithm->scheme != Scheme::MlDsa)
        return prepareHashed();
    message.reset(EVP_MD_CTX_new());
    if (!message || EVP_DigestVerifyInit(message.get(), nullptr, nullptr, nullptr, handle) != 1)
        return std::unexpected(unsupported(*algorithm));
    return {};
}

Result<void> Verifier::Private::prepareMac()
{
    signatureSize = algorithm->signatureSize;
    const EvpMac hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    mac.reset(hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr);
    // The parameter is read only, its type is not.
    const std::array params{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(algorithm->digest), 0),
        OSSL_PARAM_construct_end()};
    const QByteArrayView secret = key.data()->secret.reveal();
    if (!mac || EVP_MAC_init(mac.get(), octets(secret), octetCount(secret), params.data()) != 1)
        return std::unexpected(unsupported(*algorithm));
    return {};
}

Result<void> Verifier::Private::prepareHashed()
{
    hash.reset(EVP_MD_fetch(nullptr, algorithm->digest, nullptr));
    hashing.reset(EVP_MD_CTX_new());
    pkey.reset(EVP_PKEY_CTX_new(key.data()->pkey.get(), nullptr));
    if (!hash || !hashing || !pkey || EVP_PKEY_verify_init(pkey.get()) != 1)
        return std::unexpected(unsupported(*algorithm));
    if (algorithm->scheme == Scheme::Ecdsa)
        return {};

    const bool isPss = algorithm->scheme == Scheme::RsaPss;
    const int padding = isPss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
    if (EVP_PKEY_CTX_set_rsa_padding(pkey.get(), padding) != 1
        || EVP_PKEY_CTX_set_signature_md(pkey.get(), hash.get()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    // RFC 7518 §3.5: MGF1 with the same hash, and a salt of its size, not of any size.
    if (isPss
        && (EVP_PKEY_CTX_set_rsa_mgf1_md(pkey.get(), hash.get()) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(pkey.get(), algorithm->digestBits / 8) != 1))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return {};
}

Result<bool> Verifier::Private::verifyMac(QByteArrayView input, QByteArrayView signature) const
{
    HashBuffer expected;
    std::size_t size = 0;
    // Without a key, the one given at first is taken again.
    if (EVP_MAC_init(mac.get(), nullptr, 0, nullptr) != 1
        || EVP_MAC_update(mac.get(), octets(input), octetCount(input)) != 1
        || EVP_MAC_final(mac.get(), expected.data(), &size, expected.size()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return octetCount(signature) == size && CRYPTO_memcmp(signature.data(), expected.data(), size) == 0;
}

Result<bool> Verifier::Private::verifyHashed(const SigningInput &input, QByteArrayView signature) const
{
    EcdsaDerBuffer buffer;
    if (algorithm->scheme == Scheme::Ecdsa) {
        if (signature.size() != algorithm->signatureSize)
            return std::unexpected(wrongEcdsaSize(*algorithm, signature));
        signature = ecdsaToDer(signature, buffer);
    } else if (signature.size() != signatureSize) {
        return false; // RFC 8017 §8.1.2, §8.2.2: exactly as long as the modulus
    }

    if (!input.isHashedWith(*algorithm)) {
        const QByteArrayView whole = input.octets();
        if (EVP_DigestInit_ex2(hashing.get(), hash.get(), nullptr) != 1
            || EVP_DigestUpdate(hashing.get(), whole.data(), octetCount(whole)) != 1
            || EVP_DigestFinal_ex(hashing.get(), input.m_hash.data(), nullptr) != 1)
            return std::unexpected(takeSslError(JoseError::CryptoFailure));
        input.m_digestBits = algorithm->digestBits;
    }
    return threeWay(EVP_PKEY_verify(pkey.get(), octets(signature), octetCount(signature), input.m_hash.data(),
                                    static_cast<std::size_t>(algorithm->digestBits / 8)));
}

Result<bool> Verifier::Private::verifyMessage(QByteArrayView input, QByteArrayView signature) const
{
    if (signature.size() != signatureSize)
        return false;
    // One question ends the context; this sets it up again, key and algorithm kept.
    if (EVP_DigestVerifyInit(message.get(), nullptr, nullptr, nullptr, nullptr) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return threeWay(
        EVP_DigestVerify(message.get(), octets(signature), octetCount(signature), octets(input), octetCount(input)));
}

Verifier::Verifier(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}
Verifier::Verifier(Verifier &&) noexcept = default;
Verifier &Verifier::operator=(Verifier &&) noexcept = default;
Verifier::~Verifier() = default;

Result<Verifier> Verifier::create(const Key &key, const JwsAlgorithm &algorithm)
{
    if (auto fits = key.fits(algorithm); !fits)
        return std::unexpected(std::move(fits.error()));
    auto data = std::make_unique<Private>(key, &algorithm);
    if (auto prepared = data->prepare(); !prepared)
        return std::unexpected(std::move(prepared.error()));
    return Verifier(std::move(data));
}

Result<bool> Verifier::verify(QByteArrayView input, QByteArrayView signature) const
{
    return verify(SigningInput(input), signature);
}

Result<bool> Verifier::verify(const SigningInput &input, QByteArrayView signature) const
{
    switch (d->algorithm->scheme) {
    case Scheme::Hmac:
        return d->verifyMac(input.octets(), signature);
    case Scheme::RsaPkcs1:
    case Scheme::RsaPss:
    case Scheme::Ecdsa:
        return d->verifyHashed(input, signature);
    case Scheme::EdDsa:
    case Scheme::MlDsa:
        return d->verifyMessage(input.octets(), signature);
    }
    Q_UNREACHABLE_RETURN(false);
}

const Key &Verifier::key() const
{
    return d->key;
}
const JwsAlgorithm &Verifier::algorithm() const
{
    return *d->algorithm;
}

} // namespace Grantscope::Jose
