// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/makingtexts.h"

#include "texts/makingtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace Grantscope::Texts {

namespace {

QString inLanguage(const char *text, Language language)
{
    return language == Language::English ? QString::fromUtf8(text) : QCoreApplication::translate("Making", text);
}

Story story(std::span<const MakingRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const MakingRow &each) { return id == each.id; });
    if (row == rows.end())
        return {};
    return {inLanguage(row->title, language), inLanguage(row->text, language)};
}

} // namespace

Story templateStory(std::string_view form, Language language)
{
    return story(kTemplateTexts, form, language);
}

Story breakageStory(std::string_view breakage, Language language)
{
    return story(kBreakageTexts, breakage, language);
}

} // namespace Grantscope::Texts
