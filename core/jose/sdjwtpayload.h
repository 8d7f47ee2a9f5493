// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/pointertree.h"
#include "jose/sdjwt.h"

#include <QList>

namespace Grantscope::Jose {

/// A digest that stands in the payload, or in the value of a disclosure that belongs there (RFC 9901 §4.2.4).
struct EmbeddedDigest
{
    QByteArray digest;
    qsizetype holder = -1; ///< The disclosure in whose text it stands; -1: the payload as signed.
    Json::Span span; ///< The string, quotes included, in the holder's decoded text.
    qsizetype list = PointerTree::kRoot; ///< The place of "_sd", or of the array that has the element; see pointerOf().
    qsizetype index = 0; ///< In the list.
    bool ofArrayElement = false; ///< {"...": digest}, not a member of "_sd".
    qsizetype disclosure =
        -1; ///< The one that it is the digest of; -1: withheld, or a decoy, which can't be told apart.

    friend bool operator==(const EmbeddedDigest &, const EmbeddedDigest &) = default;
};

/// What became of one disclosure.
struct DisclosureUse
{
    QByteArray digest = {}; ///< BASE64URL, with the hash of the token.
    qsizetype embedded = -1; ///< Its place in ProcessedPayload::digests; -1: nothing refers to it.
    qsizetype parent = -1; ///< The disclosure that holds the digest; -1: none.
    qsizetype sameAs = -1; ///< The disclosure before it that reads the same; that one counts.
    qsizetype place = -1; ///< Of its value in the processed payload; -1 where it is not in it. See pathOf().
    std::optional<Error> error = {}; ///< Why it is not in the processed payload.

    [[nodiscard]] bool isReferenced() const { return embedded >= 0; }
    friend bool operator==(const DisclosureUse &, const DisclosureUse &) = default;
};

/// A stretch of the processed payload and where it was copied from.
struct PayloadOrigin
{
    qsizetype at = 0; ///< In the processed payload.
    qsizetype length = 0;
    qsizetype holder = -1; ///< The disclosure it comes from; -1: the payload as signed.
    qsizetype source = 0; ///< In the holder's decoded text.

    friend bool operator==(const PayloadOrigin &, const PayloadOrigin &) = default;
};

/// The payload with what is disclosed in it, and all that §7.1 of RFC 9901 finds on the way.
struct ProcessedPayload
{
    Json::Document document; ///< The processed payload; empty where the payload is no object.
    const SdHash *hash = nullptr; ///< Null where "_sd_alg" names none that is known: then nothing is disclosed.
    QList<DisclosureUse> uses; ///< One a disclosure, in order.
    QList<EmbeddedDigest> digests; ///< In the order in which they were met.
    PointerTree places; ///< Of digests where they stand, and of what is disclosed in the processed payload.
    std::vector<PayloadOrigin> origins; ///< Ascending; what was added in writing (commas, colons) may be in none.
    /// Everything for which the token must be refused, or (repeated disclosures) noted. Offsets are in the text of the
    /// token where a disclosure is at fault, else in the payload as signed.
    QList<Error> findings;

    /// Where the value of a disclosure stands in the processed payload, as a JSON pointer; empty where it is not in it,
    /// or the pointer is longer than PointerTree::kLongest.
    [[nodiscard]] QString pathOf(const DisclosureUse &use) const;
    /// Where a digest stands, as a JSON pointer: in the payload as signed, or from the disclosure's array on
    /// ("/2/_sd/0"). Empty where the one to its list is longer than PointerTree::kLongest.
    [[nodiscard]] QString pointerOf(const EmbeddedDigest &digest) const;

    /// Where the octets \a span of the processed payload were copied from: as much of it as has one origin from its
    /// beginning on. Holder -1 and length 0 where that has none.
    [[nodiscard]] PayloadOrigin originOf(Json::Span span) const;
    /// Where the octet at \a offset of the payload as signed stands in the processed one; -1 where it does not.
    [[nodiscard]] qsizetype processedPlace(qsizetype offset) const;
    [[nodiscard]] qsizetype unmatchedDigests() const; ///< Decoys, and digests of what is withheld.
    [[nodiscard]] const Error *finding(SdJwtError id) const; ///< The first of that id; null if there is none.

    /// RFC 9901 §7.1 (3) to (5). Members and elements stay in their order and spelling, white space aside; what is
    /// disclosed of "_sd" stands in its place, in the order of the disclosures. Linear time and memory; the result is
    /// nested no deeper than Json::Limits allow, and a disclosure that would be is left out ("sd-jwt-depth").
    [[nodiscard]] static ProcessedPayload process(const Json::Document &payload,
                                                  const std::vector<Disclosure> &disclosures);

    /// \a chosen and every disclosure in which one of them lies, in order and without repetition: those that have to be
    /// presented with it (RFC 9901 §7.2).
    [[nodiscard]] QList<qsizetype> withParents(const QList<qsizetype> &chosen) const;
};

} // namespace Grantscope::Jose
