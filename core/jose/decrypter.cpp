// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/decrypter.h"

#include "jose/jweerror.h"
#include "jose/key_p.h"
#include "jose/keymanagement_p.h"

#include <QtTranslation>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr const char *kKeyDiffers =
    QT_TRANSLATE_NOOP("Values", "the encrypted key does not open with this key: it is another's, or it was changed");
constexpr const char *kKeySize =
    QT_TRANSLATE_NOOP("Values", "the encrypted key opens, and what is in it has not the size that enc needs");

/// Both names of one recipient's header, known ones.
struct Algorithms
{
    const KeyManagementAlgorithm *management = nullptr;
    const ContentEncryption *encryption = nullptr;

    friend bool operator==(const Algorithms &, const Algorithms &) = default;
};

/// \a likely are looked at first.
Result<Algorithms> algorithmsOf(const Jwe &jwe, qsizetype recipient, const Algorithms &likely = {})
{
    const auto unknown = [](Json::Value value, SpecRef spec) {
        return std::unexpected(Error{JoseError::AlgorithmUnknown, {}, value.toString().left(40), spec});
    };
    const Json::Value alg = jwe.header("alg", recipient);
    const Json::Value enc = jwe.header("enc", recipient);
    if (likely.management && alg.stringIs(likely.management->name) && enc.stringIs(likely.encryption->name))
        return likely;
    const Algorithms found{findKeyManagement(alg.toUtf8()), findContentEncryption(enc.toUtf8())};
    if (!found.management)
        return unknown(alg, "RFC 7516 §4.1.1");
    if (!found.encryption)
        return unknown(enc, "RFC 7516 §4.1.2");
    return found;
}

/// Octets behind a header parameter; empty where it is absent.
Result<QByteArray> octetsOfParameter(const Jwe &jwe, qsizetype recipient, QByteArrayView name)
{
    const Json::Value value = jwe.header(name, recipient);
    if (!value)
        return QByteArray();
    auto bytes = decodeBase64url(value.toUtf8());
    if (!value.isString() || !bytes)
        return std::unexpected(Error{JweError::Parameter, u"BASE64URL"_s, QString::fromLatin1(name), "RFC 7518 §4.1"});
    return *std::move(bytes);
}

} // namespace

struct Decrypter::Private
{
    Key key;
    DecryptionLimits limits;
    std::map<const KeyManagementAlgorithm *, RsaCipher> rsa;
    std::map<const ContentEncryption *, ContentCipher> ciphers;
    Algorithms fitting = {}; ///< Known to fit the key; tokens that follow one another tend to be alike.
    const ContentCipher *keyed = nullptr; ///< Has this key in it (Direct), and needs it once.

    Result<ContentCipher *> cipher(const ContentEncryption &encryption);
    Result<const RsaCipher *> rsaCipher(const KeyManagementAlgorithm &algorithm);
    Result<Secret> contentKey(const Jwe &jwe, qsizetype recipient, const Algorithms &algorithms);
    Result<Secret> openRsa(QByteArrayView encrypted, const Algorithms &algorithms);
    Result<Secret> openGcm(const Jwe &jwe, qsizetype recipient, const KeyManagementAlgorithm &algorithm);
    Result<Secret> openPassword(const Jwe &jwe, qsizetype recipient, const KeyManagementAlgorithm &algorithm) const;
    Result<Secret> agreed(const Jwe &jwe, qsizetype recipient, const Algorithms &algorithms) const;
    Result<Decrypted> decompressed(const Jwe &jwe, QByteArray plaintext) const;
    Result<Decrypted> decrypt(const Jwe &jwe, qsizetype recipient);
};

Result<ContentCipher *> Decrypter::Private::cipher(const ContentEncryption &encryption)
{
    if (const auto found = ciphers.find(&encryption); found != ciphers.end())
        return &found->second;
    auto made = ContentCipher::create(encryption, EncryptionOperation::Decrypt);
    if (!made)
        return std::unexpected(std::move(made).error());
    return &ciphers.emplace(&encryption, *std::move(made)).first->second;
}

Result<const RsaCipher *> Decrypter::Private::rsaCipher(const KeyManagementAlgorithm &algorithm)
{
    if (const auto found = rsa.find(&algorithm); found != rsa.end())
        return &found->second;
    auto made = RsaCipher::create(key, algorithm, EncryptionOperation::Decrypt);
    if (!made)
        return std::unexpected(std::move(made).error());
    return &rsa.emplace(&algorithm, *std::move(made)).first->second;
}

Result<Secret> Decrypter::Private::openRsa(QByteArrayView encrypted, const Algorithms &algorithms)
{
    const auto cipher = rsaCipher(*algorithms.management);
    if (!cipher)
        return std::unexpected(cipher.error());
    // RFC 7516 §11.5: whatever is wrong with the encrypted key, the content is tried, with a key that nobody knows.
    auto substitute = randomOctets(algorithms.encryption->keySize);
    if (!substitute)
        return std::unexpected(std::move(substitute).error());
    const Secret made = Secret::consume(*substitute);
    const std::optional<Secret> opened = (*cipher)->decrypt(encrypted);
    return opened && opened->size() == algorithms.encryption->keySize ? *opened : made;
}

