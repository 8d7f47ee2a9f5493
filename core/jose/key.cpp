// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/key_p.h"
#include "jose/quotedname.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

Result<void> curveFits(const Key::Private &key, const JwsAlgorithm &algorithm)
{
    const bool open = *algorithm.curve == '\0';
    if (!open && key.curve != algorithm.curve) {
        return std::unexpected(Error{JoseError::KeyAlgorithm, text(algorithm.curve), QString::fromUtf8(key.curve),
                                     "RFC 7518 §3.4; RFC 8725 §3.1"});
    }
    // "EdDSA" leaves the curve to the key, but X25519 and X448 agree on keys and sign nothing.
    if (open && key.type == KeyType::Okp && key.curve.startsWith('X')) {
        return std::unexpected(
            Error{JoseError::KeyAlgorithm, u"Ed25519, Ed448"_s, QString::fromUtf8(key.curve), "RFC 8037 §3.1, §3.2"});
    }
    return {};
}

Result<void> algorithmFits(const Key::Private &key, const JwsAlgorithm &algorithm)
{
    if (!key.algorithm.isEmpty() && key.algorithm != algorithm.name) {
        return std::unexpected(Error{JoseError::KeyAlgorithm, text(algorithm.name), quotedName(key.algorithm),
                                     "RFC 7517 §4.4; RFC 8725 §3.1"});
    }
    // A key whose own type says RSASSA-PSS (RFC 4055 §1.2) must not be used with the older padding.
    if (algorithm.scheme == Scheme::RsaPkcs1 && EVP_PKEY_is_a(key.pkey.get(), "RSA-PSS") == 1) {
        return std::unexpected(
            Error{JoseError::KeyAlgorithm, text(algorithm.name), u"RSASSA-PSS"_s, "RFC 4055 §1.2; RFC 8725 §3.1"});
    }
    return {};
}

Result<void> useFits(const Key::Private &key, KeyOperation operation)
{
    if (!key.use.isEmpty() && key.use != "sig") {
        return std::unexpected(
            Error{JoseError::KeyUse, u"use: sig"_s, u"use: "_s + quotedName(key.use), "RFC 7517 §4.2"});
    }
    if (key.operations.isEmpty())
        return {};
    // The private half of a pair has the public one in it; a MAC key has no halves.
    const bool byPair = key.isPrivate && key.type != KeyType::Oct;
    const bool allowed = operation == KeyOperation::Sign
                             ? key.operations.contains("sign")
                             : key.operations.contains("verify") || (byPair && key.operations.contains("sign"));
    if (allowed)
        return {};
    const QString found = u"key_ops: "_s + quotedNames(key.operations);
    return std::unexpected(Error{JoseError::KeyUse,
                                 operation == KeyOperation::Sign ? u"key_ops: sign"_s : u"key_ops: verify"_s, found,
                                 "RFC 7517 §4.3"});
}

} // namespace

Key::Key() = default;
Key::Key(std::shared_ptr<const Private> data)
    : d(std::move(data))
{
}

KeyType Key::type() const
{
    return d ? d->type : KeyType::Oct;
}
QByteArray Key::curve() const
{
    return d ? d->curve : QByteArray();
}
QByteArray Key::algorithm() const
{
    return d ? d->algorithm : QByteArray();
}
QByteArray Key::use() const
{
    return d ? d->use : QByteArray();
}
QList<QByteArray> Key::operations() const
{
    return d ? d->operations : QList<QByteArray>();
}
QString Key::keyId() const
{
    return d ? d->keyId : QString();
}
bool Key::isPrivate() const
{
    return d && d->isPrivate;
}
bool Key::isSymmetric() const
{
    return d && d->type == KeyType::Oct;
}
int Key::bits() const
{
    return d ? d->bits : 0;
}
qsizetype Key::secretSize() const
{
    return d ? d->secret.size() : 0;
}
QList<Certificate> Key::certificates() const
{
    return d ? d->certificates : QList<Certificate>();
}
Provenance Key::provenance() const
{
    return d ? d->provenance : Provenance::Token;
}
QString Key::source() const
{
    return d ? d->source : QString();
}

QString Key::name() const
{
    return d ? d->name : QString();
}

QString Key::label() const
{
    if (d && !d->name.isEmpty())
        return d->name;
    if (!d || !d->keyId.isEmpty())
        return keyId();
    // A print of a weak secret would give it away.
    return isSymmetric() ? text(keyTypeName(d->type)) : QString::fromLatin1(thumbprintBase64url().first(8));
}

Key Key::withProvenance(Provenance provenance, const QString &source) const
{
    if (!d)
        return {};
    const KeyData other = d->copy();
    other->provenance = provenance;
    other->source = source;
    return Key(other);
}

std::optional<KeyFetch> Key::fetch() const
{
    return d ? d->fetch : std::nullopt;
}

Key Key::withFetch(const KeyFetch &fetch) const
{
    if (!d)
        return {};
    const KeyData other = d->copy();
    other->fetch = fetch;
    return Key(other);
}

Key Key::withName(const QString &name) const
{
    if (!d)
        return {};
    const KeyData other = d->copy();
    other->name = name;
    return Key(other);
}

QByteArray Key::thumbprint() const
{
    if (!d)
        return {};
    std::call_once(d->thumbprintOnce, [this] {
        if (const auto made = Jose::thumbprint(*this, "sha-256"))
            d->thumbprint = *made;
    });
    return d->thumbprint;
}

QByteArray Key::thumbprintBase64url() const
{
    return encodeBase64url(thumbprint());
}

const QList<Error> &Key::findings() const
{
    static const QList<Error> none;
    return d ? d->findings : none;
}

Result<void> Key::fits(const JwsAlgorithm &algorithm, KeyOperation operation) const
{
    if (!d)
        return std::unexpected(Error{JoseError::KeyEmpty});
    if (d->type != algorithm.keyType) {
        return std::unexpected(Error{JoseError::AlgorithmKey, text(keyTypeName(algorithm.keyType)),
                                     text(keyTypeName(d->type)), "RFC 8725 §2.1, §3.1"});
    }
    if (operation == KeyOperation::Sign && !d->isPrivate)
        return std::unexpected(Error{JoseError::NeedsPrivateKey});
    return curveFits(*d, algorithm).and_then([&] { return algorithmFits(*d, algorithm); }).and_then([&] {
        return useFits(*d, operation);
    });
}

QList<const JwsAlgorithm *> Key::allowedAlgorithms() const
{
    QList<const JwsAlgorithm *> allowed;
    for (const JwsAlgorithm &row : jwsAlgorithms()) {
        if (fits(row))
            allowed.append(&row);
    }
    return allowed;
}

} // namespace Grantscope::Jose
