// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>

namespace Grantscope::Practice {

/// What a provider can do wrong, on purpose and by a switch, so that a client can be seen to notice it.
enum class Misbehaviour : std::uint8_t {
    // ID tokens
    AlgNone,
    BadSignature,
    UnknownKid,
    WrongIssuer,
    WrongAudience,
    ExpiredAtBirth,
    MissingNonce,
    OtherNonce,
    WrongAtHash,
    WrongCodeHash,
    NoIdToken,
    // the response to the authorization request
    StateMissing,
    StateOther,
    IssMissing,
    IssOther,
    // what is not checked
    NoPkceCheck,
    NoRedirectCheck,
    CodeReusable,
    RefreshReusable,
    // how the token endpoint answers
    FormTokenResponse,
    ExpiresInText,
    TokenTypeOther,
    HtmlErrors,
    ServerErrors,
    Slow,
    // other places
    MetadataIssuerOther,
    UserInfoOtherSubject,
    AccessTokenAudience,
};

/// Where a misbehaviour shows, for grouping the switches.
enum class Place : std::uint8_t { IdToken, AuthorizationResponse, MissingCheck, TokenEndpoint, Elsewhere };

struct MisbehaviourRow
{
    Misbehaviour misbehaviour;
    const char *name; ///< On the wire of command lines and settings: "alg-none". Stable.
    Place place;
    const char *title; ///< English, in the context "Practice".
    const char *explanation; ///< A sentence, likewise: what is wrong with it and for whom.
    /// The id of the check or error that a sound client reports; "fault-taken" where only a client that does
    /// something wrong on purpose can see that the server does not mind.
    const char *expectedNotice;
};
/// One row for each, in their order.
[[nodiscard]] std::span<const MisbehaviourRow> misbehaviours();
[[nodiscard]] const MisbehaviourRow &rowOf(Misbehaviour misbehaviour);
[[nodiscard]] const char *misbehaviourName(Misbehaviour misbehaviour);
/// Exact match.
[[nodiscard]] std::optional<Misbehaviour> findMisbehaviour(QByteArrayView name);
/// In the language of the program.
[[nodiscard]] QString misbehaviourTitle(Misbehaviour misbehaviour);
[[nodiscard]] QString misbehaviourExplanation(Misbehaviour misbehaviour);
[[nodiscard]] QString placeTitle(Place place);

} // namespace Grantscope::Practice
