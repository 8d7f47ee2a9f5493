// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/sdjwtissuing.h"
#include "making/draft.h"
#include "making/templates.h"

namespace Grantscope::Making {

/// A token with selective disclosure before it is issued (RFC 9901 §4): claims, what of them can be disclosed by
/// itself, and by which key.
struct IssuingDraft
{
    Jose::IssuingOrder order;
    Jose::Key key = {};
    const Jose::JwsAlgorithm *algorithm = nullptr;
};

/// A member or an element of the claims that can be disclosed by itself.
struct DisclosablePlace
{
    QString pointer; ///< JSON Pointer (RFC 6901).
    QString name; ///< Of a member, unescaped; of an element, its number from 0.
    Json::Type type = Json::Type::Null;
    QString value; ///< The JSON as it stands; of objects and arrays, nothing.
    qsizetype parent = -1; ///< In the list; -1 at the top.
    bool isElement = false;
    bool mustStandOpen = false; ///< It decides on validity (RFC 9901 §9.7).

    friend bool operator==(const DisclosablePlace &, const DisclosablePlace &) = default;
};
inline constexpr qsizetype kMostPlaces = 2000; ///< What lies behind them can't be chosen in a list.
inline constexpr qsizetype kShownValue = 200; ///< Characters of a value.

/// All such places of \a payload in their order, parents before what lies in them; kMostPlaces at most. \a typ decides
/// which must stand open. The error is that of JSON, or "header-not-object" for a payload that is no object.
[[nodiscard]] Result<QList<DisclosablePlace>> disclosablePlaces(const QByteArray &payload, QByteArrayView typ);

/// A credential to begin with (SD-JWT VC §2.2.2): its type, issuer and times, and something about a person that is
/// worth to be disclosed piece by piece. Where \a known tells nothing, names of RFC 6761's "example" stand in.
[[nodiscard]] QByteArray credentialClaims(const Known &known);
/// What of it is disclosable to begin with.
[[nodiscard]] QStringList credentialDisclosables();

/// All that can be said of \a draft without issuing it, what prevents it first.
[[nodiscard]] QList<Finding> review(const IssuingDraft &draft);
/// The token. \a randomness: Jose::randomnessFor() octets. The error is the first that prevents it.
[[nodiscard]] Result<Jose::Issued> issued(const IssuingDraft &draft, QByteArrayView randomness,
                                          Jose::Nonce nonce = Jose::Nonce::Random);
/// The gscope command that issues such a token, for a POSIX shell. Keys are files whose names the reader fills in.
[[nodiscard]] QByteArray issueCommand(const IssuingDraft &draft);

} // namespace Grantscope::Making
