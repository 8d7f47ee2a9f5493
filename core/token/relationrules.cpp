// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about any two tokens, and about two of a kind.
#include "token/relationrules.h"

#include "token/jsoncomparison.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

PairOutcome identifier(const TokenPair &pair)
{
    const ClaimPair jti = claimOf(pair, "jti");
    if (jti.skip)
        return *jti.skip;
    if (pair.first.token->text == pair.second.token->text)
        return pairSkips("skip.same-token");
    return jti.isSame() ? pairFails(Status::Fail, "pair.jti-repeated", shown(jti.second))
                        : pairHolds("pair.differs", shown(jti.second), shown(jti.first));
}

PairOutcome algorithm(const TokenPair &pair)
{
    if (pair.first.signatures.isEmpty() || pair.second.signatures.isEmpty())
        return pairSkips("skip.no-alg");
    const QByteArray first = pair.first.signatures.first().algorithm;
    const QByteArray second = pair.second.signatures.first().algorithm;
    return first == second ? pairHolds("pair.same", shown(second))
                           : pairFails(Status::Warn, "pair.rotated", shown(second), shown(first));
}

PairOutcome issuer(const TokenPair &pair)
{
    return sameClaim(pair, "iss", Status::Info);
}

PairOutcome subject(const TokenPair &pair)
{
    return sameClaim(pair, "sub", Status::Info);
}

constexpr RelationRow kCommon[] = {
    {"pair-jti", Severity::Error, "RFC 7519 §4.1.7", identifier},
};

constexpr RelationRow kSameKind[] = {
    {"pair-iss", Severity::Info, "RFC 7519 §4.1.1", issuer},
    {"pair-sub", Severity::Info, "RFC 7519 §4.1.2", subject},
    {"pair-alg", Severity::Warning, "RFC 8725 §3.1; OIDC Core §3.1.3.7 (7)", algorithm},
};

Severity severityOf(const PairOutcome &outcome, const RelationRow &row)
{
    switch (outcome.status) {
    case Status::Fail:
        return Severity::Error;
    case Status::Warn:
        return Severity::Warning;
    case Status::Info:
        return Severity::Info;
    case Status::Pass:
    case Status::Skip:
        break;
    }
    return row.severity;
}

} // namespace

std::span<const RelationRow> commonRules()
{
    return kCommon;
}

std::span<const RelationRow> sameKindRules()
{
    return kSameKind;
}

std::optional<PairOutcome> unreadablePair(const TokenPair &pair)
{
    for (const Inspection *token : {&pair.first, &pair.second}) {
        if (token->token->form == Form::Jwe)
            return pairSkips("skip.sealed");
        if (token->token->form == Form::Opaque)
            return pairSkips("skip.opaque");
        if (!token->token->judgedClaims().root().isObject())
            return pairSkips("skip.unreadable");
    }
    return {};
}

bool ClaimPair::isSame() const
{
    return compareJson(first, second).sum != Difference::Changed;
}

ClaimPair claimOf(const TokenPair &pair, QByteArrayView name)
{
    if (auto unreadable = unreadablePair(pair))
        return {{}, {}, std::move(unreadable)};
    ClaimPair claims{pair.first.token->claim(name), pair.second.token->claim(name), {}};
    if (!claims.first && !claims.second)
        claims.skip = pairSkips("skip.neither");
    else if (!claims.first || !claims.second)
        claims.skip = pairSkips("skip.one-side", shown(claims.first ? claims.first : claims.second));
    return claims;
}

PairOutcome sameClaim(const TokenPair &pair, QByteArrayView name, Status status)
{
    const ClaimPair claims = claimOf(pair, name);
    if (claims.skip)
        return *claims.skip;
    return claims.isSame() ? pairHolds("pair.same", shown(claims.second))
                           : pairFails(status, "pair.differs", shown(claims.second), shown(claims.first));
}

QList<RelationCheck> checkRelation(const RelationGuess &relation, const Inspection &left, const Inspection &right,
                                   const QByteArray &accessText)
{
    const TokenPair pair{relation.isSwapped ? right : left, relation.isSwapped ? left : right, accessText};
    QList<RelationCheck> checks;
    const auto judge = [&](std::span<const RelationRow> rows) {
        for (const RelationRow &row : rows) {
            const PairOutcome outcome = row.rule(pair);
            checks.append({row.id, row.spec, outcome.status, severityOf(outcome, row), outcome.remark, outcome.expected,
                           outcome.found});
        }
    };
    switch (relation.relation) {
    case Relation::None:
        break;
    case Relation::SameKind:
        judge(sameKindRules());
        break;
    case Relation::Refresh:
        judge(refreshRules());
        judge(sameKindRules().last(1)); // The algorithm; who and of whom it has rules of its own for.
        break;
    case Relation::IdAndAccess:
        judge(idAndAccessRules());
        break;
    }
    judge(commonRules());
    return checks;
}

} // namespace Grantscope::Token
