// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyforms.h"

#include "jose/key_p.h"
#include "jose/keyerror.h"
#include "jose/rsaprimes_p.h"

#include <openssl/pkcs12.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using PrivateInfo = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using Encrypted = Owned<X509_SIG, X509_SIG_free>;

QString formName(KeyForm form)
{
    switch (form) {
    case KeyForm::Jwk:
        return u"JWK"_s;
    case KeyForm::JwkSet:
        return u"JWK Set"_s;
    case KeyForm::Pem:
        return u"PEM"_s;
    case KeyForm::Der:
        return u"DER"_s;
    case KeyForm::Certificate:
        return u"X.509"_s;
    }
    return {};
}

std::unexpected<Error> noForm(KeyForm form, const QString &found, SpecRef spec = {})
{
    return std::unexpected(Error{KeyError::Form, formName(form), found, spec});
}

/// Octets that OpenSSL's encoder \a encode writes, in one stroke, so that nothing private is left behind.
template <typename Encode>
Result<Secret> encoded(Encode encode)
{
    const int size = encode(nullptr);
    if (size <= 0)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    QByteArray der(size, Qt::Uninitialized);
    unsigned char *at = octets(der);
    if (encode(&at) != size)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return Secret::consume(der);
}

Result<Secret> spkiOf(const Key &key)
{
    return encoded([&key](unsigned char **at) { return i2d_PUBKEY(key.data()->pkey.get(), at); });
}

/// PKCS#8 wants the primes of an RSA key; a JWK may leave them out (RFC 7518 §6.3.2).
Result<PrivateInfo> privateInfoOf(const Key &key)
{
    const std::shared_ptr<EVP_PKEY> &pkey = key.data()->pkey;
    EvpPkey whole;
    if (key.type() == KeyType::Rsa && numberOf(pkey.get(), OSSL_PKEY_PARAM_RSA_FACTOR1).isEmpty())
        whole = withPrimes(pkey.get());
    PrivateInfo info(EVP_PKEY2PKCS8(whole ? whole.get() : pkey.get()));
    if (!info)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return info;
}

Result<Secret> pkcs8Of(const Key &key, const WriteOptions &options)
{
    const auto info = privateInfoOf(key);
    if (!info)
        return std::unexpected(info.error());
    if (options.passphrase.isEmpty())
        return encoded([&info](unsigned char **at) { return i2d_PKCS8_PRIV_KEY_INFO(info->get(), at); });
    const QByteArrayView octets_ = options.passphrase.reveal();
    const Encrypted sealed(PKCS8_encrypt(NID_hmacWithSHA256, EVP_aes_256_cbc(), octets_.data(),
                                         static_cast<int>(octets_.size()), nullptr, 0, options.rounds, info->get()));
    if (!sealed)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return encoded([&sealed](unsigned char **at) { return i2d_X509_SIG(sealed.get(), at); });
}

Result<Secret> derOf(const Key &key, const WriteOptions &options)
{
    if (key.isSymmetric())
        return noForm(options.form, u"oct"_s, "RFC 7518 §6.4");
    return options.half == KeyHalf::Public ? spkiOf(key) : pkcs8Of(key, options);
}

QByteArrayView labelOf(const WriteOptions &options)
{
    if (options.half == KeyHalf::Public)
        return "PUBLIC KEY";
    return options.passphrase.isEmpty() ? "PRIVATE KEY" : "ENCRYPTED PRIVATE KEY";
}

Result<Secret> pemText(const QList<KeyItem> &items, const WriteOptions &options)
{
    QByteArray text;
    text.reserve(items.size() * 32768);
    const WipeLater wipe(text);
    for (const KeyItem &item : items) {
        const auto der = derOf(item.key, options);
        if (!der)
            return std::unexpected(der.error());
        QByteArray block = pemOf(labelOf(options), der->reveal());
        const WipeLater wipeBlock(block);
        text.append(block);
    }
    return Secret(text);
}

Result<Secret> certificatesText(const QList<KeyItem> &items)
{
    QByteArray text;
    for (const KeyItem &item : items) {
        for (const Certificate &each : item.key.certificates())
            text.append(pemOf("CERTIFICATE", each.der));
    }
    if (text.isEmpty())
        return noForm(KeyForm::Certificate, u"x5c: []"_s, "RFC 7517 §4.7");
    return Secret(text);
}

/// Certificates of another key are a finding, and are not passed on.
bool hasOwnChain(const Key &key)
{
    if (key.certificates().isEmpty())
        return false;
    const auto leaf = keyFromCertificates({key.certificates().first()});
    return leaf && leaf->thumbprint() == key.thumbprint();
}

/// The JWK that \a item is written as, in full.
Result<Secret> ownJwk(const KeyItem &item)
{
    if (!item.jwk.isEmpty())
        return item.jwk;
    const Key &key = item.key;
    auto text = key.isPrivate() ? key.privateJwk()
                                : key.publicJwk().transform([](const QByteArray &json) { return Secret(json); });
    JwkChanges changes;
    if (!key.operations().isEmpty())
        changes.operations = key.operations();
    if (hasOwnChain(key))
        changes.chain = key.certificates();
    if (!text || (!changes.operations && !changes.chain))
        return text;
    QByteArray copy = text->reveal().toByteArray();
    const WipeLater wipe(copy);
    return Json::Document::parse(copy).and_then([&](const Json::Document &document) {
        return changedJwk(document.root(), key, key.isPrivate() ? KeyHalf::Private : KeyHalf::Public, changes);
    });
}

