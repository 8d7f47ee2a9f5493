// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/certify.h"

#include "jose/certificatenames_p.h"
#include "jose/key_p.h"
#include "jose/keyerror.h"
#include "jose/unsoundkeyerror.h"

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Request = Owned<X509_REQ, X509_REQ_free>;
using SerialNumber = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using FreeExtensions =
    decltype([](STACK_OF(X509_EXTENSION) * stack) { sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free); });
using Extensions = std::unique_ptr<STACK_OF(X509_EXTENSION), FreeExtensions>;

constexpr Instant kEndOfTime = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}; // RFC 5280 §4.1.2.5

std::unexpected<Error> broken()
{
    return std::unexpected(takeSslError(JoseError::CryptoFailure));
}

/// Of what the key signed; RSA keys may have primes that are none.
std::unexpected<Error> unsound(const Key &key)
{
    dropSslErrors();
    return std::unexpected(Error{UnsoundKeyError::OwnSignature, {}, key.label(), "RFC 8017 §3.2"});
}

Result<void> checkKey(const Key &key)
{
    if (key.isNull())
        return std::unexpected(Error{JoseError::KeyEmpty});
    if (key.isSymmetric() || key.curve().startsWith('X')) {
        const QByteArray found = key.isSymmetric() ? QByteArray("oct") : key.curve();
        return std::unexpected(Error{KeyError::CertificateKey, u"RSA, EC, Ed25519, Ed448, ML-DSA"_s,
                                     QString::fromLatin1(found), "RFC 5280 §4.1.1.2; RFC 8410 §5"});
    }
    if (!key.isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey, {}, key.label()});
    return {};
}

Result<void> checkOrder(const CertificateOrder &order)
{
    if (order.notBefore < Instant{} || order.notAfter <= order.notBefore || order.notAfter > kEndOfTime) {
        return std::unexpected(Error{KeyError::CertificateDates, u"1970 ≤ notBefore < notAfter ≤ 9999"_s,
                                     u"%1 – %2"_s.arg(secondsOf(order.notBefore)).arg(secondsOf(order.notAfter)),
                                     "RFC 5280 §4.1.2.5"});
    }
    // 64 bits of chance, so that no two certificates share one; the first octet may lose a bit.
    if (order.serial.size() < 8 || order.serial.size() > 20)
        return std::unexpected(
            Error{KeyError::CertificateSerial, u"8 – 20 B"_s, u"%1 B"_s.arg(order.serial.size()), "RFC 5280 §4.1.2.2"});
    return {};
}

QByteArray keyUsageOf(const Key &key)
{
    const bool encrypts = key.use() == "enc";
    if (key.type() == KeyType::Rsa)
        return encrypts             ? "critical,keyEncipherment"
               : key.use() == "sig" ? "critical,digitalSignature"
                                    : "critical,digitalSignature,keyEncipherment";
    return key.type() == KeyType::Ec && encrypts ? "critical,keyAgreement" : "critical,digitalSignature";
}

/// One of OpenSSL's configuration lines; none of it comes from a person.
bool addLine(STACK_OF(X509_EXTENSION) * stack, X509V3_CTX *context, int nid, const char *line)
{
    Extension made(X509V3_EXT_conf_nid(nullptr, context, nid, line));
    return made && sk_X509_EXTENSION_push(stack, made.release()) > 0;
}

Result<Extensions> extensionsOf(const Key &key, const CertificateNames &names, CertificatePurpose purpose,
                                X509V3_CTX *context)
{
    Extensions stack(sk_X509_EXTENSION_new_null());
    const auto alternatives = alternativeNames(names);
    if (!alternatives)
        return std::unexpected(alternatives.error());
    bool done = stack && addLine(stack.get(), context, NID_basic_constraints, "critical,CA:FALSE")
                && addLine(stack.get(), context, NID_key_usage, keyUsageOf(key))
                && addLine(stack.get(), context, NID_subject_key_identifier, "hash");
    if (done && purpose != CertificatePurpose::Open) {
        done = addLine(stack.get(), context, NID_ext_key_usage,
                       purpose == CertificatePurpose::TlsClient ? "clientAuth" : "serverAuth");
    }
    if (done && sk_GENERAL_NAME_num(alternatives->get()) > 0) {
        // Critical where there is no other name (RFC 5280 §4.2.1.6).
        const int critical = names.commonName.isEmpty() && names.organization.isEmpty() ? 1 : 0;
        Extension made(X509V3_EXT_i2d(NID_subject_alt_name, critical, alternatives->get()));
        done = made && sk_X509_EXTENSION_push(stack.get(), made.release()) > 0;
    }
    if (!done)
        return broken();
    return stack;
}

