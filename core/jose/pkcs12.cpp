// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_p.h"

#include <openssl/err.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Store = Owned<PKCS12, PKCS12_free>;
using PrivateInfo = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using FreeSafes = decltype([](STACK_OF(PKCS7) * safes) { sk_PKCS7_pop_free(safes, PKCS7_free); });
using Safes = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;
using FreeBags =
    decltype([](STACK_OF(PKCS12_SAFEBAG) * bags) { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); });
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;

std::unexpected<Error> broken()
{
    const Error reason = takeSslError(JoseError::KeyFormat);
    return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12"_s, reason.found});
}

/// How the content of an encrypted safe is encrypted; null where it has none.
const X509_ALGOR *algorithmOf(const PKCS7 *safe)
{
    const PKCS7_ENCRYPT *encrypted = safe->d.encrypted;
    return encrypted && encrypted->enc_data->enc_data ? encrypted->enc_data->algorithm : nullptr;
}

/// Goes through a store once. OpenSSL's own PKCS12_parse() would open everything in it however much work that is.
class StoreReader
{
public:
    StoreReader(PKCS12 *store, QByteArrayView passphrase, PassphraseWork &work)
        : m_store(store)
        , m_passphrase(passphrase)
        , m_work(work)
    {
    }
    [[nodiscard]] Result<void> read();
    [[nodiscard]] EvpPkey takeKey() { return std::move(m_key); }
    /// The certificate of \a key and those that came with it; empty where there is none of it.
    [[nodiscard]] Result<QList<Certificate>> chainOf(const EVP_PKEY *key) const;

private:
    [[nodiscard]] Result<void> checkMac();
    [[nodiscard]] Result<void> readSafe(PKCS7 *safe);
    [[nodiscard]] Result<void> readBags(const STACK_OF(PKCS12_SAFEBAG) * bags);
    [[nodiscard]] Result<void> readBag(const PKCS12_SAFEBAG *bag);
    [[nodiscard]] Result<void> readShroudedKey(const PKCS12_SAFEBAG *bag);
    [[nodiscard]] Result<void> keepKey(const PKCS8_PRIV_KEY_INFO *info);
    [[nodiscard]] int passphraseSize() const { return static_cast<int>(m_passphrase.size()); }

    PKCS12 *m_store;
    QByteArrayView m_passphrase;
    PassphraseWork &m_work;
    EvpPkey m_key;
    std::vector<X509Handle> m_certificates;
};

Result<void> StoreReader::read()
{
    const Safes safes(PKCS12_unpack_authsafes(m_store));
    if (!safes)
        return broken();
    // What is known of the work before the first round is taken at once, so that too much is refused at once.
    Result<void> done;
    for (int i = 0; done && i < sk_PKCS7_num(safes.get()); ++i) {
        const PKCS7 *safe = sk_PKCS7_value(safes.get(), i);
        if (PKCS7_type_is_encrypted(safe))
            done = algorithmOf(safe) ? m_work.takeFor(algorithmOf(safe)) : broken();
    }
    if (done)
        done = checkMac();
    for (int i = 0; done && i < sk_PKCS7_num(safes.get()); ++i)
        done = readSafe(sk_PKCS7_value(safes.get(), i));
    return done;
}

Result<void> StoreReader::checkMac()
{
    if (PKCS12_mac_present(m_store) != 1)
        return {};
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, &algorithm, nullptr, &rounds, m_store);
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    // PBMAC1 has a number of rounds of its own; the one beside the MAC is then left aside (RFC 9579 §4).
    const auto may = OBJ_obj2nid(name) == NID_pbmac1 ? m_work.takeForPbmac1(algorithm)
                     : rounds                        ? m_work.takeRounds(rounds)
                                                     : Result<void>();
    if (!may)
        return may;
    dropSslErrors();
    if (PKCS12_verify_mac(m_store, m_passphrase.data(), passphraseSize()) == 1)
        return {};
    // Another MAC leaves nothing in the queue; what stands there is a hash that OpenSSL does not have.
    if (ERR_peek_error() == 0)
        return std::unexpected(Error{JoseError::PassphraseWrong});
    const Error reason = takeSslError(JoseError::KeyTypeUnknown);
    return std::unexpected(Error{JoseError::KeyTypeUnknown, u"PKCS#12 (HMAC, SHA-256)"_s, reason.found});
}