Result<Secret> Decrypter::Private::openGcm(const Jwe &jwe, qsizetype recipient, const KeyManagementAlgorithm &algorithm)
{
    const auto iv = octetsOfParameter(jwe, recipient, "iv");
    const auto tag = octetsOfParameter(jwe, recipient, "tag");
    for (const auto *each : {&iv, &tag}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    // §4.7: AES-GCM of the size that the name says, with nothing associated.
    auto gcm = cipher(*findContentEncryption(QByteArray(algorithm.name).chopped(2)));
    if (!gcm)
        return std::unexpected(std::move(gcm).error());
    keyed = keyed == *gcm ? nullptr : keyed;
    if (auto set = (*gcm)->setKey(key.data()->secret.reveal()); !set)
        return std::unexpected(std::move(set).error());
    auto opened = (*gcm)->open(*iv, {}, jwe.recipients.at(recipient).encryptedKey.bytes, *tag);
    if (!opened && opened.error().id == JweError::Decryption)
        return std::unexpected(notDecrypted(kKeyDiffers));
    if (!opened)
        return std::unexpected(std::move(opened).error());
    return Secret::consume(*opened);
}

Result<Secret> Decrypter::Private::openPassword(const Jwe &jwe, qsizetype recipient,
                                                const KeyManagementAlgorithm &algorithm) const
{
    constexpr qsizetype kShortestSalt = 8;
    constexpr qsizetype kLongestSalt = 1024;
    const Json::Value count = jwe.header("p2c", recipient);
    const auto iterations = count.toInteger();
    const auto salt = octetsOfParameter(jwe, recipient, "p2s");
    if (!salt)
        return std::unexpected(salt.error());
    const QString told = u"p2c: "_s + QString::fromUtf8(count.text()).left(20);
    constexpr SpecRef spec = "RFC 7518 §4.8.1.2; 8725bis §3.13";
    if (!iterations || *iterations < kFewestIterations || *iterations > kMostIterations)
        return std::unexpected(
            Error{JweError::Iterations, u"p2c: %1 … %2"_s.arg(kFewestIterations).arg(kMostIterations), told, spec});
    if (*iterations > limits.iterations)
        return std::unexpected(Error{JweError::IterationLimit, u"p2c: ≤ %1"_s.arg(limits.iterations), told, spec});
    if (salt->size() < kShortestSalt || salt->size() > kLongestSalt)
        return std::unexpected(Error{JweError::Iterations, u"p2s: %1 … %2 B"_s.arg(kShortestSalt).arg(kLongestSalt),
                                     u"p2s: %1 B"_s.arg(salt->size()), "RFC 7518 §4.8.1.1"});
    return deriveFromPassword(algorithm, key.data()->secret.reveal(), *salt, *iterations);
}

Result<Secret> Decrypter::Private::agreed(const Jwe &jwe, qsizetype recipient, const Algorithms &algorithms) const
{
    const KeyManagementAlgorithm &algorithm = *algorithms.management;
    const Json::Value epk = jwe.header("epk", recipient);
    if (!epk.isObject())
        return std::unexpected(Error{JweError::EphemeralKey, u"epk"_s, {}, "RFC 7518 §4.6.1.1"});
    const auto other = keyFromJwk(epk, {.passphrase = {}, .provenance = Provenance::Token, .source = u"epk"_s});
    if (!other)
        return std::unexpected(Error{JweError::EphemeralKey, other.error().expected, other.error().found,
                                     "RFC 7518 §4.6.1.1; RFC 8725 §3.4"});
    const auto partyU = octetsOfParameter(jwe, recipient, "apu");
    const auto partyV = octetsOfParameter(jwe, recipient, "apv");
    for (const auto *each : {&partyU, &partyV}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    const bool isDirect = algorithm.mode == KeyManagement::Agreement;
    return agree(key, *other).and_then([&](const Secret &shared) {
        return deriveByConcatKdf(shared.reveal(),
                                 {.algorithm = isDirect ? algorithms.encryption->name : algorithm.name,
                                  .partyU = *partyU,
                                  .partyV = *partyV,
                                  .size = isDirect ? algorithms.encryption->keySize : algorithm.wrapSize});
    });
}

Result<Secret> Decrypter::Private::contentKey(const Jwe &jwe, qsizetype recipient, const Algorithms &algorithms)
{
    const KeyManagementAlgorithm &algorithm = *algorithms.management;
    const QByteArrayView encrypted = jwe.recipients.at(recipient).encryptedKey.bytes;
    // RFC 7516 §5.2 (10), RFC 7518 §4.5, §4.6.
    if (algorithm.isDirect() && !encrypted.isEmpty())
        return std::unexpected(
            Error{JweError::KeySize, u"0 B"_s, u"%1 B"_s.arg(encrypted.size()), "RFC 7516 §5.2; RFC 7518 §4.5, §4.6"});
    const auto unwrapped = [&encrypted](const Secret &wrapping) -> Result<Secret> {
        if (const auto opened = unwrapWithAes(wrapping.reveal(), encrypted))
            return *opened;
        return std::unexpected(notDecrypted(kKeyDiffers));
    };
    switch (algorithm.mode) {
    case KeyManagement::Direct:
        return key.data()->secret;
    case KeyManagement::RsaEncryption:
        return openRsa(encrypted, algorithms);
    case KeyManagement::AesWrap:
        return unwrapped(key.data()->secret);
    case KeyManagement::AesGcmWrap:
        return openGcm(jwe, recipient, algorithm);
    case KeyManagement::Password:
        return openPassword(jwe, recipient, algorithm).and_then(unwrapped);
    case KeyManagement::Agreement:
        return agreed(jwe, recipient, algorithms);
    case KeyManagement::AgreementWithWrap:
        return agreed(jwe, recipient, algorithms).and_then(unwrapped);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Decrypted> Decrypter::Private::decompressed(const Jwe &jwe, QByteArray plaintext) const
{
    // Only where it is protected (RFC 7516 §4.1.3).
    const Json::Value zip = jwe.protectedHeader.root().member("zip");
    if (!zip)
        return Decrypted{std::move(plaintext)};
    if (!zip.stringIs("DEF"))
        return std::unexpected(Error{JweError::Compression, u"zip: DEF"_s, u"zip"_s, "RFC 7516 §4.1.3"});
    return inflate(plaintext, limits.inflated).transform([&plaintext](const QByteArray &whole) {
        return Decrypted{whole, plaintext.size()};
    });
}

Result<Decrypted> Decrypter::Private::decrypt(const Jwe &jwe, qsizetype recipient)
{
    const auto algorithms = algorithmsOf(jwe, recipient, fitting);
    if (!algorithms)
        return std::unexpected(algorithms.error());
    if (fitting != *algorithms) {
        if (auto fit = Jose::fits(key, *algorithms->management, *algorithms->encryption, EncryptionOperation::Decrypt);
            !fit)
            return std::unexpected(std::move(fit).error());
        fitting = *algorithms;
    }
    if (algorithms->management->isDirect() && jwe.recipients.size() > 1)
        return std::unexpected(Error{JweError::Recipients, u"1"_s, QString::number(jwe.recipients.size()),
                                     "RFC 7516 §2; RFC 7518 §4.5, §4.6"});
    const auto cek = contentKey(jwe, recipient, *algorithms);
    if (!cek)
        return std::unexpected(cek.error());
    auto content = cipher(*algorithms->encryption);
    if (!content)
        return std::unexpected(std::move(content).error());
    if (cek->size() != algorithms->encryption->keySize)
        return std::unexpected(notDecrypted(kKeySize));
    const bool isDirect = algorithms->management->mode == KeyManagement::Direct;
    if (!isDirect || keyed != *content) {
        if (auto set = (*content)->setKey(cek->reveal()); !set)
            return std::unexpected(std::move(set).error());
        keyed = isDirect ? *content : keyed == *content ? nullptr : keyed;
    }
    QByteArray scratch;
    return (*content)
        ->open(jwe.iv.bytes, jwe.associatedData(scratch), jwe.ciphertext.bytes, jwe.tag.bytes)
        .and_then([&](QByteArray plaintext) { return decompressed(jwe, std::move(plaintext)); });
}

Decrypter::Decrypter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}
Decrypter::Decrypter(Decrypter &&) noexcept = default;
Decrypter &Decrypter::operator=(Decrypter &&) noexcept = default;
Decrypter::~Decrypter() = default;

Result<Decrypter> Decrypter::create(const Key &key, const DecryptionLimits &limits)
{
    if (key.isNull())
        return std::unexpected(Error{JoseError::KeyEmpty});
    return Decrypter(std::make_unique<Private>(key, limits));
}

const Key &Decrypter::key() const
{
    return d->key;
}

Result<void> Decrypter::fits(const Jwe &jwe, qsizetype recipient) const
{
    return algorithmsOf(jwe, recipient).and_then([&](const Algorithms &algorithms) -> Result<void> {
        if (auto fit = Jose::fits(d->key, *algorithms.management, *algorithms.encryption, EncryptionOperation::Decrypt);
            !fit)
            return fit;
        const KeyManagement mode = algorithms.management->mode;
        const bool agrees = mode == KeyManagement::Agreement || mode == KeyManagement::AgreementWithWrap;
        const QByteArray curve = agrees ? jwe.header("epk", recipient).member("crv").toUtf8() : QByteArray();
        if (findCurve(curve) && curve != d->key.curve())
            return std::unexpected(Error{JoseError::KeyAlgorithm, QString::fromLatin1(curve),
                                         QString::fromLatin1(d->key.curve()), "RFC 7518 §4.6.1.1"});
        return {};
    });
}

Result<Decrypted> Decrypter::decrypt(const Jwe &jwe, qsizetype recipient) const
{
    return d->decrypt(jwe, recipient);
}

} // namespace Grantscope::Jose
