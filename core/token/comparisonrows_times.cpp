// SPDX-License-Identifier: GPL-3.0-or-later
// When two tokens were issued and hold.
#include "token/claimregistry.h"
#include "token/comparisonrows.h"
#include "token/datetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

Json::Value claimsOf(const Inspection &layer)
{
    return layer.token->judgedClaims().root();
}

/// The names of the times in both, in the order of the left.
std::vector<QByteArray> timeNames(Json::Value left, Json::Value right)
{
    std::vector<QByteArray> names;
    for (const Json::Value claims : {left, right}) {
        if (!claims.isObject())
            continue;
        for (const Json::Value claim : claims) {
            if (!isComparedTime(claim, {}))
                continue;
            const QByteArray name = claim.name().toUtf8();
            if (!std::ranges::contains(names, name))
                names.push_back(name);
        }
    }
    return names;
}

/// From when until when a token holds, as far as it says.
struct Validity
{
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> end;

    [[nodiscard]] QString lifetime() const { return start && end ? QString::number(*end - *start) : QString(); }
};
Validity validityOf(const Inspection &layer)
{
    const auto issued = numericDate(layer.token->claim("iat"));
    const auto notBefore = numericDate(layer.token->claim("nbf"));
    return {notBefore ? notBefore : issued, numericDate(layer.token->claim("exp"))};
}

} // namespace

void addTimeRows(Comparison &comparison)
{
    const Json::Value left = claimsOf(*comparison.leftLayer);
    const Json::Value right = claimsOf(*comparison.rightLayer);
    for (const QByteArray &name : timeNames(left, right)) {
        const Json::Value one = left.member(name);
        const Json::Value other = right.member(name);
        // One of them is no number: then it stands among the claims, as it is written.
        if (!isComparedTime(one, other))
            continue;
        const JsonComparison values = compareJson(one, other);
        ComparedRow row{.group = ComparedGroup::Times,
                        .name = u'/' + QString::fromUtf8(name),
                        .difference = !one     ? Difference::OnlyRight
                                      : !other ? Difference::OnlyLeft
                                               : values.sum,
                        .left = one,
                        .right = other};
        if (!values.values.isEmpty())
            row.spelling = values.values.first().spelling;
        const auto before = numericDate(one);
        const auto after = numericDate(other);
        if (before && after)
            row.seconds = *after - *before;
        comparison.rows.append(row);
    }
    const Validity one = validityOf(*comparison.leftLayer);
    const Validity other = validityOf(*comparison.rightLayer);
    if (!one.lifetime().isEmpty() || !other.lifetime().isEmpty()) {
        ComparedRow row = factRow(ComparedGroup::Times, "lifetime", one.lifetime(), other.lifetime());
        if (!row.leftText.isEmpty() && !row.rightText.isEmpty())
            row.seconds = (*other.end - *other.start) - (*one.end - *one.start);
        comparison.rows.append(row);
    }
    if (one.start && one.end && other.start && other.end) {
        ComparedRow row{.group = ComparedGroup::Times, .name = u"overlap"_s, .isFact = true};
        row.seconds = std::min(*one.end, *other.end) - std::max(*one.start, *other.start);
        comparison.rows.append(row);
    }
}

} // namespace Grantscope::Token
