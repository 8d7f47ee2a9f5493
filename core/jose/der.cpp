// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_p.h"

#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/evperr.h>
#include <openssl/pem.h>
#include <openssl/proverr.h>
#include <openssl/x509.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Decoder = Owned<OSSL_DECODER_CTX, OSSL_DECODER_CTX_free>;
using EncryptedInfo = Owned<X509_SIG, X509_SIG_free>;
using PrivateInfo = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;

// The largest key, an RSA pair of 16,384 bits, has 10 kB. OpenSSL reads RSA keys of any number of primes and keeps for
// each the product of those before it, which of a megabyte of small primes makes gigabytes.
constexpr qsizetype kLargestKey = 1 << 16;
constexpr qsizetype kLargestDer = 1 << 20; // Certificates, and stores of them, can carry much.

constexpr quint8 kInteger = 0x02;
constexpr quint8 kBitString = 0x03;
constexpr quint8 kOctetString = 0x04;
constexpr quint8 kOid = 0x06;
constexpr quint8 kSequence = 0x30;
constexpr quint8 kContext0 = 0xa0;

struct Element
{
    quint8 tag = 0; ///< 0: there is none.
    QByteArrayView content;
    qsizetype size = 0; ///< With tag and length; content may be cut.
};

Element firstElement(QByteArrayView data)
{
    if (data.size() < 2)
        return {};
    const auto octet = [&](qsizetype at) { return static_cast<quint8>(data[at]); };
    qsizetype length = octet(1);
    qsizetype head = 2;
    if (length >= 0x80) {
        const qsizetype count = length & 0x7f;
        if (count == 0 || count > 4 || data.size() < 2 + count)
            return {};
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | octet(2 + i);
        head += count;
    }
    return {octet(0), data.sliced(head, qMin(length, data.size() - head)), head + length};
}

QByteArrayView after(QByteArrayView data, const Element &element)
{
    return data.sliced(qMin(element.size, data.size()));
}

DerKind kindOf(const Element &first, const Element &second, const Element &third)
{
    if (first.tag == kInteger) {
        const bool three = first.content.size() == 1 && first.content[0] == 3;
        if (second.tag == kOctetString)
            return DerKind::Sec1;
        if (second.tag == kInteger)
            return third.tag == 0 ? DerKind::Pkcs1Public : DerKind::Pkcs1Private;
        if (second.tag == kSequence && third.tag == kOctetString)
            return DerKind::Pkcs8;
        return second.tag == kSequence && three ? DerKind::Pkcs12 : DerKind::Unknown;
    }
    if (first.tag == kOid)
        return second.tag == kContext0 ? DerKind::Pkcs7 : DerKind::Unknown;
    if (first.tag != kSequence)
        return DerKind::Unknown;
    const Element inner = firstElement(first.content);
    if (inner.tag == kOid)
        return second.tag == kBitString     ? DerKind::Spki
               : second.tag == kOctetString ? DerKind::EncryptedPkcs8
                                            : DerKind::Unknown;
    if (second.tag != kSequence || third.tag != kBitString)
        return DerKind::Unknown;
    // Versions of certificates 2 and 3 are tagged; version 1 begins with the serial number, a request with INTEGER 0
    // and its subject.
    const Element next = firstElement(after(first.content, inner));
    const Element afterNext = firstElement(after(after(first.content, inner), next));
    const Element fourth = firstElement(after(after(after(first.content, inner), next), afterNext));
    return inner.tag == kInteger && fourth.tag == kContext0 ? DerKind::Request : DerKind::X509;
}

std::unexpected<Error> broken(const QString &expected)
{
    const Error reason = takeSslError(JoseError::KeyFormat);
    return std::unexpected(Error{JoseError::KeyFormat, expected, reason.found});
}

// OpenSSL would ask on the terminal if it were left to itself.
int refuseToAsk(char *, int, int, void *)
{
    return -1;
}

Result<EvpPkey> decode(QByteArrayView der, const char *structure, const char *type, int selection, const QString &name)
{
    EVP_PKEY *pkey = nullptr;
    const Decoder context(OSSL_DECODER_CTX_new_for_pkey(&pkey, "DER", structure, type, selection, nullptr, nullptr));
    const unsigned char *at = octets(der);
    std::size_t left = octetCount(der);
    const bool done = context && OSSL_DECODER_CTX_set_pem_password_cb(context.get(), refuseToAsk, nullptr) == 1
                      && OSSL_DECODER_from_data(context.get(), &at, &left) == 1;
    EvpPkey owned(pkey);
    if (!done || !owned)
        return broken(name);
    dropSslErrors();
    return owned;
}

bool isKnownKind(int nid)
{
    return nid == NID_rsaEncryption || nid == NID_rsassaPss || nid == NID_X9_62_id_ecPublicKey || nid == NID_ED25519
           || nid == NID_ED448 || nid == NID_X25519 || nid == NID_X448 || findMlDsa(OBJ_nid2ln(nid));
}

