// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/sdjwtpresenting.h"

namespace Grantscope::Jose {

/// Whether claims that decide on a token's validity may be hidden (RFC 9901 §9.7; SD-JWT VC §2.2.2.2).
enum class ValidityClaims : std::uint8_t { StandOpen, MayHideInsecure };

/// What an issuer makes an SD-JWT of (RFC 9901 §4, §7 from the issuer's side).
struct IssuingOrder
{
    QByteArray payload; ///< A JSON object.
    /// JSON Pointers to members and elements that can be disclosed by themselves. One below another makes a recursive
    /// disclosure.
    QStringList disclosable;
    int decoys = 0; ///< Digests of nothing, in each object and array that holds digests (§4.2.5).
    const SdHash *hash = &defaultSdHash();
    Key holder = {}; ///< Put into "cnf", where there is one; its public half.
    QByteArray typ = "dc+sd-jwt"; ///< Empty: none.
    QString keyId = {}; ///< "kid" of the header; empty: none.
    ValidityClaims validityClaims = ValidityClaims::StandOpen;
    Serialization serialization = Serialization::Compact;
};

/// Octets of randomness for one salt, or one decoy (§9.3: 128 bits).
inline constexpr qsizetype kSaltOctets = 16;
/// How many octets issue() takes at most, for salts and decoys.
[[nodiscard]] qsizetype randomnessFor(const IssuingOrder &order);

struct Issued
{
    QByteArray text;
    QByteArray payload; ///< As signed.
    QList<QByteArray> disclosures; ///< In the order of the payload, outer ones first.
};

/// The payload with digests in place of what can be disclosed, signed. Digests are sorted, so that they tell nothing of
/// the order of claims (§4.2.4.1); elements stay where they stood. "_sd_alg" is always named. The same order,
/// randomness and key give the same token, but for the signature (see Nonce). Errors: those of JSON,
/// "sd-jwt-claim-twice" where a member stands twice, "sd-jwt-pointer" (nothing there, or the whole),
/// "sd-jwt-reserved-name" where the payload has "_sd", "..." or "_sd_alg" itself, "sd-jwt-validity-claim",
/// "sd-jwt-randomness", those of sign().
[[nodiscard]] Result<Issued> issueSdJwt(const Key &key, const JwsAlgorithm &algorithm, const IssuingOrder &order,
                                        QByteArrayView randomness, Nonce nonce = Nonce::Random);

/// Names that must stand open in a token of this "typ", with all that lies in them (RFC 9901 §9.7; SD-JWT VC §2.2.2.2).
/// Of "typ" the case and "application/" make no difference.
[[nodiscard]] std::span<const char *const> validityClaims(QByteArrayView typ);

} // namespace Grantscope::Jose
