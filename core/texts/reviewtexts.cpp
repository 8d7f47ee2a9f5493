// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/reviewtexts.h"

#include "texts/reviewtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace Grantscope::Texts {

namespace {

QString title(std::span<const TitleRow> rows, std::string_view id, Language language)
{
    const auto row = std::ranges::find_if(rows, [id](const TitleRow &each) { return id == each.id; });
    if (row == rows.end())
        return {};
    return language == Language::English ? QString::fromUtf8(row->title)
                                         : QCoreApplication::translate("Review", row->title);
}

} // namespace

QString roleTitle(std::string_view role, Language language)
{
    return title(kRoleTitles, role, language);
}

QString placeTitle(std::string_view place, Language language)
{
    return title(kPlaceTitles, place, language);
}

QString differenceTitle(std::string_view difference, Language language)
{
    return title(kDifferenceTitles, difference, language);
}

QString objectionText(std::string_view check, Language language)
{
    const QString pattern = language == Language::English ? QString::fromUtf8(kObjection)
                                                          : QCoreApplication::translate("Review", kObjection);
    return pattern.arg(checkTitle(check, language));
}

} // namespace Grantscope::Texts
