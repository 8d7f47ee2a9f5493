// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/exporttable.h"
#include "texts/texts.h"

namespace Grantscope::Texts {

/// One of the texts that exported transcripts are written with; an id that has none does not compile.
class ExportPhrase
{
public:
    consteval ExportPhrase(const char *id)
        : m_source(find(id))
    {
    }
    [[nodiscard]] constexpr const char *source() const { return m_source; }

private:
    static consteval const char *find(std::string_view id)
    {
        for (const ExportRow &row : kExportTable) {
            if (id == row.id)
                return row.text;
        }
        throw "no text for this id in exporttable.h";
    }
    const char *m_source;
};

[[nodiscard]] QString exportText(ExportPhrase phrase, Language language);
/// The same by an id that was read; the id itself where it has no text.
[[nodiscard]] QString exportTextOf(std::string_view id, Language language);

} // namespace Grantscope::Texts
