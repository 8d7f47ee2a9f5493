// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/jsoncomparison.h"
#include "token/relation.h"

#include <memory>

namespace Grantscope::Token {

/// Under which heading a row stands.
enum class ComparedGroup : std::uint8_t { Verdict, Times, Claims, Header, Keys, Disclosures, Token, Checks };
[[nodiscard]] const char *groupName(ComparedGroup group); ///< "verdict", "times" ….

enum class Side : std::uint8_t { Left, Right };

/// One thing that is compared: a value of both tokens, or a fact about both.
struct ComparedRow
{
    ComparedGroup group = ComparedGroup::Claims;
    QString name; ///< A JSON Pointer, or the name of a fact ("lifetime") or a check ("jwt-exp").
    bool isFact = false; ///< name has a title of ours (Texts::pairFactTitle()); of a check, Texts::checkTitle().
    Difference difference = Difference::Same;
    Spelling spelling = Spelling::Alike;
    Json::Value left = {}; ///< As signed; not there for facts.
    Json::Value right = {};
    QString leftText =
        {}; ///< Of a fact: names as programs write them ("valid"), numbers in digits, seconds; empty: none.
    QString rightText = {};
    QStringList added = {};
    QStringList removed = {};
    /// Of a time: how many seconds later the right one is; of "overlap" how long both are valid, negative: how long
    /// neither is.
    std::optional<std::int64_t> seconds = {};
    bool isExpected = false; ///< It differs between any two tokens of this relation.

    [[nodiscard]] bool differs() const
    {
        return difference == Difference::OnlyLeft || difference == Difference::OnlyRight
               || difference == Difference::Changed;
    }
    [[nodiscard]] Json::Value value(Side side) const { return side == Side::Left ? left : right; }
};

/// The sum of a comparison.
enum class PairResult : std::uint8_t {
    Identical, ///< One and the same text, which can be read or is opaque.
    Alike, ///< Nothing differs but what is expected to, and no rule of the relation is violated.
    Differs, ///< Something else differs.
    Violated, ///< A rule of severity error is violated.
    Unknown, ///< Nothing differs that could be seen, and not all could be.
};
[[nodiscard]] const char *resultName(PairResult result); ///< "identical", "alike", "differs", "violated", "unknown".

/// Two tokens held against each other.
struct Comparison
{
    std::shared_ptr<const Inspection> left; ///< As given: the outermost layers. Keeps the values of the rows alive.
    std::shared_ptr<const Inspection> right;
    const Inspection *leftLayer = nullptr; ///< The innermost that can be read: what is compared.
    const Inspection *rightLayer = nullptr;
    RelationGuess relation;
    QList<RelationCheck> checks; ///< The rules of the relation.
    QList<ComparedRow> rows; ///< Group by group.
    qsizetype leftOut = 0; ///< Differences that are not among the rows, which would be too many.
    bool isWhole = true; ///< All contents could be read and were compared.

    [[nodiscard]] const Inspection &layer(Side side) const { return side == Side::Left ? *leftLayer : *rightLayer; }
    [[nodiscard]] const Inspection &token(Side side) const { return side == Side::Left ? *left : *right; }
    /// Which layer it is, from 1, and how many there are.
    [[nodiscard]] std::pair<int, int> depth(Side side) const;
    [[nodiscard]] bool isSameText() const;
    [[nodiscard]] PairResult result() const;
    [[nodiscard]] bool hasWarnings() const; ///< Of the rules.
    /// How many rows differ beside what is expected, and those that are left out.
    [[nodiscard]] qsizetype count() const;
};

/// Compares two tokens that were inspected; pure. Of tokens in tokens, the innermost layers that can be read are
/// compared, of an SD-JWT what is disclosed. Opaque and sealed ones are told as equal or not, and no more. At most
/// JsonComparison::kMostValues values each of claims and header are told. \a said is the relation that the person
/// names.
[[nodiscard]] Comparison compareTokens(std::shared_ptr<const Inspection> left, std::shared_ptr<const Inspection> right,
                                       std::optional<Relation> said = {});

} // namespace Grantscope::Token