Result<void> checkSize(qsizetype size, qsizetype most, const QString &what)
{
    if (size <= most)
        return {};
    return std::unexpected(Error{JoseError::KeyFormat, u"%1: ≤ %2 B"_s.arg(what).arg(most), u"%1 B"_s.arg(size)});
}

Result<EvpPkey> readPkcs8(QByteArrayView der)
{
    const unsigned char *at = octets(der);
    const PrivateInfo info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size())));
    return info ? pkeyFromPrivateInfo(info.get()) : broken(u"PKCS#8"_s);
}

bool isUnsupported(unsigned long code)
{
    const int reason = ERR_GET_REASON(code);
    return reason == ERR_R_UNSUPPORTED
           || (ERR_GET_LIB(code) == ERR_LIB_EVP
               && (reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_ALGORITHM
                   || reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNKNOWN_CIPHER
                   || reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION || reason == EVP_R_UNSUPPORTED_PRF
                   || reason == EVP_R_UNSUPPORTED_SALT_TYPE));
}

Result<EvpPkey> readEncryptedPkcs8(QByteArrayView der, const ImportOptions &options, PassphraseWork &work)
{
    const unsigned char *at = octets(der);
    const EncryptedInfo encrypted(d2i_X509_SIG(nullptr, &at, static_cast<long>(der.size())));
    if (!encrypted)
        return broken(u"PKCS#8"_s);
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *content = nullptr;
    X509_SIG_get0(encrypted.get(), &algorithm, &content);
    if (ASN1_STRING_length(content) == 0)
        return broken(u"PKCS#8"_s);
    if (options.passphrase.isEmpty())
        return std::unexpected(Error{JoseError::PassphraseNeeded});
    if (const auto may = work.takeFor(algorithm); !may)
        return std::unexpected(may.error());
    const QByteArrayView passphrase = options.passphrase.reveal();
    const PrivateInfo info(
        PKCS8_decrypt_ex(encrypted.get(), passphrase.data(), static_cast<int>(passphrase.size()), nullptr, nullptr));
    if (!info)
        return std::unexpected(decryptionError(algorithm));
    return pkeyFromPrivateInfo(info.get());
}

Result<EvpPkey> readSpki(QByteArrayView der)
{
    auto pkey = decode(der, "SubjectPublicKeyInfo", nullptr, EVP_PKEY_PUBLIC_KEY, u"SPKI"_s);
    if (pkey)
        return pkey;
    // Well formed with a key that OpenSSL can't take: a point off its curve, or an algorithm that it does not know.
    const unsigned char *at = octets(der);
    using PublicInfo = Owned<X509_PUBKEY, X509_PUBKEY_free>;
    const PublicInfo info(d2i_X509_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    ASN1_OBJECT *name = nullptr;
    if (!info || X509_PUBKEY_get0_param(&name, nullptr, nullptr, nullptr, info.get()) != 1) {
        dropSslErrors();
        return pkey;
    }
    dropSslErrors();
    const int nid = OBJ_obj2nid(name);
    if (nid == NID_X9_62_id_ecPublicKey)
        return std::unexpected(Error{JoseError::JwkEcPoint, u"EC (x, y)"_s, {}, "RFC 5480 §2.2; RFC 8725 §3.4"});
    if (nid == NID_rsaEncryption || nid == NID_ED25519 || nid == NID_ED448 || nid == NID_X25519 || nid == NID_X448)
        return pkey;
    return std::unexpected(Error{JoseError::KeyTypeUnknown, u"RSA, EC, OKP, AKP"_s,
                                 nid == NID_undef ? u"SPKI"_s : QString::fromLatin1(OBJ_nid2sn(nid))});
}

Result<EvpPkey> readPkey(DerKind kind, QByteArrayView der, const ImportOptions &options, PassphraseWork &work)
{
    switch (kind) {
    case DerKind::Spki:
        return readSpki(der);
    case DerKind::Pkcs1Public:
        return decode(der, "type-specific", "RSA", EVP_PKEY_PUBLIC_KEY, u"PKCS#1"_s);
    case DerKind::Pkcs1Private:
        return decode(der, "type-specific", "RSA", EVP_PKEY_KEYPAIR, u"PKCS#1"_s);
    case DerKind::Sec1:
        return decode(der, "type-specific", "EC", EVP_PKEY_KEYPAIR, u"SEC1"_s);
    case DerKind::Pkcs8:
        return readPkcs8(der);
    case DerKind::EncryptedPkcs8:
        return readEncryptedPkcs8(der, options, work);
    case DerKind::Request:
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"SPKI, X.509"_s, u"PKCS#10 (CERTIFICATE REQUEST)"_s});
    case DerKind::Pkcs7:
        return std::unexpected(
            Error{JoseError::KeyFormat, u"PEM (openssl pkcs7 -inform DER -in FILE -print_certs)"_s, u"PKCS#7"_s});
    case DerKind::X509:
    case DerKind::Pkcs12:
    case DerKind::Unknown:
        break;
    }
    return std::unexpected(Error{JoseError::KeyFormat, u"SPKI, PKCS#1, PKCS#8, SEC1, X.509"_s, u"DER"_s});
}

