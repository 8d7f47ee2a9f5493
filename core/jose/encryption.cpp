// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/encryption.h"

#include "jose/jweerror.h"
#include "jose/key_p.h"
#include "jose/quotedname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using enum KeyManagement;

// In the order of IANA's registry.
constexpr std::array kKeyManagement{
    KeyManagementAlgorithm{"RSA1_5", RsaEncryption, "", 0, Advice::Reject, "RFC 7518 §4.2"},
    KeyManagementAlgorithm{"RSA-OAEP", RsaEncryption, "SHA1", 0, Advice::Ok, "RFC 7518 §4.3"},
    KeyManagementAlgorithm{"RSA-OAEP-256", RsaEncryption, "SHA2-256", 0, Advice::Recommended, "RFC 7518 §4.3"},
    KeyManagementAlgorithm{"RSA-OAEP-384", RsaEncryption, "SHA2-384", 0, Advice::Ok, "W3C WebCryptoAPI"},
    KeyManagementAlgorithm{"RSA-OAEP-512", RsaEncryption, "SHA2-512", 0, Advice::Ok, "W3C WebCryptoAPI"},
    KeyManagementAlgorithm{"A128KW", AesWrap, "", 16, Advice::Ok, "RFC 7518 §4.4"},
    KeyManagementAlgorithm{"A192KW", AesWrap, "", 24, Advice::Ok, "RFC 7518 §4.4"},
    KeyManagementAlgorithm{"A256KW", AesWrap, "", 32, Advice::Ok, "RFC 7518 §4.4"},
    KeyManagementAlgorithm{"dir", Direct, "", 0, Advice::Ok, "RFC 7518 §4.5"},
    KeyManagementAlgorithm{"ECDH-ES", Agreement, "", 0, Advice::Recommended, "RFC 7518 §4.6; RFC 8037 §3.2"},
    KeyManagementAlgorithm{"ECDH-ES+A128KW", AgreementWithWrap, "", 16, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    KeyManagementAlgorithm{"ECDH-ES+A192KW", AgreementWithWrap, "", 24, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    KeyManagementAlgorithm{"ECDH-ES+A256KW", AgreementWithWrap, "", 32, Advice::Ok, "RFC 7518 §4.6; RFC 8037 §3.2"},
    KeyManagementAlgorithm{"A128GCMKW", AesGcmWrap, "", 16, Advice::Ok, "RFC 7518 §4.7"},
    KeyManagementAlgorithm{"A192GCMKW", AesGcmWrap, "", 24, Advice::Ok, "RFC 7518 §4.7"},
    KeyManagementAlgorithm{"A256GCMKW", AesGcmWrap, "", 32, Advice::Ok, "RFC 7518 §4.7"},
    KeyManagementAlgorithm{"PBES2-HS256+A128KW", Password, "SHA2-256", 16, Advice::Caution, "RFC 7518 §4.8"},
    KeyManagementAlgorithm{"PBES2-HS384+A192KW", Password, "SHA2-384", 24, Advice::Caution, "RFC 7518 §4.8"},
    KeyManagementAlgorithm{"PBES2-HS512+A256KW", Password, "SHA2-512", 32, Advice::Caution, "RFC 7518 §4.8"},
};

constexpr std::array kContentEncryption{
    ContentEncryption{"A128CBC-HS256", "AES-128-CBC", "SHA2-256", 32, 16, 16, Advice::Ok, "RFC 7518 §5.2.3"},
    ContentEncryption{"A192CBC-HS384", "AES-192-CBC", "SHA2-384", 48, 16, 24, Advice::Ok, "RFC 7518 §5.2.4"},
    ContentEncryption{"A256CBC-HS512", "AES-256-CBC", "SHA2-512", 64, 16, 32, Advice::Ok, "RFC 7518 §5.2.5"},
    ContentEncryption{"A128GCM", "AES-128-GCM", "", 16, 12, 16, Advice::Ok, "RFC 7518 §5.3"},
    ContentEncryption{"A192GCM", "AES-192-GCM", "", 24, 12, 16, Advice::Ok, "RFC 7518 §5.3"},
    ContentEncryption{"A256GCM", "AES-256-GCM", "", 32, 12, 16, Advice::Recommended, "RFC 7518 §5.3"},
};

template <typename Table>
const typename Table::value_type *findRow(const Table &table, QByteArrayView name)
{
    const auto row =
        std::ranges::find_if(table, [name](const auto &each) { return name == QByteArrayView(each.name); });
    return row == table.end() ? nullptr : &*row;
}

Result<void> typeFits(const Key &key, const KeyManagementAlgorithm &algorithm)
{
    const auto refuse = [&key](const QString &expected, SpecRef spec) {
        return std::unexpected(
            Error{JoseError::AlgorithmKey, expected, QString::fromLatin1(keyTypeName(key.type())), spec});
    };
    switch (algorithm.mode) {
    case RsaEncryption:
        if (key.type() != KeyType::Rsa)
            return refuse(u"RSA"_s, algorithm.spec);
        // A key whose own type says RSASSA-PSS (RFC 4055 §1.2) encrypts nothing.
        if (EVP_PKEY_is_a(key.data()->pkey.get(), "RSA-PSS") == 1)
            return std::unexpected(Error{JoseError::KeyAlgorithm, QString::fromLatin1(algorithm.name), u"RSASSA-PSS"_s,
                                         "RFC 4055 §1.2; RFC 8725 §3.1"});
        return {};
    case Agreement:
    case AgreementWithWrap:
        if (key.type() != KeyType::Ec && key.type() != KeyType::Okp)
            return refuse(u"EC, OKP"_s, algorithm.spec);
        if (key.curve() == "secp256k1" || key.curve().startsWith("Ed"))
            return std::unexpected(Error{JoseError::KeyAlgorithm, u"P-256, P-384, P-521, X25519, X448"_s,
                                         QString::fromLatin1(key.curve()), "RFC 7518 §4.6.1.1; RFC 8037 §3.2"});
        return {};
    case AesWrap:
    case AesGcmWrap:
    case Password:
    case Direct:
        return key.type() == KeyType::Oct ? Result<void>() : refuse(u"oct"_s, algorithm.spec);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> sizeFits(const Key &key, const KeyManagementAlgorithm &algorithm, const ContentEncryption &encryption)
{
    const bool wraps = algorithm.mode == AesWrap || algorithm.mode == AesGcmWrap;
    const qsizetype wanted = wraps ? algorithm.wrapSize : algorithm.mode == Direct ? encryption.keySize : 0;
    if (wanted == 0 || key.secretSize() == wanted)
        return {};
    return std::unexpected(Error{JweError::KeySize, u"%1 B"_s.arg(wanted), u"%1 B"_s.arg(key.secretSize()),
                                 wraps ? algorithm.spec : encryption.spec});
}

/// "alg" of a key for direct encryption names the one or the other: RFC 7517 §4.4 leaves it open.
Result<void> nameFits(const Key &key, const KeyManagementAlgorithm &algorithm, const ContentEncryption &encryption)
{
    const QByteArray named = key.algorithm();
    if (named.isEmpty() || named == algorithm.name || (algorithm.mode == Direct && named == encryption.name))
        return {};
    return std::unexpected(Error{JoseError::KeyAlgorithm, QString::fromLatin1(algorithm.name), quotedName(named),
                                 "RFC 7517 §4.4; RFC 8725 §3.1"});
}

QList<QByteArray> operationsFor(KeyManagement mode, EncryptionOperation operation)
{
    const bool encrypts = operation == EncryptionOperation::Encrypt;
    switch (mode) {
    case Agreement:
    case AgreementWithWrap:
        // The public half of a pair agrees on nothing by itself: it has no operations of its own.
        return encrypts ? QList<QByteArray>() : QList<QByteArray>{"deriveKey", "deriveBits"};
    case Direct:
        return {encrypts ? "encrypt" : "decrypt"};
    case Password:
        return {"deriveKey", "deriveBits", encrypts ? "wrapKey" : "unwrapKey", encrypts ? "encrypt" : "decrypt"};
    case RsaEncryption:
    case AesWrap:
    case AesGcmWrap:
        return {encrypts ? "wrapKey" : "unwrapKey", encrypts ? "encrypt" : "decrypt"};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> useFits(const Key &key, const KeyManagementAlgorithm &algorithm, EncryptionOperation operation)
{
    if (!key.use().isEmpty() && key.use() != "enc")
        return std::unexpected(
            Error{JoseError::KeyUse, u"use: enc"_s, u"use: "_s + quotedName(key.use()), "RFC 7517 §4.2"});
    const QList<QByteArray> named = key.operations();
    if (named.isEmpty())
        return {};
    const QList<QByteArray> wanted = operationsFor(algorithm.mode, operation);
    const auto isNamed = [&named](const QByteArray &each) { return named.contains(each); };
    // What may undo it with the private half may do it with the public one.
    const QList<QByteArray> inverse = operationsFor(algorithm.mode, EncryptionOperation::Decrypt);
    const bool byPair = operation == EncryptionOperation::Encrypt && !key.isSymmetric() && key.isPrivate()
                        && std::ranges::any_of(inverse, isNamed);
    if (wanted.isEmpty() || byPair || std::ranges::any_of(wanted, isNamed))
        return {};
    return std::unexpected(Error{JoseError::KeyUse, u"key_ops: "_s + QString::fromLatin1(wanted.constFirst()),
                                 u"key_ops: "_s + quotedNames(named), "RFC 7517 §4.3"});
}

} // namespace

std::span<const KeyManagementAlgorithm> keyManagementAlgorithms()
{
    return kKeyManagement;
}

const KeyManagementAlgorithm *findKeyManagement(QByteArrayView name)
{
    return findRow(kKeyManagement, name);
}

std::span<const ContentEncryption> contentEncryptions()
{
    return kContentEncryption;
}

const ContentEncryption *findContentEncryption(QByteArrayView name)
{
    return findRow(kContentEncryption, name);
}

const KeyManagementAlgorithm *suitableKeyManagement(const Key &key, qsizetype recipients)
{
    if (const auto *named = findKeyManagement(key.algorithm()))
        return named;
    switch (key.type()) {
    case KeyType::Rsa:
        return findKeyManagement("RSA-OAEP-256");
    case KeyType::Ec:
    case KeyType::Okp:
        return key.curve().startsWith("Ed") || key.curve() == "secp256k1"
                   ? nullptr
                   : findKeyManagement(recipients > 1 ? "ECDH-ES+A256KW" : "ECDH-ES");
    case KeyType::Oct:
        return findKeyManagement('A' + QByteArray::number(key.secretSize() * 8) + "KW");
    case KeyType::Akp:
        break;
    }
    return nullptr;
}

Result<void> fits(const Key &key, const KeyManagementAlgorithm &algorithm, const ContentEncryption &encryption,
                  EncryptionOperation operation)
{
    if (key.isNull())
        return std::unexpected(Error{JoseError::KeyEmpty});
    if (auto fit = typeFits(key, algorithm); !fit)
        return fit;
    if (operation == EncryptionOperation::Decrypt && !key.isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey, {}, key.label(), algorithm.spec});
    return nameFits(key, algorithm, encryption)
        .and_then([&] { return useFits(key, algorithm, operation); })
        .and_then([&] { return sizeFits(key, algorithm, encryption); });
}

} // namespace Grantscope::Jose
