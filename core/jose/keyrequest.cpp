// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyrequest.h"

#include "jose/generate_p.h"
#include "jose/key_p.h"
#include "jose/keyerror.h"
#include "jose/quotedname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr int kMostSecretBits = 65536;
constexpr std::array kKinds{
    KeyKind{"P-256", KeyType::Ec, 0, 0, 0},
    KeyKind{"P-384", KeyType::Ec, 0, 0, 0},
    KeyKind{"P-521", KeyType::Ec, 0, 0, 0},
    KeyKind{"secp256k1", KeyType::Ec, 0, 0, 0},
    KeyKind{"Ed25519", KeyType::Okp, 0, 0, 0},
    KeyKind{"Ed448", KeyType::Okp, 0, 0, 0},
    KeyKind{"X25519", KeyType::Okp, 0, 0, 0},
    KeyKind{"X448", KeyType::Okp, 0, 0, 0},
    KeyKind{"RSA", KeyType::Rsa, 2048, kSmallestRsaBits, kLargestRsaBits},
    KeyKind{"ML-DSA-44", KeyType::Akp, 0, 0, 0},
    KeyKind{"ML-DSA-65", KeyType::Akp, 0, 0, 0},
    KeyKind{"ML-DSA-87", KeyType::Akp, 0, 0, 0},
    KeyKind{"oct", KeyType::Oct, 256, 8, kMostSecretBits},
};

/// Algorithms of RFC 7518 §4 and §5, and what they take: a secret of this size, RSA, or a curve to agree on.
struct Encryption
{
    const char *name;
    KeyType type;
    int secretBits;
};
constexpr std::array kEncryptions{
    Encryption{"RSA-OAEP", KeyType::Rsa, 0},
    Encryption{"RSA-OAEP-256", KeyType::Rsa, 0},
    Encryption{"RSA-OAEP-384", KeyType::Rsa, 0},
    Encryption{"RSA-OAEP-512", KeyType::Rsa, 0},
    Encryption{"RSA1_5", KeyType::Rsa, 0},
    Encryption{"ECDH-ES", KeyType::Ec, 0},
    Encryption{"ECDH-ES+A128KW", KeyType::Ec, 0},
    Encryption{"ECDH-ES+A192KW", KeyType::Ec, 0},
    Encryption{"ECDH-ES+A256KW", KeyType::Ec, 0},
    Encryption{"A128KW", KeyType::Oct, 128},
    Encryption{"A192KW", KeyType::Oct, 192},
    Encryption{"A256KW", KeyType::Oct, 256},
    Encryption{"A128GCMKW", KeyType::Oct, 128},
    Encryption{"A192GCMKW", KeyType::Oct, 192},
    Encryption{"A256GCMKW", KeyType::Oct, 256},
    Encryption{"PBES2-HS256+A128KW", KeyType::Oct, 0},
    Encryption{"PBES2-HS384+A192KW", KeyType::Oct, 0},
    Encryption{"PBES2-HS512+A256KW", KeyType::Oct, 0},
    Encryption{"dir", KeyType::Oct, 0},
    Encryption{"A128GCM", KeyType::Oct, 128},
    Encryption{"A192GCM", KeyType::Oct, 192},
    Encryption{"A256GCM", KeyType::Oct, 256},
    Encryption{"A128CBC-HS256", KeyType::Oct, 256},
    Encryption{"A192CBC-HS384", KeyType::Oct, 384},
    Encryption{"A256CBC-HS512", KeyType::Oct, 512},
};
const Encryption *findEncryption(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kEncryptions, [name](const Encryption &row) { return name == row.name; });
    return found == kEncryptions.end() ? nullptr : &*found;
}

/// Bits that a secret for this algorithm has at least, or exactly (key wrapping, content encryption); 0 where any size
/// will do.
int secretBitsFor(QByteArrayView algorithm)
{
    if (const JwsAlgorithm *row = findJwsAlgorithm(algorithm))
        return row->digestBits;
    const Encryption *row = findEncryption(algorithm);
    return row ? row->secretBits : 0;
}

QString namesOf(const QList<const KeyKind *> &kinds)
{
    QStringList names;
    for (const KeyKind *kind : kinds)
        names.append(QString::fromLatin1(kind->name));
    return names.join(u", "_s);
}

