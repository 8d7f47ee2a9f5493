// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/marks.h"

#include <algorithm>
#include <iterator>

namespace Grantscope::Transcript {

bool Marks::covers(Stretch where) const
{
    const auto after = m_marks.upper_bound(where.begin);
    return after != m_marks.begin() && std::prev(after)->second.end >= where.end;
}

void Marks::add(Stretch where, const Replacement &replacement)
{
    auto after = m_marks.upper_bound(where.begin);
    auto mark = m_marks.end();
    if (after != m_marks.begin() && std::prev(after)->second.end > where.begin)
        mark = std::prev(after);
    else
        mark = m_marks.emplace_hint(after, where.begin, Mark{where.end, replacement});
    qsizetype end = std::max(mark->second.end, where.end);
    for (after = std::next(mark); after != m_marks.end() && after->first < end; after = m_marks.erase(after))
        end = std::max(end, after->second.end);
    mark->second.end = end;
}

Replacement Marks::applied(const QByteArray &text, qsizetype from) const
{
    Replacement out;
    out.shown.reserve(text.size());
    qsizetype at = from;
    for (const auto &[begin, mark] : m_marks) {
        if (mark.end <= at)
            continue;
        if (begin > at)
            out.shown += QByteArrayView(text).sliced(at, begin - at);
        out.shown += mark.replacement.shown;
        out.entries += mark.replacement.entries;
        at = mark.end;
    }
    out.shown += QByteArrayView(text).sliced(at);
    return out;
}

} // namespace Grantscope::Transcript
