// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/comparison.h"

#include "token/comparisonrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

const Inspection *innermostReadable(const Inspection &token)
{
    const Inspection *layer = &token;
    while (layer->inner && layer->inner->token->form != Form::Malformed)
        layer = layer->inner.get();
    return layer;
}

} // namespace

const char *groupName(ComparedGroup group)
{
    switch (group) {
    case ComparedGroup::Verdict:
        return "verdict";
    case ComparedGroup::Times:
        return "times";
    case ComparedGroup::Claims:
        return "claims";
    case ComparedGroup::Header:
        return "header";
    case ComparedGroup::Keys:
        return "keys";
    case ComparedGroup::Disclosures:
        return "disclosures";
    case ComparedGroup::Token:
        return "token";
    case ComparedGroup::Checks:
        return "checks";
    }
    return "";
}

const char *resultName(PairResult result)
{
    switch (result) {
    case PairResult::Identical:
        return "identical";
    case PairResult::Alike:
        return "alike";
    case PairResult::Differs:
        return "differs";
    case PairResult::Violated:
        return "violated";
    case PairResult::Unknown:
        return "unknown";
    }
    return "";
}

std::pair<int, int> Comparison::depth(Side side) const
{
    int number = 0;
    int all = 0;
    for (const Inspection *each = &token(side); each; each = each->inner.get()) {
        ++all;
        if (each == &layer(side))
            number = all;
    }
    return {number, all};
}

qsizetype Comparison::count() const
{
    const qsizetype told =
        std::ranges::count_if(rows, [](const ComparedRow &row) { return row.differs() && !row.isExpected; });
    // Tokens of two kinds say different things, and what of it should hold is in the rules.
    return told + (relation.relation == Relation::IdAndAccess ? 0 : leftOut);
}

bool Comparison::hasWarnings() const
{
    return std::ranges::contains(checks, Status::Warn, &RelationCheck::status);
}

bool Comparison::isSameText() const
{
    return left->token->text == right->token->text;
}

PairResult Comparison::result() const
{
    if (std::ranges::contains(checks, Status::Fail, &RelationCheck::status))
        return PairResult::Violated;
    if (count() > 0)
        return PairResult::Differs;
    // Of what is no token nobody can say that both are the same one.
    if (isSameText())
        return left->ownVerdict == Verdict::Malformed ? PairResult::Unknown : PairResult::Identical;
    // The hash ties even an opaque access token to its ID token.
    const bool isTied = std::ranges::any_of(checks, [](const RelationCheck &check) {
        return std::string_view(check.id) == "id-at-hash" && check.status == Status::Pass;
    });
    return isWhole || isTied ? PairResult::Alike : PairResult::Unknown;
}

ComparedRow factRow(ComparedGroup group, const char *fact, const QString &left, const QString &right)
{
    const Difference difference = left == right     ? Difference::Same
                                  : left.isEmpty()  ? Difference::OnlyRight
                                  : right.isEmpty() ? Difference::OnlyLeft
                                                    : Difference::Changed;
    return {.group = group,
            .name = QString::fromLatin1(fact),
            .isFact = true,
            .difference = difference,
            .leftText = left,
            .rightText = right};
}

Comparison compareTokens(std::shared_ptr<const Inspection> left, std::shared_ptr<const Inspection> right,
                         std::optional<Relation> said)
{
    Comparison comparison;
    comparison.left = std::move(left);
    comparison.right = std::move(right);
    comparison.leftLayer = innermostReadable(*comparison.left);
    comparison.rightLayer = innermostReadable(*comparison.right);
    comparison.relation = guessRelation(*comparison.leftLayer, *comparison.rightLayer, said);
    // The server hashed what it sent: the outermost layer.
    const Inspection &access = comparison.relation.isSwapped ? *comparison.left : *comparison.right;
    comparison.checks =
        checkRelation(comparison.relation, *comparison.leftLayer, *comparison.rightLayer, access.token->text);
    addVerdictRows(comparison);
    addTimeRows(comparison);
    addContentRows(comparison);
    addHeaderRows(comparison);
    addKeyRows(comparison);
    addDisclosureRows(comparison);
    addTokenRows(comparison);
    addCheckRows(comparison);
    markExpected(comparison);
    return comparison;
}

} // namespace Grantscope::Token
