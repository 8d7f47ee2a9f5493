// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: the rows of the checklist, a file a theme, and what their rules share.

#include "token/checklist.h"

namespace Grantscope::Token {

[[nodiscard]] std::span<const CheckRow> formatRows();
[[nodiscard]] std::span<const CheckRow> headerRows();
[[nodiscard]] std::span<const CheckRow> signatureRows();
[[nodiscard]] std::span<const CheckRow> keyRows();
[[nodiscard]] std::span<const CheckRow> timeRows();
[[nodiscard]] std::span<const CheckRow> claimRows();
[[nodiscard]] std::span<const CheckRow> idTokenRows();
[[nodiscard]] std::span<const CheckRow> accessTokenRows();
[[nodiscard]] std::span<const CheckRow> logoutTokenRows();
[[nodiscard]] std::span<const CheckRow> dpopRows();
[[nodiscard]] std::span<const CheckRow> clientAssertionRows();
[[nodiscard]] std::span<const CheckRow> requestObjectRows();
[[nodiscard]] std::span<const CheckRow> encryptionRows();
[[nodiscard]] std::span<const CheckRow> sdJwtRows();
[[nodiscard]] std::span<const CheckRow> keyBindingRows();
[[nodiscard]] std::span<const CheckRow> credentialRows();
[[nodiscard]] std::span<const CheckRow> expectationRows(); ///< Looks at what the others made of it, so it stands last.

/// Kinds without a row of their own for the client: it is whom the token is for (Back-Channel Logout §2.6).
inline constexpr Kinds kAudienceIsClient =
    kindBit(Kind::Jwt) | kindBit(Kind::LogoutToken) | kindBit(Kind::RefreshToken);

/// Where a member of a header or of the claims stands, name and value.
[[nodiscard]] Place memberPlace(Place::Part part, Json::Value member);
/// Where a claim stands, name and value.
[[nodiscard]] Place claimPlace(Json::Value claim);
/// Violated as an error, as a warning, as information, held, not checked: for telling the worst of several.
[[nodiscard]] int rankOf(const Outcome &outcome);
/// The worse of two, the first of equal ones.
[[nodiscard]] Outcome worseOf(const Outcome &a, const Outcome &b);

/// The key of a signature as a person may tell it: "2026-a (keys.pem)"; empty if there is none.
[[nodiscard]] QString keyText(const SignatureReport &report);
/// What reading the keys found under this id: at the key that was used or brought along, or else in the sets that were
/// given. A broken neighbour in a set is no reason to refuse a token that another key of it verified: there it is a
/// warning. Not checked where \a concerns none of the keys.
[[nodiscard]] Outcome keyFinding(const Subject &subject, Jose::JoseError id, Texts::Reason reason,
                                 bool (*concerns)(const Jose::Key &key) = nullptr);
/// Whether there is something to compare "iss" with: what is expected, or who published the key. For
/// CheckRow::mayBeTold.
[[nodiscard]] bool issuerIsCompared(const Subject &subject);
/// The same of "aud".
[[nodiscard]] bool audienceIsCompared(const Subject &subject);
/// A violation where the key that verified the token came with the metadata of another issuer than the token names
/// (RFC 8725 §3.8): keys of one issuer say nothing about tokens of another.
[[nodiscard]] std::optional<Outcome> foreignKey(const Subject &subject);

/// A string, or each string of an array of strings; nothing if the value is neither (RFC 7519 §4.1.3).
[[nodiscard]] std::optional<QStringList> stringOrStrings(Json::Value value);

/// An optional claim compared with an optional expectation, exactly: the shape of jwt-iss, idt-nonce and their like.
struct ComparedClaim
{
    QByteArrayView claim;
    const std::optional<QString> &expected;
    Texts::Reason different;
    Texts::Reason absent; ///< Expected, and the token has none.
};
[[nodiscard]] Outcome compareClaim(const Subject &subject, const ComparedClaim &comparison);

/// As compareClaim() for "iss" and the issuer that is expected. Where a template for many issuers is expected that the
/// token's fits, it is violated all the same, and says which issuer to expect.
[[nodiscard]] Outcome compareIssuer(const Subject &subject, Texts::Reason different, Texts::Reason absent);

/// RFC 7519 §4.1.4, §4.1.5 for a claim of the token or of its key binding, which stands at \a place.
[[nodiscard]] Outcome judgeExpiry(const Subject &subject, Json::Value exp, const Place &place);
[[nodiscard]] Outcome judgeNotBefore(const Subject &subject, Json::Value nbf, const Place &place);
/// What is wrong with "crit"; none for CritProblem::None.
[[nodiscard]] Texts::Reason critReason(Jose::CritProblem problem);

/// The names of \a required that the token does not have; an audience of nobody ("aud": []) is none.
[[nodiscard]] QStringList missingClaims(const Subject &subject, std::span<const char *const> required);

} // namespace Grantscope::Token