struct Passphrase
{
    QByteArrayView octets;
};

int copyPassphrase(char *buffer, int size, int, void *user)
{
    const QByteArrayView passphrase = static_cast<const Passphrase *>(user)->octets;
    if (passphrase.isEmpty() || passphrase.size() > size)
        return -1;
    std::memcpy(buffer, passphrase.data(), static_cast<std::size_t>(passphrase.size()));
    return static_cast<int>(passphrase.size());
}

} // namespace

Result<EvpPkey> pkeyFromPrivateInfo(const PKCS8_PRIV_KEY_INFO *info)
{
    const ASN1_OBJECT *algorithm = nullptr;
    int size = 0;
    PKCS8_pkey_get0(&algorithm, nullptr, &size, nullptr, info);
    const int nid = algorithm ? OBJ_obj2nid(algorithm) : NID_undef;
    // Not left to OpenSSL, which computes the public half of a DSA key of any size.
    if (!isKnownKind(nid)) {
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"RSA, EC, OKP, AKP"_s,
                                     nid == NID_undef ? u"PKCS#8"_s : QString::fromLatin1(OBJ_nid2sn(nid))});
    }
    if (const auto fits = checkSize(size, kLargestKey, u"PKCS#8"_s); !fits)
        return std::unexpected(fits.error());
    EvpPkey pkey(EVP_PKCS82PKEY_ex(info, nullptr, nullptr));
    dropSslErrors();
    if (!pkey)
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#8"_s, QString::fromLatin1(OBJ_nid2sn(nid))});
    return pkey;
}

Error decryptionError(const X509_ALGOR *algorithm)
{
    bool unsupported = false;
    while (const unsigned long code = ERR_get_error())
        unsupported = unsupported || isUnsupported(code);
    if (!unsupported)
        return Error{JoseError::PassphraseWrong};
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    return Error{JoseError::KeyTypeUnknown, u"PBES2, AES"_s, QString::fromLatin1(OBJ_nid2sn(OBJ_obj2nid(name)))};
}

DerShape derShape(QByteArrayView data)
{
    const Element outer = firstElement(data);
    if (outer.tag != kSequence)
        return {};
    const Element first = firstElement(outer.content);
    const QByteArrayView rest = after(outer.content, first);
    const Element second = firstElement(rest);
    const Element third = firstElement(after(rest, second));
    return {kindOf(first, second, third), outer.size};
}

Result<KeyData> keyDataFromDer(DerKind kind, QByteArrayView der, const ImportOptions &options, PassphraseWork &work)
{
    const bool mayBeLarge = kind == DerKind::X509 || kind == DerKind::Pkcs12;
    if (const auto fits = checkSize(der.size(), mayBeLarge ? kLargestDer : kLargestKey, u"DER"_s); !fits)
        return std::unexpected(fits.error());
    if (kind == DerKind::X509) {
        return parseCertificate(der.toByteArray())
            .and_then([&](const Certificate &certificate) { return keyFromCertificates({certificate}, options); })
            .transform([](const Key &key) { return key.data()->copy(); });
    }
    if (kind == DerKind::Pkcs12)
        return keyDataFromPkcs12(der, options, work);
    return readPkey(kind, der, options, work).and_then([&](EvpPkey pkey) {
        return keyDataFromPkey(std::move(pkey), options);
    });
}

Result<Secret> decryptLegacyPem(QByteArrayView headers, QByteArrayView octets_, const ImportOptions &options)
{
    if (options.passphrase.isEmpty())
        return std::unexpected(Error{JoseError::PassphraseNeeded});
    QByteArray header = headers.toByteArray();
    EVP_CIPHER_INFO cipher{};
    if (PEM_get_EVP_CIPHER_INFO(header.data(), &cipher) != 1) {
        const bool unsupported = isUnsupported(ERR_peek_last_error())
                                 || ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_UNSUPPORTED_ENCRYPTION;
        const Error reason = takeSslError(JoseError::KeyFormat);
        return std::unexpected(Error{unsupported ? JoseError::KeyTypeUnknown : JoseError::KeyFormat,
                                     u"DEK-Info: AES-256-CBC"_s, reason.found});
    }
    QByteArray content = octets_.toByteArray();
    const WipeLater wipe(content);
    Passphrase passphrase{options.passphrase.reveal()};
    long length = static_cast<long>(content.size());
    const bool opened = PEM_do_header(&cipher, octets(content), &length, copyPassphrase, &passphrase) == 1;
    dropSslErrors();
    // About one wrong passphrase in 256 leaves sound padding behind; then what it left is no DER.
    const QByteArrayView plain = QByteArrayView(content).first(opened ? length : 0);
    if (derShape(plain).size != plain.size() || plain.isEmpty())
        return std::unexpected(Error{JoseError::PassphraseWrong});
    return Secret(plain);
}

} // namespace Grantscope::Jose
