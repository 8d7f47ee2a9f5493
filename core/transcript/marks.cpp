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

void Marks::add(Stretch where, const QByteArray &shown)
{
    auto after = m_marks.upper_bound(where.begin);
    auto mark = m_marks.end();
    if (after != m_marks.begin() && std::prev(after)->second.end > where.begin)
        mark = std::prev(after);
    else
        mark = m_marks.emplace_hint(after, where.begin, Mark{where.end, shown});
    qsizetype end = std::max(mark->second.end, where.end);
    for (after = std::next(mark); after != m_marks.end() && after->first < end; after = m_marks.erase(after))
        end = std::max(end, after->second.end);
    mark->second.end = end;
}

QByteArray Marks::applied(const QByteArray &text, qsizetype from) const
{
    QByteArray out;
    qsizetype at = from;
    for (const auto &[begin, mark] : m_marks) {
        if (mark.end <= at)
            continue;
        if (begin > at)
            out += text.sliced(at, begin - at);
        out += mark.shown;
        at = mark.end;
    }
    return out + text.sliced(at);
}

} // namespace Grantscope::Transcript