Result<void> StoreReader::readSafe(PKCS7 *safe)
{
    const bool isEncrypted = PKCS7_type_is_encrypted(safe) != 0;
    if (!isEncrypted && PKCS7_type_is_data(safe) == 0)
        return {}; // Encrypted for the holder of a key (RFC 7292 §3.1), which nobody writes.
    const Bags bags(isEncrypted ? PKCS12_unpack_p7encdata(safe, m_passphrase.data(), passphraseSize())
                                : PKCS12_unpack_p7data(safe));
    if (bags)
        return readBags(bags.get());
    if (!isEncrypted)
        return broken();
    const Error error = decryptionError(algorithmOf(safe));
    // Where there is a MAC, it has shown that the passphrase is right.
    if (PKCS12_mac_present(m_store) == 1 && error.id == ErrorId(JoseError::PassphraseWrong))
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12"_s});
    return std::unexpected(error);
}

// Bags in bags go no deeper than OpenSSL reads nested structures, which is 30 levels.
Result<void> StoreReader::readBags(const STACK_OF(PKCS12_SAFEBAG) * bags)
{
    Result<void> done;
    for (int i = 0; done && i < sk_PKCS12_SAFEBAG_num(bags); ++i)
        done = readBag(sk_PKCS12_SAFEBAG_value(bags, i));
    return done;
}

Result<void> StoreReader::readBag(const PKCS12_SAFEBAG *bag)
{
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_keyBag:
        return m_key ? Result<void>() : keepKey(PKCS12_SAFEBAG_get0_p8inf(bag));
    case NID_pkcs8ShroudedKeyBag:
        return m_key ? Result<void>() : readShroudedKey(bag);
    case NID_safeContentsBag:
        return readBags(PKCS12_SAFEBAG_get0_safes(bag));
    case NID_certBag:
        break;
    default:
        return {};
    }
    if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
        return {};
    X509Handle certificate(PKCS12_SAFEBAG_get1_cert(bag));
    if (!certificate)
        return broken();
    m_certificates.push_back(std::move(certificate));
    return {};
}

Result<void> StoreReader::readShroudedKey(const PKCS12_SAFEBAG *bag)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
    if (const auto may = m_work.takeFor(algorithm); !may)
        return may;
    const PrivateInfo info(PKCS12_decrypt_skey(bag, m_passphrase.data(), passphraseSize()));
    return info ? keepKey(info.get()) : Result<void>(std::unexpected(decryptionError(algorithm)));
}

Result<void> StoreReader::keepKey(const PKCS8_PRIV_KEY_INFO *info)
{
    return pkeyFromPrivateInfo(info).transform([this](EvpPkey key) { m_key = std::move(key); });
}

Result<Certificate> certificateOf(const X509 *certificate)
{
    unsigned char *start = nullptr;
    const int size = i2d_X509(certificate, &start);
    const QByteArray der(reinterpret_cast<const char *>(start), qMax(size, 0));
    OPENSSL_free(start);
    return parseCertificate(der);
}

Result<QList<Certificate>> StoreReader::chainOf(const EVP_PKEY *key) const
{
    const auto leaf = std::ranges::find_if(
        m_certificates, [key](const X509Handle &each) { return X509_check_private_key(each.get(), key) == 1; });
    dropSslErrors();
    QList<Certificate> chain;
    if (leaf == m_certificates.end())
        return chain;
    const auto add = [&chain](const X509Handle &certificate) {
        return certificateOf(certificate.get()).transform([&chain](const Certificate &read) { chain.append(read); });
    };
    Result<void> added = add(*leaf);
    for (auto each = m_certificates.begin(); added && each != m_certificates.end(); ++each) {
        if (each != leaf && chain.size() < kLongestChain)
            added = add(*each);
    }
    return added.transform([&chain] { return chain; });
}

} // namespace

Result<KeyData> keyDataFromPkcs12(QByteArrayView der, const ImportOptions &options, PassphraseWork &work)
{
    const unsigned char *at = octets(der);
    const Store store(d2i_PKCS12(nullptr, &at, static_cast<long>(der.size())));
    if (!store) {
        dropSslErrors();
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12"_s, u"DER"_s});
    }
    if (options.passphrase.isEmpty())
        return std::unexpected(Error{JoseError::PassphraseNeeded});
    StoreReader reader(store.get(), options.passphrase.reveal(), work);
    if (const auto read = reader.read(); !read)
        return std::unexpected(read.error());
    dropSslErrors();
    EvpPkey pkey = reader.takeKey();
    if (!pkey)
        return std::unexpected(Error{JoseError::KeyFormat, u"PKCS#12 (keyBag)"_s, u"PKCS#12"_s, "RFC 7292 §4.2"});
    const auto certificates = reader.chainOf(pkey.get());
    if (!certificates)
        return std::unexpected(certificates.error());
    return keyDataFromPkey(std::move(pkey), options).transform([&](const KeyData &data) {
        data->certificates = *certificates;
        return data;
    });
}

} // namespace Grantscope::Jose
