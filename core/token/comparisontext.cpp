// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/comparisontext.h"

#include "texts/visible.h"
#include "token/datetext.h"
#include "token/shown.h"
#include "token/verdicttitle.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

std::string nameOf(const QString &text)
{
    return text.toStdString();
}

QString statusText(const QString &name)
{
    constexpr std::array kAll{Status::Pass, Status::Fail, Status::Warn, Status::Info, Status::Skip};
    const auto found =
        std::ranges::find_if(kAll, [&](Status each) { return name == QLatin1StringView(statusName(each)); });
    return found == kAll.end() ? QString() : statusTitle(*found);
}

QString verdictText(const QString &name)
{
    constexpr std::array kAll{Verdict::Valid, Verdict::Invalid, Verdict::Unverified, Verdict::Malformed};
    const auto found =
        std::ranges::find_if(kAll, [&](Verdict each) { return name == QLatin1StringView(verdictName(each)); });
    return found == kAll.end() ? QString() : verdictTitle(*found);
}

QString factText(const ComparedRow &row, const QString &value)
{
    if (value.isEmpty())
        return {};
    if (row.group == ComparedGroup::Checks)
        return statusText(value);
    if (row.group == ComparedGroup::Verdict)
        return verdictText(value);
    if (row.name == "kind"_L1)
        return kindTitle(kindFromName(nameOf(value)).value_or(Kind::Opaque));
    if (row.name == "lifetime"_L1)
        return (value.startsWith(u'-') ? u"−"_s : QString()) + Texts::durationTitle(durationText(value.toLongLong()));
    const QString status = row.name == "signature"_L1 || row.name == "decryption"_L1 || row.name == "key-binding"_L1
                               ? Texts::pairStatusTitle(nameOf(value))
                               : QString();
    return status.isEmpty() ? Texts::visibleExcerpt(value) : status;
}

/// A key vouches for each layer, whatever else is wrong with the token: one that has run out is as genuine as before.
bool isGenuine(const Inspection &token)
{
    const DecryptionReport *around = nullptr;
    for (const Inspection *layer = &token; layer; layer = layer->inner.get()) {
        if (layer->isTooDeep)
            return false;
        const bool isVouchedFor = around && around->isBySharedSecret();
        around = layer->token->form == Form::Jwe ? &layer->decryption : nullptr;
        if (around && around->isOpen() && (layer->inner || around->isBySharedSecret()))
            continue;
        if (layer->token->form == Form::Claims && isVouchedFor)
            continue;
        const bool isSigned = layer->token->form == Form::Jws || layer->token->form == Form::SdJwt;
        if (!isSigned || layer->signatures.isEmpty()
            || !std::ranges::all_of(layer->signatures,
                                    [layer](const auto &each) { return each.provesIt(layer->ownKey); }))
            return false;
    }
    return true;
}

QString resultSentence(const Comparison &comparison, Texts::Language language)
{
    const PairResult result = comparison.result();
    const bool isWarned = result == PairResult::Alike && comparison.hasWarnings();
    if (result == PairResult::Unknown && comparison.isSameText())
        return Texts::pairSentence("unknown-same", language);
    return Texts::pairSentence(isWarned ? "alike-warned" : resultName(result), language);
}

/// Tokens that stood in one text with those that are compared: their names, or what they are.
QString besideText(const Comparison &comparison)
{
    constexpr qsizetype kMost = 10;
    QStringList names;
    bool isCut = false;
    for (const Side side : {Side::Left, Side::Right}) {
        const Inspection &token = comparison.token(side);
        isCut = isCut || token.alsoFoundMore;
        for (const Candidate &each : token.alsoFound)
            names << (each.name.isEmpty() ? QString::fromLatin1(formName(each.form)) : each.name);
    }
    if (names.size() > kMost || isCut)
        names = names.first(std::min(names.size(), kMost)) << u"…"_s;
    return Texts::visibleExcerpt(names.join(u", "_s));
}

} // namespace

QString rowTitle(const ComparedRow &row)
{
    if (row.group == ComparedGroup::Checks)
        return Texts::checkTitle(nameOf(row.name));
    if (row.isFact || row.name.isEmpty())
        return Texts::pairFactTitle(row.isFact ? nameOf(row.name) : "whole");
    QString name = row.name.sliced(1);
    if (!name.contains(u'/'))
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return Texts::visibleExcerpt(name);
}

QString sideText(const ComparedRow &row, Side side)
{
    const Json::Value value = row.value(side);
    if (value)
        return Texts::visibleExcerpt(row.group == ComparedGroup::Times ? momentText(value) : shown(value));
    return row.isFact ? factText(row, side == Side::Left ? row.leftText : row.rightText) : QString();
}

QString differenceText(const ComparedRow &row, Texts::Language language)
{
    if (row.seconds && *row.seconds != 0 && row.difference != Difference::Respelled) {
        const QString name = row.isFact ? row.name : row.name.sliced(1);
        return Texts::timeDifferenceText(nameOf(name), *row.seconds, durationText(*row.seconds), language);
    }
    QStringList sets;
    for (const auto &[entries, id] : {std::pair(&row.added, "added"), std::pair(&row.removed, "removed")}) {
        if (!entries->isEmpty())
            sets << Texts::pairSentence(id, language).arg(Texts::visibleExcerpt(entries->join(u", "_s)));
    }
    if (!sets.isEmpty())
        return sets.join(u" · "_s);
    const QString spelling = Texts::spellingTitle(spellingName(row.spelling), language);
    return spelling.isEmpty() ? Texts::pairDifferenceTitle(differenceName(row.difference), language) : spelling;
}

bool isTokenValue(const ComparedRow &row)
{
    return row.left || row.right;
}

QString relationSentence(const Comparison &comparison, Texts::Language language)
{
    const RelationGuess &relation = comparison.relation;
    return Texts::relationTitle(relationName(relation.relation), language) + u" – "_s
           + Texts::remarkText(relation.reason, relation.evidence, {}, language);
}

QStringList comparisonNotes(const Comparison &comparison, Texts::Language language)
{
    QStringList notes{resultSentence(comparison, language)};
    if (comparison.relation.isSwapped)
        notes << Texts::pairSentence(comparison.relation.relation == Relation::IdAndAccess ? "swapped-id" : "swapped",
                                     language);
    for (const auto &[side, id] : {std::pair(Side::Left, "left-inside"), std::pair(Side::Right, "right-inside")}) {
        const auto [number, all] = comparison.depth(side);
        if (all > 1)
            notes << Texts::pairSentence(id, language).arg(number).arg(all);
    }
    if (!isGenuine(*comparison.left) || !isGenuine(*comparison.right))
        notes << Texts::pairSentence("unverified", language);
    if (const QString beside = besideText(comparison); !beside.isEmpty())
        notes << Texts::pairSentence("beside", language).arg(beside);
    if (comparison.leftOut > 0)
        notes << Texts::pairSentence("left-out", language).arg(comparison.leftOut);
    return notes;
}

} // namespace Grantscope::Token