Result<Secret> jwkText(const KeyItem &item, KeyHalf half, const JwkChanges &changes = {})
{
    const auto own = ownJwk(item);
    if (!own)
        return own;
    QByteArray copy = own->reveal().toByteArray();
    const WipeLater wipe(copy);
    return Json::Document::parse(copy).and_then(
        [&](const Json::Document &document) { return changedJwk(document.root(), item.key, half, changes); });
}

Result<Secret> jwkSetText(const QList<KeyItem> &items, KeyHalf half)
{
    QList<Secret> texts;
    qsizetype room = 16;
    for (const KeyItem &item : items) {
        const auto text = jwkText(item, half);
        if (!text)
            return text;
        room += text->size() + 1;
        texts.append(*text);
    }
    QByteArray set;
    set.reserve(room);
    set.append("{\"keys\":[");
    for (qsizetype i = 0; i < texts.size(); ++i)
        set.append(i > 0 ? "," : "").append(texts.at(i).reveal());
    set.append("]}");
    return Secret::consume(set);
}

/// The JWKs of \a root whose keys were taken: an error of one that was refused points into it. No more than one beyond
/// \a most, since the reader may have stopped before the end.
QList<Secret> takenTexts(Json::Value root, const QList<Error> &refused, qsizetype most)
{
    QList<qsizetype> faults;
    for (const Error &each : refused)
        faults.append(each.offset);
    std::ranges::sort(faults);
    QList<Secret> texts;
    const auto add = [&](Json::Value jwk) {
        const Json::Span span = jwk.span();
        const auto fault = std::ranges::lower_bound(faults, span.offset);
        if (fault == faults.end() || *fault >= span.end())
            texts.append(Secret(jwk.text()));
    };
    if (!root.member("keys").isArray() || root.member("kty").exists()) {
        add(root);
        return texts;
    }
    for (const Json::Value jwk : root.member("keys")) {
        if (texts.size() > most)
            break;
        add(jwk);
    }
    return texts;
}

} // namespace

Result<KeyItems> readKeyItems(const QByteArray &data, const ImportOptions &options)
{
    const auto import = importKeys(data, options);
    if (!import)
        return std::unexpected(import.error());
    KeyItems read{.format = import->format,
                  .refused = import->refused,
                  .refusedIds = import->refusedIds,
                  .findings = import->findings};
    for (const Key &key : import->keys)
        read.items.append({key});
    if (import->format != KeyFormat::Jwk && import->format != KeyFormat::JwkSet)
        return read;
    QByteArray copy = data;
    copy.detach();
    const WipeLater wipe(copy);
    const auto document = Json::Document::parse(copy);
    if (!document) // A byte order mark or Base64 was around it: then it is written anew.
        return read;
    const QList<Secret> texts = takenTexts(document->root(), import->refused, read.items.size());
    for (qsizetype i = 0; texts.size() == read.items.size() && i < texts.size(); ++i)
        read.items[i].jwk = texts.at(i);
    return read;
}

Result<KeyItem> changedItem(const KeyItem &item, const JwkChanges &changes)
{
    const auto text = jwkText(item, item.key.isPrivate() ? KeyHalf::Private : KeyHalf::Public, changes);
    if (!text)
        return std::unexpected(text.error());
    QByteArray copy = text->reveal().toByteArray();
    const WipeLater wipe(copy);
    return Json::Document::parse(copy)
        .and_then([&](const Json::Document &document) {
            return keyFromJwk(document.root(), {.provenance = item.key.provenance(), .source = item.key.source()});
        })
        .transform([&](const Key &key) { return KeyItem{key, *text}; });
}

Result<Secret> writeKeys(const QList<KeyItem> &items, const WriteOptions &options)
{
    if (items.isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty});
    const bool isOne = options.form == KeyForm::Jwk || options.form == KeyForm::Der;
    if (isOne && items.size() > 1)
        return noForm(options.form, u"%1 ×"_s.arg(items.size()));
    const bool encrypts =
        options.half == KeyHalf::Private && (options.form == KeyForm::Pem || options.form == KeyForm::Der);
    if (!options.passphrase.isEmpty() && !encrypts)
        return std::unexpected(Error{KeyError::Form, u"PKCS#8"_s, formName(options.form), "RFC 8018 §6.2"});
    for (const KeyItem &item : items) {
        if (options.half == KeyHalf::Private && options.form != KeyForm::Certificate && !item.key.isPrivate())
            return std::unexpected(Error{JoseError::NeedsPrivateKey, {}, item.key.label()});
    }
    switch (options.form) {
    case KeyForm::Jwk:
        return jwkText(items.first(), options.half);
    case KeyForm::JwkSet:
        return jwkSetText(items, options.half);
    case KeyForm::Pem:
        return pemText(items, options);
    case KeyForm::Der:
        return derOf(items.first().key, options);
    case KeyForm::Certificate:
        return certificatesText(items);
    }
    return std::unexpected(Error{KeyError::Form});
}

QByteArray pemOf(QByteArrayView label, QByteArrayView der)
{
    constexpr qsizetype kLine = 64; // RFC 7468 §3
    QByteArray encoded_ = QByteArray::fromRawData(der.data(), der.size()).toBase64();
    const WipeLater wipe(encoded_);
    QByteArray text;
    text.reserve(encoded_.size() + encoded_.size() / kLine + 2 * label.size() + 64);
    text.append("-----BEGIN ").append(label).append("-----\n");
    for (qsizetype at = 0; at < encoded_.size(); at += kLine)
        text.append(QByteArrayView(encoded_).sliced(at, qMin(kLine, encoded_.size() - at))).append('\n');
    text.append("-----END ").append(label).append("-----\n");
    return text;
}

} // namespace Grantscope::Jose
