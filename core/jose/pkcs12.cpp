// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_p.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Store = Owned<PKCS12, PKCS12_free>;
using FreeSafes = decltype([](STACK_OF(PKCS7) * safes) { sk_PKCS7_pop_free(safes, PKCS7_free); });
using Safes = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;
using FreeBags =
    decltype([](STACK_OF(PKCS12_SAFEBAG) * bags) { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); });
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;
using FreeChain = decltype([](STACK_OF(X509) * chain) { sk_X509_pop_free(chain, X509_free); });
using Chain = std::unique_ptr<STACK_OF(X509), FreeChain>;

bool bagsAskTooMuch(const STACK_OF(PKCS12_SAFEBAG) * bags)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
        const X509_SIG *sealed = PKCS12_SAFEBAG_get0_pkcs8(sk_PKCS12_SAFEBAG_value(bags, i));
        const X509_ALGOR *algorithm = nullptr;
        if (sealed)
            X509_SIG_get0(sealed, &algorithm, nullptr);
        if (algorithm && asksTooMuch(algorithm))
            return true;
    }
    return false;
}

/// Whether trying one passphrase would take longer than a person waits: each part names its own rounds (RFC 7292 §4,
/// §5), those of keys inside encrypted parts, which other programs don't write, after they were opened.
bool storeAsksTooMuch(PKCS12 *store, QByteArrayView passphrase)
{
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, store);
    std::uint64_t count = 0;
    if (rounds && (ASN1_INTEGER_get_uint64(&count, rounds) != 1 || count > kMostWork))
        return true;
    const Safes safes(PKCS12_unpack_authsafes(store));
    for (int i = 0; safes && i < sk_PKCS7_num(safes.get()); ++i) {
        PKCS7 *safe = sk_PKCS7_value(safes.get(), i);
        const bool isEncrypted = PKCS7_type_is_encrypted(safe) != 0;
        if (isEncrypted && asksTooMuch(safe->d.encrypted->enc_data->algorithm))
            return true;
        const Bags bags(isEncrypted
                            ? PKCS12_unpack_p7encdata(safe, passphrase.data(), static_cast<int>(passphrase.size()))
                        : PKCS7_type_is_data(safe) ? PKCS12_unpack_p7data(safe)
                                                   : nullptr);
        if (bags && bagsAskTooMuch(bags.get()))
            return true;
    }
    return false;
}

Result<Certificate> certificateOf(const X509 *certificate)
{
    unsigned char *start = nullptr;
    const int size = i2d_X509(certificate, &start);
    const QByteArray der(reinterpret_cast<const char *>(start), qMax(size, 0));
    OPENSSL_free(start);
    return parseCertificate(der);
}

Result<QList<Certificate>> certificatesOf(const X509 *leaf, const STACK_OF(X509) * others)
{
    QList<Certificate> chain;
    const auto add = [&chain](const X509 *certificate) {
        return certificateOf(certificate).transform([&chain](const Certificate &read) { chain.append(read); });
    };
    Result<void> added = leaf ? add(leaf) : Result<void>();
    for (int i = 0; added && leaf && i < sk_X509_num(others) && chain.size() < kLongestChain; ++i)
        added = add(sk_X509_value(others, i));
    if (!added)
        return std::unexpected(added.error());
    return chain;
}

Error openingError()
{
    const bool isWrong = ERR_GET_REASON(ERR_peek_last_error()) == PKCS12_R_MAC_VERIFY_FAILURE;
    const Error reason = takeSslError(JoseError::KeyFormat);
    return isWrong ? Error{JoseError::PassphraseWrong} : Error{JoseError::KeyFormat, u"PKCS#12"_s, reason.found};
}

} // namespace

Result<KeyData> keyDataFromPkcs12(QByteArrayView der, const ImportOptions &options)
{
    const unsigned char *at = octets(der);
    const Store store(d2i_PKCS12(nullptr, &at, static_cast<long>(der.size())));
    if (!store) {
        dropSslErrors();
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12"_s, u"DER"_s});
    }
    if (options.passphrase.isEmpty())
        return std::unexpected(Error{JoseError::PassphraseNeeded});
    // OpenSSL wants a C string; what stands behind a zero would be left out unsaid.
    QByteArray passphrase = options.passphrase.reveal().toByteArray();
    const WipeLater wipe(passphrase);
    if (passphrase.contains('\0'))
        return std::unexpected(Error{JoseError::PassphraseWrong});
    const bool tooMuch = storeAsksTooMuch(store.get(), passphrase);
    dropSslErrors();
    if (tooMuch)
        return std::unexpected(
            Error{JoseError::KeyFormat, u"PBES2: ≤ %1"_s.arg(kMostWork), u"PBES2: > %1"_s.arg(kMostWork)});
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const bool opened = PKCS12_parse(store.get(), passphrase.constData(), &key, &certificate, &others) == 1;
    EvpPkey pkey(key);
    const X509Handle leaf(certificate);
    const Chain chain(others);
    if (!opened)
        return std::unexpected(openingError());
    dropSslErrors();
    if (!pkey)
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12 (keyBag)"_s, u"PKCS#12"_s, "RFC 7292 §4.2"});
    const auto certificates = certificatesOf(leaf.get(), chain.get());
    if (!certificates)
        return std::unexpected(certificates.error());
    return keyDataFromPkey(std::move(pkey), options).transform([&](const KeyData &data) {
        data->certificates = *certificates;
        return data;
    });
}

} // namespace Grantscope::Jose
