// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace Grantscope::Lessons {

/// A token to learn from, with keys of its own that nobody else uses.
enum class SampleToken : std::uint8_t {
    Signed, ///< ES256
    SharedSecret, ///< HS256
    Rsa, ///< RS256
    Expired, ///< ES256, an hour ago
    OtherAudience, ///< ES256, for another API
    Unsigned, ///< alg none
    Confused, ///< HS256 with the octets of an RSA public key as the secret (RFC 8725 §2.1)
    Encrypted, ///< A signed one in a JWE
    Opaque, ///< No JWT at all.
};

/// What the inspector needs to judge it.
struct Sample
{
    QByteArray token;
    Secret keys; ///< A JWK Set (RFC 7517 §5) with the private keys, to sign again what was changed; empty: none.
    QString issuer = {}; ///< Of whom it says that it is; empty where it says nothing.
    QString audience = {}; ///< For whom it ought to be.
};

[[nodiscard]] std::span<const char *const> sampleNames(); ///< In the order of SampleToken: "signed".
[[nodiscard]] std::optional<SampleToken> findSample(QStringView name);
/// Issued a minute before \a now. Makes new keys each time; RSA takes up to a second. Errors are those of core/jose.
[[nodiscard]] Result<Sample> makeSample(SampleToken sample, Instant now);

} // namespace Grantscope::Lessons
