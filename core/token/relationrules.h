// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: the rules about two tokens, a file a relation, and what they share.

#include "token/relation.h"

#include <span>

namespace Grantscope::Token {

/// Two tokens in the order of their relation: the older one or the ID token first.
struct TokenPair
{
    const Inspection &first;
    const Inspection &second;
    const QByteArray &accessText; ///< Of the second, as it was issued.

    /// One of them is an ID token, and the other may be one that lost what shows it.
    [[nodiscard]] bool areIdTokens() const
    {
        const auto isOne = [](Kind kind) { return kind == Kind::IdToken; };
        const auto mayBeOne = [isOne](Kind kind) { return isOne(kind) || kind == Kind::Jwt; };
        return (isOne(first.kind.kind) && mayBeOne(second.kind.kind))
               || (isOne(second.kind.kind) && mayBeOne(first.kind.kind));
    }
};

/// What a rule answers.
struct PairOutcome
{
    Status status = Status::Skip;
    Texts::Remark remark = {};
    QString found = {};
    QString expected = {};
};
[[nodiscard]] inline PairOutcome pairHolds(Texts::Remark remark, const QString &found = {},
                                           const QString &expected = {})
{
    return {Status::Pass, remark, found, expected};
}
[[nodiscard]] inline PairOutcome pairSkips(Texts::Remark remark, const QString &found = {})
{
    return {Status::Skip, remark, found, {}};
}
/// Violated as gravely as \a status says.
[[nodiscard]] inline PairOutcome pairFails(Status status, Texts::Remark remark, const QString &found = {},
                                           const QString &expected = {})
{
    return {status, remark, found, expected};
}

struct RelationRow
{
    const char *id;
    Severity severity;
    SpecRef spec;
    PairOutcome (*rule)(const TokenPair &pair);
};
[[nodiscard]] std::span<const RelationRow> commonRules(); ///< Of every relation.
[[nodiscard]] std::span<const RelationRow> sameKindRules();
[[nodiscard]] std::span<const RelationRow> refreshRules();
[[nodiscard]] std::span<const RelationRow> idAndAccessRules();

/// Why the claims of the two can't be held against each other; nothing where they can.
[[nodiscard]] std::optional<PairOutcome> unreadablePair(const TokenPair &pair);

/// A claim of both, and what can be said where it does not stand in both.
struct ClaimPair
{
    Json::Value first;
    Json::Value second;
    /// Set where there is nothing to compare: unreadable, absent in both, or in one.
    std::optional<PairOutcome> skip;

    [[nodiscard]] bool isSame() const;
};
[[nodiscard]] ClaimPair claimOf(const TokenPair &pair, QByteArrayView name);
/// The rule that a claim is the same in both where both have it; else violated as \a status says.
[[nodiscard]] PairOutcome sameClaim(const TokenPair &pair, QByteArrayView name, Status status);

} // namespace Grantscope::Token
