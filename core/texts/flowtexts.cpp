// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/flowtexts.h"

#include "texts/flowtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace Grantscope::Texts {

namespace {

QString inLanguage(const char *text, Language language)
{
    return language == Language::English ? QString::fromUtf8(text) : QCoreApplication::translate("Flows", text);
}

Story story(std::span<const StoryRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const StoryRow &each) { return id == each.id; });
    if (row == rows.end())
        return {};
    return {inLanguage(row->title, language), inLanguage(row->text, language)};
}

QString phrase(std::span<const PhraseRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const PhraseRow &each) { return id == each.id; });
    return row == rows.end() ? QString() : inLanguage(row->text, language);
}

} // namespace

Story grantStory(std::string_view grant, Language language)
{
    return story(kGrantStories, grant, language);
}

Story stepStory(std::string_view step, Language language)
{
    return story(kStepStories, step, language);
}

Story faultStory(std::string_view fault, Language language)
{
    return story(kFaultStories, fault, language);
}

Story partyStory(std::string_view party, Language language)
{
    return story(kPartyStories, party, language);
}

QString ruleText(std::string_view rule, Language language)
{
    return phrase(kRulePhrases, rule, language);
}

QString leftText(std::string_view reason, Language language)
{
    return phrase(kLeftPhrases, reason, language);
}

} // namespace Grantscope::Texts
