// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowindex.h"

#include "widgets/rowlayout.h"

#include <algorithm>
#include <cstring>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kStride = 32;

/// Where the piece that begins at \a start must be cut so that no character is: at most three octets before \a cut.
qsizetype characterBoundary(QByteArrayView text, qsizetype start, qsizetype cut)
{
    for (qsizetype back = 0; back <= 3 && cut - back > start; ++back) {
        if ((static_cast<uchar>(text[cut - back]) & 0xc0) != 0x80)
            return cut - back;
    }
    return cut;
}

/// The first offset in [\a start, \a end) whose character does not fit in the cells of the row any more, or \a end.
qsizetype wrapAt(QByteArrayView text, qsizetype start, qsizetype end, int cells)
{
    int column = 0;
    for (qsizetype i = start; i < end;) {
        const RowLayout::Item item = RowLayout::itemAt(text, i, column);
        column += item.cells;
        if (column > cells && i > start)
            return i;
        i += item.octets;
    }
    return end;
}

} // namespace

qsizetype nextRow(QByteArrayView text, qsizetype start, const RowLimits &limits)
{
    const qsizetype room = std::min(text.size() - start, limits.octets);
    const void *newline = room > 0 ? std::memchr(text.data() + start, '\n', static_cast<std::size_t>(room)) : nullptr;
    const qsizetype lineEnd = newline ? static_cast<const char *>(newline) - text.data() : -1;
    qsizetype end = lineEnd >= 0 ? lineEnd : start + room;
    if (lineEnd < 0 && end < text.size() && text[end] != '\n')
        end = characterBoundary(text, start, end);

    if (limits.cells > 0) {
        const qsizetype near = std::min<qsizetype>(end, start + limits.cells);
        // What follows may be a mark that belongs to the last of them.
        const bool plain =
            isPlainAscii(text.sliced(start, near - start)) && (near == end || static_cast<uchar>(text[near]) < 0x80);
        const qsizetype wrapped = plain ? near : wrapAt(text, start, end, limits.cells);
        if (wrapped < end)
            return wrapped;
    }
    // A newline belongs to the row that it ends, even where the row is full to the last cell.
    return end < text.size() && text[end] == '\n' ? end + 1 : end;
}

RowIndex::RowIndex(QByteArrayView text, const RowLimits &limits, qsizetype until, const std::atomic<bool> *stop)
    : m_limits(limits)
{
    qsizetype start = 0;
    qsizetype line = 0;
    m_rows = 0;
    while (true) {
        if (m_rows % kStride == 0 && m_rows > 0)
            m_checkpoints.push_back({start, line, m_positions});
        ++m_rows;
        const qsizetype next = nextRow(text, start, limits);
        m_positions += decodedLength(text.sliced(start, next - start));
        m_widest = std::max(m_widest, static_cast<int>(next - start));
        const bool newline = next > start && text[next - 1] == '\n';
        line += newline ? 1 : 0;
        const bool last = next >= text.size() && !newline;
        start = next;
        if (last || (start >= until && start < text.size()) || (stop && *stop))
            break;
    }
    m_end = start;
    m_complete = start >= text.size();
}

RowIndex::Row RowIndex::row(QByteArrayView text, qsizetype row) const
{
    return rows(text, std::clamp<qsizetype>(row, 0, m_rows - 1), 1).front();
}

std::vector<RowIndex::Row> RowIndex::rows(QByteArrayView text, qsizetype first, qsizetype count) const
{
    std::vector<Row> out;
    first = std::clamp<qsizetype>(first, 0, m_rows);
    count = std::clamp<qsizetype>(count, 0, m_rows - first);
    if (count == 0)
        return out;
    out.reserve(static_cast<std::size_t>(count));
    const Checkpoint &checkpoint = m_checkpoints[static_cast<std::size_t>(first / kStride)];
    qsizetype start = checkpoint.start;
    qsizetype line = checkpoint.line;
    for (qsizetype row = first / kStride * kStride; row < first + count; ++row) {
        const qsizetype next = nextRow(text, start, m_limits);
        const bool newline = next > start && text[next - 1] == '\n';
        if (row >= first)
            out.push_back({start, next - start - (newline ? 1 : 0), line, start == 0 || text[start - 1] == '\n'});
        line += newline ? 1 : 0;
        start = next;
    }
    return out;
}

qsizetype RowIndex::rowAt(QByteArrayView text, qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_checkpoints, offset, {}, &Checkpoint::start);
    const auto checkpoint = after == m_checkpoints.begin() ? after : std::prev(after);
    qsizetype row = (checkpoint - m_checkpoints.begin()) * kStride;
    qsizetype start = checkpoint->start;
    while (row + 1 < m_rows) {
        const qsizetype next = nextRow(text, start, m_limits);
        if (next > offset)
            break;
        start = next;
        ++row;
    }
    return row;
}

qsizetype RowIndex::positionAt(QByteArrayView text, qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const auto checkpoint = std::prev(std::ranges::upper_bound(m_checkpoints, offset, {}, &Checkpoint::start));
    return checkpoint->position + decodedLength(text.sliced(checkpoint->start, offset - checkpoint->start));
}

qsizetype RowIndex::offsetAt(QByteArrayView text, qsizetype position) const
{
    position = std::max<qsizetype>(position, 0);
    const auto checkpoint = std::prev(std::ranges::upper_bound(m_checkpoints, position, {}, &Checkpoint::position));
    return checkpoint->start + offsetOfDecoded(text.sliced(checkpoint->start), position - checkpoint->position);
}

} // namespace Grantscope::Ui