Result<void> checkSize(const KeyRequest &request, int bits)
{
    const KeyKind &kind = *request.kind;
    const auto refusal = [&](ErrorId id, const QString &expected, SpecRef spec) {
        return std::unexpected(Error{id, expected, u"%1 bit"_s.arg(bits), spec});
    };
    if (!kind.hasSizes()) {
        if (request.bits != 0)
            return refusal(KeyError::Kind, QString::fromLatin1(kind.name), {});
        return {};
    }
    const QString bounds = u"%1 – %2 bit"_s.arg(kind.leastBits).arg(kind.mostBits);
    if (bits < kind.leastBits || bits > kind.mostBits)
        return kind.type == KeyType::Rsa ? refusal(JoseError::RsaKeySize, bounds, "RFC 7518 §3.3")
                                         : refusal(KeyError::Kind, bounds, "RFC 7518 §6.4");
    if (bits % 8 != 0)
        return refusal(KeyError::Kind, u"n × 8 bit"_s, "RFC 7518 §6");
    const int asked = secretBitsFor(request.algorithm);
    if (kind.type != KeyType::Oct || asked == 0)
        return {};
    const bool isMac = findJwsAlgorithm(request.algorithm) != nullptr;
    if (isMac && bits < asked)
        return refusal(JoseError::HmacKeySize, u"≥ %1 bit"_s.arg(asked), "RFC 7518 §3.2");
    if (!isMac && bits != asked)
        return refusal(KeyError::Kind, u"%1: %2 bit"_s.arg(QString::fromLatin1(request.algorithm)).arg(asked),
                       "RFC 7518 §4, §5");
    return {};
}

Result<void> checkRequest(const KeyRequest &request, int bits)
{
    if (!request.kind)
        return std::unexpected(Error{KeyError::Kind});
    const KeyKind &kind = *request.kind;
    if (!request.algorithm.isEmpty() && !kindsFor(request.algorithm).contains(&kind)) {
        return std::unexpected(Error{KeyError::Kind, namesOf(kindsFor(request.algorithm)),
                                     QString::fromLatin1(kind.name), "RFC 8725 §3.1"});
    }
    if (const QByteArray only = kind.onlyUse(); !only.isEmpty() && !request.use.isEmpty() && request.use != only) {
        return std::unexpected(Error{KeyError::Attributes, u"use: "_s + QString::fromLatin1(only),
                                     u"use: "_s + quotedName(request.use), "RFC 8037 §3"});
    }
    return checkSize(request, bits).and_then([&] { return checkKeyUse(request.use, request.operations); });
}

} // namespace

QByteArray KeyKind::onlyUse() const
{
    const QByteArrayView name_(name);
    if (name_.startsWith('X'))
        return "enc";
    return type == KeyType::Akp || name_.startsWith("Ed") || name_ == "secp256k1" ? "sig" : QByteArray();
}

std::span<const KeyKind> keyKinds()
{
    return kKinds;
}

const KeyKind *findKeyKind(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kKinds, [name](const KeyKind &kind) {
        return name.compare(QByteArrayView(kind.name), Qt::CaseInsensitive) == 0;
    });
    return found == kKinds.end() ? nullptr : &*found;
}

const KeyKind *kindOf(const Key &key)
{
    if (key.isNull())
        return nullptr;
    return findKeyKind(key.type() == KeyType::Akp ? key.algorithm()
                       : key.curve().isEmpty()    ? QByteArray(keyTypeName(key.type()))
                                                  : key.curve());
}

QList<QByteArray> keyAlgorithms()
{
    QList<QByteArray> names;
    for (const JwsAlgorithm &row : jwsAlgorithms())
        names.append(row.name);
    for (const Encryption &row : kEncryptions)
        names.append(row.name);
    return names;
}

QList<const KeyKind *> kindsFor(QByteArrayView algorithm)
{
    if (const JwsAlgorithm *row = findJwsAlgorithm(algorithm)) {
        if (row->keyType == KeyType::Okp && *row->curve == '\0')
            return {findKeyKind("Ed25519"), findKeyKind("Ed448")};
        if (*row->curve != '\0')
            return {findKeyKind(row->curve)};
        return {findKeyKind(row->keyType == KeyType::Akp ? row->name : keyTypeName(row->keyType))};
    }
    const Encryption *row = findEncryption(algorithm);
    if (!row)
        return {};
    if (row->type != KeyType::Ec)
        return {findKeyKind(keyTypeName(row->type))};
    // RFC 7518 §4.6, RFC 8037 §3.2; secp256k1 is for signatures alone (RFC 8812 §3.1).
    return {findKeyKind("P-256"), findKeyKind("X25519"), findKeyKind("P-384"), findKeyKind("P-521"),
            findKeyKind("X448")};
}

