// SPDX-License-Identifier: GPL-3.0-or-later
// What two tokens say: claims, header, disclosures.
#include "token/claimregistry.h"
#include "token/comparisonrows.h"
#include "token/datetext.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr std::size_t kMostSignatures = 16;

ComparedRow rowOf(ComparedGroup group, const ValueDifference &value)
{
    return {.group = group,
            .name = value.path,
            .difference = value.difference,
            .spelling = value.spelling,
            .left = value.left,
            .right = value.right,
            .added = value.added,
            .removed = value.removed};
}

void addValues(Comparison &comparison, ComparedGroup group, Json::Value left, Json::Value right,
               const QString &prefix = {})
{
    if (!left && !right)
        return;
    const JsonComparison values = compareJson(left, right);
    comparison.leftOut += values.leftOut;
    for (const ValueDifference &value : values.values) {
        // A repeated one is told here.
        const bool isOwn = value.path.count(u'/') == 1 && !value.path.contains(u'#');
        if (group == ComparedGroup::Claims && isOwn && isComparedTime(value.left, value.right))
            continue;
        ComparedRow row = rowOf(group, value);
        row.name.prepend(prefix);
        comparison.rows.append(row);
    }
}

/// The payload where it is no JSON; null where it is not here.
QByteArray octetsOf(const Inspection &layer)
{
    if (layer.token->jws)
        return layer.token->jws->payload.bytes;
    if (layer.decryption.isOpen())
        return layer.decryption.content.plaintext;
    return {};
}

} // namespace

bool isComparedTime(Json::Value left, Json::Value right)
{
    const auto isTime = [](Json::Value value) {
        return !value || (value.isNumber() && isTimeClaim(value.name().left(40).toUtf8()));
    };
    return (left || right) && isTime(left) && isTime(right);
}

void addContentRows(Comparison &comparison)
{
    const Json::Value left = comparison.leftLayer->token->judgedClaims().root();
    const Json::Value right = comparison.rightLayer->token->judgedClaims().root();
    if (left && right)
        return addValues(comparison, ComparedGroup::Claims, left, right);
    const QByteArray one = octetsOf(*comparison.leftLayer);
    const QByteArray other = octetsOf(*comparison.rightLayer);
    const bool isKnown = !one.isNull() && !other.isNull();
    const bool isSame = isKnown ? one == other : comparison.left->token->text == comparison.right->token->text;
    comparison.isWhole = isKnown || isSame;
    ComparedRow row{.group = ComparedGroup::Claims, .name = u"content"_s, .isFact = true};
    // Two opaque texts, too, are the same or not.
    const bool areOpaque =
        comparison.leftLayer->token->form == Form::Opaque && comparison.rightLayer->token->form == Form::Opaque;
    row.difference = isSame ? Difference::Same : isKnown || areOpaque ? Difference::Changed : Difference::Unknown;
    comparison.rows.append(row);
}

void addHeaderRows(Comparison &comparison)
{
    const DecodedJwt &left = *comparison.leftLayer->token;
    const DecodedJwt &right = *comparison.rightLayer->token;
    if (left.jwe || right.jwe) {
        const auto header = [](const DecodedJwt &token) {
            return token.jwe                                     ? token.jwe->protectedHeader.root()
                   : token.jws && !token.jws->signatures.empty() ? token.jws->signatures.front().protectedHeader.root()
                                                                 : Json::Value();
        };
        return addValues(comparison, ComparedGroup::Header, header(left), header(right));
    }
    const std::size_t lefts = left.jws ? left.jws->signatures.size() : 0;
    const std::size_t rights = right.jws ? right.jws->signatures.size() : 0;
    for (std::size_t i = 0; i < std::min(std::max(lefts, rights), kMostSignatures); ++i) {
        const QString prefix = i == 0 ? QString() : u"/signatures/%1"_s.arg(i);
        const Jose::JwsSignature *one = i < lefts ? &left.jws->signatures[i] : nullptr;
        const Jose::JwsSignature *other = i < rights ? &right.jws->signatures[i] : nullptr;
        addValues(comparison, ComparedGroup::Header, one ? one->protectedHeader.root() : Json::Value(),
                  other ? other->protectedHeader.root() : Json::Value(), prefix);
        addValues(comparison, ComparedGroup::Header, one ? one->unprotectedHeader : Json::Value(),
                  other ? other->unprotectedHeader : Json::Value(), prefix + u"/header"_s);
    }
    if (std::max(lefts, rights) > kMostSignatures)
        comparison.leftOut += static_cast<qsizetype>(std::max(lefts, rights) - kMostSignatures);
}

void addDisclosureRows(Comparison &comparison)
{
    using Values = QMap<QString, Json::Value>;
    const auto disclosed = [](const DecodedJwt &token) {
        Values values;
        if (!token.sdJwt || !token.disclosed)
            return values;
        for (qsizetype i = 0; i < token.disclosed->uses.size(); ++i) {
            const QString path = token.disclosed->pathOf(token.disclosed->uses.at(i));
            if (!path.isEmpty())
                values.insert(path, token.sdJwt->disclosures[static_cast<std::size_t>(i)].value());
        }
        return values;
    };
    const Inspection &left = *comparison.leftLayer;
    const Inspection &right = *comparison.rightLayer;
    if (!left.token->sdJwt && !right.token->sdJwt)
        return;
    const Values lefts = disclosed(*left.token);
    const Values rights = disclosed(*right.token);
    Values all = lefts;
    all.insert(rights);
    qsizetype told = 0;
    for (const QString &path : all.keys()) {
        const Json::Value one = lefts.value(path);
        const Json::Value other = rights.value(path);
        const Difference difference = !one     ? Difference::OnlyRight
                                      : !other ? Difference::OnlyLeft
                                               : compareJson(one, other).sum;
        if (++told > JsonComparison::kMostValues) {
            comparison.leftOut += difference == Difference::Same ? 0 : 1;
            continue;
        }
        comparison.rows.append(
            {.group = ComparedGroup::Disclosures, .name = path, .difference = difference, .left = one, .right = other});
    }
    const auto withheld = [](const DecodedJwt &token) {
        return token.disclosed ? QString::number(token.disclosed->unmatchedDigests()) : QString();
    };
    const auto binding = [](const Inspection &layer) {
        return layer.keyBinding ? QString::fromLatin1(signatureStatusName(layer.keyBinding->status)) : QString();
    };
    comparison.rows.append(
        factRow(ComparedGroup::Disclosures, "withheld", withheld(*left.token), withheld(*right.token)));
    if (left.keyBinding || right.keyBinding)
        comparison.rows.append(factRow(ComparedGroup::Disclosures, "key-binding", binding(left), binding(right)));
}

} // namespace Grantscope::Token
