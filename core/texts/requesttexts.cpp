// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/requesttexts.h"

#include "texts/requesttable.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace Grantscope::Texts {

namespace {

QString inLanguage(const char *text, Language language)
{
    return language == Language::English ? QString::fromUtf8(text) : QCoreApplication::translate("Requests", text);
}

QString phrase(std::span<const RequestPhraseRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const RequestPhraseRow &each) { return id == each.id; });
    return row == rows.end() ? QString() : inLanguage(row->text, language);
}

} // namespace

QString curlNoteText(std::string_view note, const QString &detail, Language language)
{
    constexpr qsizetype kLongest = 120;
    QString text = phrase(kCurlNotes, note, language);
    return text.replace(QLatin1StringView("{detail}"), visibleExcerpt(detail, kLongest));
}

QString dropText(std::string_view reason, Language language)
{
    return phrase(kDropReasons, reason, language);
}

QString challengeText(std::string_view id, Language language)
{
    return phrase(kChallengePhrases, id, language);
}

Story presetStory(std::string_view preset, Language language)
{
    const auto row = std::ranges::find_if(kPresetStories, [preset](const StoryRow &each) { return preset == each.id; });
    if (row == std::end(kPresetStories))
        return {};
    return {inLanguage(row->title, language), inLanguage(row->text, language)};
}

} // namespace Grantscope::Texts
