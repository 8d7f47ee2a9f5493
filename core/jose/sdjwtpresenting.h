// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "jose/sdjwtpayload.h"
#include "jose/verifier.h"

namespace Grantscope::Jose {

/// Whether the key binding must be made with the key that the token names in "cnf".
enum class HolderKeyCheck : std::uint8_t { Required, SkipInsecure };

/// With what a key binding JWT is made (RFC 9901 §4.3).
struct KeyBindingOrder
{
    Key key; ///< The holder's private key.
    const JwsAlgorithm *algorithm = nullptr; ///< Null: the first that the key allows.
    QString audience; ///< The verifier.
    QString nonce; ///< The verifier's.
    Instant issuedAt;
    HolderKeyCheck holder = HolderKeyCheck::Required;
    Nonce signatureNonce = Nonce::Random;
};

struct PresentationOrder
{
    QList<qsizetype> chosen; ///< Disclosures to be shown, by their number.
    std::optional<KeyBindingOrder> keyBinding = {};
    /// Compact or Flattened. Of a general JSON form the first signature alone is kept.
    Serialization serialization = Serialization::Compact;
};

struct Presentation
{
    QByteArray text;
    QList<qsizetype> shown; ///< Disclosures in it, by their number in the token that it was made from.
    QList<qsizetype> added; ///< Those of them that were not chosen: one that was lies in them.
};

/// RFC 9901 §7.2: the issuer's JWT as it is, the chosen disclosures with those in which they lie, and a new key binding
/// where one is asked for; one that the token had covers what it had and is left out. Errors: "sd-jwt-no-disclosure",
/// what is wrong with a disclosure that is chosen (DisclosureUse::error), "sd-jwt-holder-key" where the key is not that
/// of "cnf", and those of sign().
[[nodiscard]] Result<Presentation> present(const SdJwt &token, const ProcessedPayload &payload,
                                           const PresentationOrder &order);

/// The algorithm that \a key signs with by itself: the first asymmetric one of the registry that it may. Null if there
/// is none.
[[nodiscard]] const JwsAlgorithm *signingAlgorithm(const Key &key);

/// An SD-JWT written out, in the compact or the flattened JSON form (RFC 9901 §4, §8.1). \a issuerJwt is compact.
[[nodiscard]] QByteArray writeSdJwt(QByteArrayView issuerJwt, const QList<QByteArray> &disclosures,
                                    QByteArrayView keyBinding, Serialization serialization);

} // namespace Grantscope::Jose
