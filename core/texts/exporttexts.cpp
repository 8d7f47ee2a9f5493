// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/exporttexts.h"

#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

namespace Grantscope::Texts {

namespace {

QString inLanguage(const char *source, Language language)
{
    return language == Language::English ? QString::fromUtf8(source) : QCoreApplication::translate("Exports", source);
}

} // namespace

QString exportText(ExportPhrase phrase, Language language)
{
    return inLanguage(phrase.source(), language);
}

QString exportTextOf(std::string_view id, Language language)
{
    const auto *row = std::ranges::find_if(kExportTable, [id](const ExportRow &each) { return id == each.id; });
    if (row == std::end(kExportTable))
        return visibleExcerpt(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    return inLanguage(row->text, language);
}

} // namespace Grantscope::Texts
