// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowlayout.h"

#include <algorithm>
#include <cmath>

namespace Grantscope::Ui {

RowLayout::Item RowLayout::itemAt(QByteArrayView text, qsizetype offset, int column)
{
    // A pile of marks without end is no character: what does not fit is shown as chips.
    constexpr qsizetype kLongest = 64;
    const Utf8Character character = utf8At(text, offset);
    Item item{offset, character.octets, column, 0, drawnAs(character)};
    if (item.drawn == Drawn::Mark) // A mark needs something to stand on.
        item.drawn = Drawn::Chip;
    item.cells = cellsOf(character, item.drawn, column);
    const bool carries = item.drawn == Drawn::Plain || item.drawn == Drawn::Shaped || item.drawn == Drawn::Wide;
    while (carries && item.octets < kLongest) {
        const qsizetype after = offset + item.octets;
        if (after >= text.size() || static_cast<uchar>(text[after]) < 0x80)
            break;
        const Utf8Character mark = utf8At(text, after);
        if (drawnAs(mark) != Drawn::Mark)
            break;
        item.octets += mark.octets;
        if (item.drawn == Drawn::Plain)
            item.drawn = Drawn::Shaped;
    }
    return item;
}

RowLayout::RowLayout(QByteArrayView row)
    : m_octets(row.size())
    , m_plain(isPlainAscii(row))
{
    if (m_plain)
        return;
    int column = 0;
    for (qsizetype i = 0; i < row.size();) {
        m_items.push_back(itemAt(row, i, column));
        i += m_items.back().octets;
        column += m_items.back().cells;
    }
}

int RowLayout::cells() const
{
    if (m_plain)
        return static_cast<int>(m_octets);
    return m_items.empty() ? 0 : m_items.back().cell + m_items.back().cells;
}

int RowLayout::cellOf(qsizetype offset) const
{
    if (m_plain)
        return static_cast<int>(std::clamp<qsizetype>(offset, 0, m_octets));
    if (offset >= m_octets)
        return cells();
    const auto after = std::ranges::upper_bound(m_items, offset, {}, &Item::offset);
    return after == m_items.begin() ? 0 : std::prev(after)->cell;
}

qsizetype RowLayout::offsetIn(int cell) const
{
    if (m_plain)
        return std::clamp<qsizetype>(cell, 0, m_octets);
    if (cell >= cells())
        return m_octets;
    const auto after = std::ranges::upper_bound(m_items, std::max(cell, 0), {}, &Item::cell);
    return after == m_items.begin() ? 0 : std::prev(after)->offset;
}

qsizetype RowLayout::boundaryNear(qreal cell) const
{
    if (m_plain)
        return std::clamp<qsizetype>(std::llround(cell), 0, m_octets);
    const qsizetype offset = offsetIn(static_cast<int>(std::floor(cell)));
    if (offset >= m_octets)
        return m_octets;
    const Item &item = *std::prev(std::ranges::upper_bound(m_items, offset, {}, &Item::offset));
    return cell - item.cell < item.cells / 2.0 ? item.offset : item.offset + item.octets;
}

} // namespace Grantscope::Ui
