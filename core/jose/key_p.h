// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"
#include "jose/keyimport.h"
#include "jose/openssl_p.h"

#include <mutex>

namespace Grantscope::Jose {

struct Key::Private
{
    KeyType type = KeyType::Oct;
    QByteArray curve;
    QByteArray algorithm;
    QByteArray use;
    QList<QByteArray> operations;
    QString keyId;
    bool isPrivate = false;
    int bits = 0;
    Secret secret; ///< The octets of an oct key.
    std::shared_ptr<EVP_PKEY> pkey; ///< Null for oct keys. Shared between copies with another provenance.
    QList<Certificate> certificates;
    Provenance provenance = Provenance::Given;
    QString source;
    std::optional<KeyFetch> fetch;
    QString name;
    QList<Error> findings;

    mutable std::once_flag thumbprintOnce;
    mutable QByteArray thumbprint;

    /// All but the thumbprint, which is made anew.
    [[nodiscard]] std::shared_ptr<Private> copy() const;
};
using KeyData = std::shared_ptr<Key::Private>;

/// What is known of a "crv" (IANA, JSON Web Key Elliptic Curve).
struct Curve
{
    const char *name;
    KeyType type;
    const char *openSslName;
    int publicSize; ///< Octets of one coordinate, or of "x" of an OKP.
    int privateSize; ///< Octets of "d".
    int bits; ///< Of the field.
};
[[nodiscard]] const Curve *findCurve(QByteArrayView name);

/// RFC 9964 §4: sizes of an ML-DSA key.
struct MlDsa
{
    const char *name; ///< Of JOSE and of OpenSSL alike.
    int publicSize;
};
[[nodiscard]] const MlDsa *findMlDsa(QByteArrayView name);
inline constexpr int kMlDsaSeedSize = 32;
inline constexpr const char *kMlDsaSeedParameter = "seed"; ///< Named in the headers of OpenSSL 3.5 and later only.

/// A member of a JWK and the octets that it encodes.
struct KeyMember
{
    const char *name;
    QByteArray octets;
};
/// RSA n, e; EC x, y; OKP x; AKP pub. Empty for oct keys.
[[nodiscard]] QList<KeyMember> publicMembers(const Key::Private &key);
/// A number of \a pkey as big-endian octets, of \a size octets or, with 0, as few as it takes. Empty if it has none.
[[nodiscard]] QByteArray numberOf(const EVP_PKEY *pkey, const char *parameter, int size = 0);
/// The octets behind \a parameter; empty if there are none.
[[nodiscard]] QByteArray octetsOf(const EVP_PKEY *pkey, const char *parameter);

/// Type, curve and size of \a pkey, judged: a size or exponent that can't be used, an invalid point, parts that don't
/// belong together are errors ("rsa-key-size", "jwk-ec-point", "jwk-pair-mismatch", "key-type-unknown"); weakness is a
/// finding.
[[nodiscard]] Result<KeyData> keyDataFromPkey(EvpPkey pkey, const ImportOptions &options);

/// The key of these octets, of which there is at least one. That they are the text of a public key is a finding,
/// "hmac-public-key" (RFC 8725 §2.1).
[[nodiscard]] KeyData keyDataFromSecret(const Secret &secret, const ImportOptions &options);

/// Fails on an OKP coordinate that is no point or one of low order (RFC 7748 §6.1, RFC 8032 §5.1.3, §5.2.3). \a x has
/// the full size.
[[nodiscard]] bool isSoundOkpPoint(const Curve &curve, QByteArrayView x);

/// The number that \a octets spell. For secrets, too: wiped when it goes.
[[nodiscard]] inline BigNumber toNumber(QByteArrayView octets_)
{
    return BigNumber(BN_bin2bn(octets(octets_), static_cast<int>(octets_.size()), nullptr));
}

/// Wipes an array, which nobody shares by then, when the scope ends.
class WipeLater
{
public:
    explicit WipeLater(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    ~WipeLater()
    {
        // Shared octets can't be wiped: data() would make a copy and wipe that.
        Q_ASSERT(m_bytes.isEmpty() || m_bytes.isDetached());
        OPENSSL_cleanse(m_bytes.data(), octetCount(m_bytes));
    }
    Q_DISABLE_COPY_MOVE(WipeLater)

private:
    QByteArray &m_bytes;
};

// Larger keys would make a verification take seconds; OpenSSL itself stops at this size.
inline constexpr int kLargestRsaBits = 16384;
inline constexpr int kSmallestRsaBits = 2048;

// Of one import. 10,000 keys are read in a moment, but whether the halves of a pair belong together takes up to a
// millisecond each.
inline constexpr qsizetype kMostKeys = 20'000;
inline constexpr qsizetype kMostPairs = 1000;

} // namespace Grantscope::Jose
