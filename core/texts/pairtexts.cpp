// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/pairtexts.h"

#include "texts/filling_p.h"
#include "texts/visible.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace Grantscope::Texts {

namespace {

QString textOf(std::span<const PairRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const PairRow &each) { return id == each.id; });
    return row == rows.end() ? QString() : inLanguage("Pair", row->text, language);
}

} // namespace

QString remarkText(Remark remark, const QString &found, const QString &expected, Language language)
{
    if (remark.isEmpty())
        return {};
    static constexpr std::array kTelling = {Remark("pair.later"), Remark("pair.earlier"), Remark("pair.apart")};
    const bool isDuration = std::ranges::contains(kTelling, remark);
    const auto shown = [language, isDuration](const QString &value) {
        if (isDuration)
            return shownDuration(value, language);
        return value.isEmpty() ? inLanguage("Reasons", "(empty)", language) : visibleExcerpt(value);
    };
    return filled(inLanguage("Pair", remark.source(), language), {shown(found), shown(expected)});
}

QString relationTitle(std::string_view relation, Language language)
{
    return textOf(kRelationTitles, relation, language);
}

QString pairGroupTitle(std::string_view group, Language language)
{
    return textOf(kPairGroups, group, language);
}

QString pairDifferenceTitle(std::string_view difference, Language language)
{
    return textOf(kPairDifferences, difference, language);
}

QString spellingTitle(std::string_view spelling, Language language)
{
    return textOf(kPairSpellings, spelling, language);
}

QString pairFactTitle(std::string_view fact, Language language)
{
    return textOf(kPairFacts, fact, language);
}

QString pairStatusTitle(std::string_view status, Language language)
{
    return textOf(kPairStatuses, status, language);
}

QString durationTitle(const QString &duration, Language language)
{
    return shownDuration(duration, language);
}

QString pairSentence(std::string_view id, Language language)
{
    return textOf(kPairSentences, id, language);
}

QString timeDifferenceText(std::string_view time, std::int64_t seconds, const QString &duration, Language language)
{
    if (seconds == 0)
        return {};
    const char *direction = seconds > 0 ? ".later" : ".earlier";
    const QString own = textOf(kPairTimes, std::string(time) + direction, language);
    const QString pattern = own.isEmpty() ? textOf(kPairTimes, std::string("any") + direction, language) : own;
    return pattern.arg(shownDuration(duration, language));
}

} // namespace Grantscope::Texts