Result<KeyRequest> keyRequestFor(QByteArrayView algorithm, const KeyKind *kind)
{
    const QList<const KeyKind *> kinds = kindsFor(algorithm);
    if (kinds.isEmpty()) {
        return std::unexpected(Error{JoseError::AlgorithmUnknown, u"ES256, RSA-OAEP-256, A256GCM, …"_s,
                                     QString::fromUtf8(algorithm.first(qMin(algorithm.size(), 40))),
                                     "RFC 7518 §3.1, §4.1"});
    }
    if (kind && !kinds.contains(kind)) {
        return std::unexpected(Error{KeyError::Kind, namesOf(kinds), QString::fromLatin1(kind->name), "RFC 8725 §3.1"});
    }
    KeyRequest request{.kind = kind ? kind : kinds.first(), .algorithm = algorithm.toByteArray()};
    request.use = findJwsAlgorithm(algorithm) ? "sig" : "enc";
    if (request.kind->type == KeyType::Oct)
        request.bits = secretBitsFor(algorithm);
    return request;
}

Result<void> checkKeyUse(QByteArrayView use, const QList<QByteArray> &operations)
{
    static const QList<QByteArray> kSigning = {"sign", "verify"};
    static const QList<QByteArray> kOthers = {"encrypt", "decrypt", "wrapKey", "unwrapKey", "deriveKey", "deriveBits"};
    constexpr SpecRef spec = "RFC 7517 §4.2, §4.3";
    if (!use.isEmpty() && use != "sig" && use != "enc")
        return std::unexpected(Error{KeyError::Attributes, u"use: sig, enc"_s, u"use: "_s + quotedName(use), spec});
    for (const QByteArray &each : operations) {
        const bool signs = kSigning.contains(each);
        if (!signs && !kOthers.contains(each)) {
            return std::unexpected(Error{KeyError::Attributes,
                                         u"key_ops: "_s + QString::fromLatin1((kSigning + kOthers).join(", ")),
                                         u"key_ops: "_s + quotedName(each), spec});
        }
        if (operations.count(each) > 1)
            return std::unexpected(
                Error{KeyError::Attributes, u"1 × "_s + quotedName(each), u"2 × "_s + quotedName(each), spec});
        if ((use == "sig" && !signs) || (use == "enc" && signs)) {
            return std::unexpected(
                Error{KeyError::Attributes, u"use: "_s + quotedName(use), u"key_ops: "_s + quotedName(each), spec});
        }
    }
    return {};
}

QList<QByteArray> publicOperations(const QList<QByteArray> &operations)
{
    QList<QByteArray> out;
    for (const QByteArray &each : operations) {
        const QByteArray counterpart = each == "sign"        ? "verify"
                                       : each == "decrypt"   ? "encrypt"
                                       : each == "unwrapKey" ? "wrapKey"
                                                             : each;
        // Agreeing on a secret takes one's own private key (RFC 7517 §4.3); the other's public one does nothing.
        if (counterpart != "deriveKey" && counterpart != "deriveBits" && !out.contains(counterpart))
            out.append(counterpart);
    }
    return out;
}

Result<Key> generateKey(const KeyRequest &request, const std::stop_token &stop)
{
    const int bits = request.bits > 0 ? request.bits
                     : !request.kind  ? 0
                     : request.kind->type == KeyType::Oct && secretBitsFor(request.algorithm) > 0
                         ? secretBitsFor(request.algorithm)
                         : request.kind->bits;
    if (const auto sound = checkRequest(request, request.bits < 0 ? request.bits : bits); !sound)
        return std::unexpected(sound.error());
    const KeyKind &kind = *request.kind;
    return generateKeyData(kind, bits, stop).transform([&](const KeyData &key) {
        if (!request.algorithm.isEmpty())
            key->algorithm = request.algorithm;
        key->use = request.use;
        key->operations = request.operations;
        constexpr int kPrintedBits = 128;
        const bool printed =
            request.naming == KeyNaming::Thumbprint && (key->type != KeyType::Oct || key->bits >= kPrintedBits);
        if (request.naming == KeyNaming::Given)
            key->keyId = request.keyId;
        else if (printed)
            key->keyId = QString::fromLatin1(Key(key->copy()).thumbprintBase64url());
        return Key(key);
    });
}

} // namespace Grantscope::Jose