/// The hash that goes with a key; EdDSA and ML-DSA have their own.
const EVP_MD *digestFor(const Key &key)
{
    if (key.type() == KeyType::Okp || key.type() == KeyType::Akp)
        return nullptr;
    if (key.type() == KeyType::Ec && key.bits() > 256)
        return key.bits() > 384 ? EVP_sha512() : EVP_sha384();
    return EVP_sha256();
}

bool setDates(X509 *certificate, const CertificateOrder &order)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), secondsOf(order.notBefore)) != nullptr
           && ASN1_TIME_set(X509_getm_notAfter(certificate), secondsOf(order.notAfter)) != nullptr;
}

bool setSerial(X509 *certificate, QByteArray serial)
{
    serial[0] = static_cast<char>(serial[0] & 0x7f);
    const BigNumber number = toNumber(serial);
    if (number && BN_is_zero(number.get())) // RFC 5280 §4.1.2.2: a positive integer
        return false;
    const SerialNumber encoded(number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr);
    return encoded && X509_set_serialNumber(certificate, encoded.get()) == 1;
}

} // namespace

Result<Certificate> makeCertificate(const Key &key, const CertificateOrder &order)
{
    const auto sound = checkKey(key).and_then([&] { return checkOrder(order); });
    if (!sound)
        return std::unexpected(sound.error());
    const auto subject = subjectOf(order.names);
    if (!subject)
        return std::unexpected(subject.error());
    EVP_PKEY *pkey = key.data()->pkey.get();
    const X509Handle made(X509_new());
    if (!made || X509_set_version(made.get(), X509_VERSION_3) != 1 || !setSerial(made.get(), order.serial)
        || X509_set_subject_name(made.get(), subject->get()) != 1
        || X509_set_issuer_name(made.get(), subject->get()) != 1 || !setDates(made.get(), order)
        || X509_set_pubkey(made.get(), pkey) != 1)
        return broken();
    X509V3_CTX context{};
    X509V3_set_ctx(&context, made.get(), made.get(), nullptr, nullptr, 0);
    const auto extensions = extensionsOf(key, order.names, order.purpose, &context);
    if (!extensions)
        return std::unexpected(extensions.error());
    for (int i = 0; i < sk_X509_EXTENSION_num(extensions->get()); ++i) {
        if (X509_add_ext(made.get(), sk_X509_EXTENSION_value(extensions->get(), i), -1) != 1)
            return broken();
    }
    if (X509_sign(made.get(), pkey, digestFor(key)) <= 0)
        return broken();
    if (X509_verify(made.get(), pkey) != 1)
        return unsound(key);
    unsigned char *start = nullptr;
    const int size = i2d_X509(made.get(), &start);
    if (size <= 0)
        return broken();
    const QByteArray der(reinterpret_cast<const char *>(start), size);
    OPENSSL_free(start);
    return parseCertificate(der);
}

Result<QByteArray> makeCertificateRequest(const Key &key, const CertificateNames &names, CertificatePurpose purpose)
{
    if (const auto sound = checkKey(key); !sound)
        return std::unexpected(sound.error());
    const auto subject = subjectOf(names);
    if (!subject)
        return std::unexpected(subject.error());
    EVP_PKEY *pkey = key.data()->pkey.get();
    const Request made(X509_REQ_new());
    if (!made || X509_REQ_set_version(made.get(), X509_REQ_VERSION_1) != 1
        || X509_REQ_set_subject_name(made.get(), subject->get()) != 1 || X509_REQ_set_pubkey(made.get(), pkey) != 1)
        return broken();
    X509V3_CTX context{};
    X509V3_set_ctx(&context, nullptr, nullptr, made.get(), nullptr, 0);
    const auto extensions = extensionsOf(key, names, purpose, &context);
    if (!extensions)
        return std::unexpected(extensions.error());
    unsigned char *start = nullptr;
    if (X509_REQ_add_extensions(made.get(), extensions->get()) != 1
        || X509_REQ_sign(made.get(), pkey, digestFor(key)) <= 0)
        return broken();
    if (X509_REQ_verify(made.get(), pkey) != 1)
        return unsound(key);
    const int size = i2d_X509_REQ(made.get(), &start);
    if (size <= 0)
        return broken();
    const QByteArray der(reinterpret_cast<const char *>(start), size);
    OPENSSL_free(start);
    return der;
}

} // namespace Grantscope::Jose
