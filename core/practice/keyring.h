// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "jose/key.h"

namespace Grantscope::Practice {

/// A key of the server; its kid is its thumbprint.
struct SigningKey
{
    Jose::Key key;
    std::optional<Instant> retiredAt = {}; ///< Signs no more since then; published for kGrace longer.
};

/// The keys that sign tokens: one in use for each algorithm, and those that were in use before.
class KeyRing
{
public:
    /// How long a key stays in the published set after it was replaced.
    static constexpr std::chrono::seconds kGrace{3600};
    /// Of one algorithm that are published at most; older ones go before their time.
    static constexpr qsizetype kMostRetired = 4;

    KeyRing() = default;
    explicit KeyRing(QList<SigningKey> keys)
        : m_keys(std::move(keys))
    {
    }

    /// A null key where the algorithm has none.
    [[nodiscard]] Jose::Key current(QByteArrayView algorithm) const;
    /// Any published key of this kid.
    [[nodiscard]] Jose::Key find(QStringView kid) const;
    /// Takes a key into use; the one of the same algorithm retires.
    void add(const Jose::Key &key, Instant now);
    /// Forgets what retired longer than kGrace ago.
    void expire(Instant now);
    [[nodiscard]] const QList<SigningKey> &keys() const { return m_keys; }

    /// The public keys as a JWK Set, those in use first. RFC 7517 §5.
    [[nodiscard]] QByteArray jwks() const;

private:
    QList<SigningKey> m_keys; // newest first within an algorithm
};

/// A fresh pair for an algorithm, with its thumbprint as kid. Slow for RSA.
[[nodiscard]] Result<Jose::Key> makeSigningKey(QByteArrayView algorithm);

} // namespace Grantscope::Practice
