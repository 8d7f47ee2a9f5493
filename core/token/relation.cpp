// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/relation.h"

#include "token/datetext.h"
#include "token/jsonsets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr std::array kNames{std::pair{Relation::None, "none"}, std::pair{Relation::SameKind, "same-kind"},
                            std::pair{Relation::Refresh, "refresh"}, std::pair{Relation::IdAndAccess, "id-and-access"}};

bool isIdToken(const Inspection &token)
{
    return token.kind.kind == Kind::IdToken;
}

/// What can be an access token: an opaque one may well be.
bool mayBeAccessToken(const Inspection &token)
{
    return token.kind.kind == Kind::AccessToken || token.kind.kind == Kind::Opaque;
}

bool isSameClaim(const Inspection &left, const Inspection &right, QByteArrayView name)
{
    const Json::Value one = left.token->claim(name);
    const Json::Value other = right.token->claim(name);
    return one && other && compareJson(one, other).sum != Difference::Changed;
}

/// The right one was issued before the left one, as far as both say when.
bool isEarlier(const Inspection &right, const Inspection &left)
{
    const auto one = numericDate(left.token->claim("iat"));
    const auto other = numericDate(right.token->claim("iat"));
    return one && other && *other < *one;
}

/// The claim that says that the two are of one login; empty: none does.
QString sharedLogin(const Inspection &left, const Inspection &right)
{
    for (const char *name : {"iss", "sub"}) {
        if (!isSameClaim(left, right, name))
            return {};
    }
    const auto one = numericDate(left.token->claim("iat"));
    const auto other = numericDate(right.token->claim("iat"));
    if (!one || !other || *one == *other)
        return {};
    // One of them that differs speaks against it, whatever the others say.
    constexpr std::array kLasting{"auth_time", "sid", "session_state", "grant_id"};
    QString shared;
    for (const char *name : kLasting) {
        if (isSameClaim(left, right, name))
            shared = shared.isEmpty() ? QString::fromLatin1(name) : shared;
        else if (left.token->claim(name) && right.token->claim(name))
            return {};
    }
    return shared;
}

} // namespace

const char *relationName(Relation relation)
{
    return std::ranges::find(kNames, relation, &decltype(kNames)::value_type::first)->second;
}

std::optional<Relation> relationFromName(std::string_view name)
{
    const auto found = std::ranges::find_if(kNames, [name](const auto &each) { return name == each.second; });
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

RelationGuess guessRelation(const Inspection &left, const Inspection &right, std::optional<Relation> said)
{
    const bool rightIsIdToken = isIdToken(right) && !isIdToken(left);
    if (said)
        return {.relation = *said,
                .isSaid = true,
                .isSwapped = *said == Relation::IdAndAccess && rightIsIdToken,
                .reason = "relation.said"};
    const bool areIdAndAccess =
        (isIdToken(left) && mayBeAccessToken(right)) || (isIdToken(right) && mayBeAccessToken(left));
    if (areIdAndAccess)
        return {.relation = Relation::IdAndAccess, .isSwapped = rightIsIdToken, .reason = "relation.id-and-access"};
    if (left.kind.kind != right.kind.kind)
        return {.reason = "relation.none"};
    if (left.token->text == right.token->text)
        return {.relation = Relation::SameKind, .reason = "relation.identical"};
    const QString evidence = sharedLogin(left, right);
    if (evidence.isEmpty())
        return {.relation = Relation::SameKind, .reason = "relation.same-kind"};
    return {.relation = Relation::Refresh,
            .isSwapped = isEarlier(right, left),
            .reason = "relation.refresh",
            .evidence = evidence};
}

QString relationDetail(const RelationCheck &check, Texts::Language language)
{
    return Texts::remarkText(check.remark, check.found, check.expected, language);
}

} // namespace Grantscope::Token
