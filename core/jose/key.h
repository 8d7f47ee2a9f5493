// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "jose/algorithm.h"
#include "jose/certificate.h"
#include "jose/joseerror.h"
#include "json/document.h"

#include <QList>
#include <QSharedDataPointer>
#include <QString>

#include <optional>

namespace Grantscope::Jose {

/// Who vouches for a key. Part of the verdict: a key that the token brought can never make it valid.
enum class Provenance : std::uint8_t {
    Issuer, ///< From the metadata of an issuer that the person named or accepted.
    Given, ///< From a file or text of the person.
    Token, ///< From the header of the token itself ("jwk", "x5c").
};

/// How a key came over the network.
struct KeyFetch
{
    QString issuer; ///< Whose metadata led to it, as they write it; empty where a key set's address was given.
    Instant at; ///< When the server sent it, or last said that it is still current.

    friend bool operator==(const KeyFetch &, const KeyFetch &) = default;
};

enum class KeyOperation : std::uint8_t { Verify, Sign };

/// One key, immutable and cheap to copy. Made by the readers in keyimport.h; a Key that exists can be used: its curve
/// point is valid, its parts belong together. What is weak about it is in findings(). Safe to share between threads.
class Key
{
public:
    struct Private; ///< Defined in key_p.h, with OpenSSL's handle; for core/jose alone.

    Key();
    explicit Key(std::shared_ptr<const Private> data);

    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] KeyType type() const;
    [[nodiscard]] QByteArray curve() const; ///< "P-256", "Ed25519"; empty for RSA, oct, AKP.
    [[nodiscard]] QByteArray algorithm() const; ///< "alg" of the JWK; for AKP always set. Empty if open.
    [[nodiscard]] QByteArray use() const; ///< "sig", "enc" or empty.
    [[nodiscard]] QList<QByteArray> operations() const; ///< "key_ops"
    [[nodiscard]] QString keyId() const; ///< "kid"; empty if there is none.
    [[nodiscard]] bool isPrivate() const; ///< Private parts are there (an oct key counts as private).
    [[nodiscard]] bool isSymmetric() const;
    [[nodiscard]] int bits() const; ///< Modulus, field or secret size in bits; of an AKP, its public key.
    [[nodiscard]] qsizetype secretSize() const; ///< Octets of an oct key; 0 for others.
    [[nodiscard]] QList<Certificate> certificates() const; ///< Leaf first; empty if none came along.

    [[nodiscard]] Provenance provenance() const;
    [[nodiscard]] QString source() const; ///< "keys.pem", "https://as.example/jwks", "typed"; shown to the person.
    [[nodiscard]] QString name() const; ///< What the person calls it; empty if they gave no name.
    /// The name, the kid, else the start of the thumbprint; of a secret without either, only "oct".
    [[nodiscard]] QString label() const;
    [[nodiscard]] Key withProvenance(Provenance provenance, const QString &source) const;
    [[nodiscard]] std::optional<KeyFetch> fetch() const; ///< Nothing for a key that was at hand.
    [[nodiscard]] Key withFetch(const KeyFetch &fetch) const;
    [[nodiscard]] Key withName(const QString &name) const;

    /// RFC 7638 with SHA-256, 32 octets, computed once. An oct key's print would give weak secrets away: it is for
    /// comparing here and is not shown.
    [[nodiscard]] QByteArray thumbprint() const;
    [[nodiscard]] QByteArray thumbprintBase64url() const;

    /// Checks on the key itself that did not keep it from being read: "rsa-key-size", "key-use", "jwk-x5c-mismatch" ….
    [[nodiscard]] const QList<Error> &findings() const;

    /// Whether this key may verify (or sign) with \a algorithm: type, curve, "alg", "use", "key_ops" (RFC 8725 §3.1,
    /// RFC 7517 §4). A private key that may sign may verify, too. Errors: "alg-key-mismatch", "key-alg-mismatch",
    /// "key-use", "needs-private-key".
    [[nodiscard]] Result<void> fits(const JwsAlgorithm &algorithm, KeyOperation operation = KeyOperation::Verify) const;
    /// Every algorithm with which this key may verify, in the registry's order.
    [[nodiscard]] QList<const JwsAlgorithm *> allowedAlgorithms() const;

    /// The public key as JWK: kty and what belongs to it, then alg, use, kid. An oct key has none: "alg-key-mismatch".
    [[nodiscard]] Result<QByteArray> publicJwk() const;
    /// SPKI as PEM.
    [[nodiscard]] Result<QByteArray> publicPem() const;
    /// With the private parts, for what the person generated here and saves to a file that they name; PEM is PKCS#8.
    /// "needs-private-key" where there are none, "jwk-akp-seed" for an ML-DSA key that came without its seed.
    [[nodiscard]] Result<Secret> privateJwk() const;
    [[nodiscard]] Result<Secret> privatePem() const;

    [[nodiscard]] const Private *data() const { return d.get(); }

    /// One and the same; the same key read twice is two. By thumbprint() they are equal.
    friend bool operator==(const Key &a, const Key &b) { return a.d == b.d; }

private:
    std::shared_ptr<const Private> d;
};

/// RFC 7638 over a JWK's required members in lexical order, with the named hash ("sha-256", "sha-384", "sha-512" …).
[[nodiscard]] Result<QByteArray> thumbprint(const Key &key, QByteArrayView hash);
/// RFC 9278: "urn:ietf:params:oauth:jwk-thumbprint:sha-256:…".
[[nodiscard]] Result<QByteArray> thumbprintUri(const Key &key, QByteArrayView hash = "sha-256");
struct ThumbprintUri
{
    QByteArray hash; ///< "sha-256"
    QByteArray value; ///< The octets.
};
[[nodiscard]] Result<ThumbprintUri> parseThumbprintUri(QByteArrayView uri);

/// A fresh pair (or secret) for an algorithm of the table; RSA with \a rsaBits. Slow for RSA: call off the UI thread.
[[nodiscard]] Result<Key> generateKey(const JwsAlgorithm &algorithm, int rsaBits = 2048);

/// Published examples and common secrets: what it is ("the HS256 secret of jwt.io's example"), or empty.
[[nodiscard]] QString wellKnownKeyName(const Key &key);
/// Those of them that an algorithm can use, made anew: the common secrets, or the public halves of published pairs.
/// Each has a source that names it.
[[nodiscard]] QList<Key> wellKnownKeys(const JwsAlgorithm &algorithm);
/// False only where none of them can have made \a signature, whatever was signed, and where that is cheap to see: of
/// RSA, no published key finds its padding in it (RFC 8017 §8.1.2, §8.2.2). Costs a fraction of making the keys and
/// trying them.
[[nodiscard]] bool mayBeOfWellKnownKey(const JwsAlgorithm &algorithm, QByteArrayView signature);

} // namespace Grantscope::Jose
