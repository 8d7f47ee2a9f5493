// SPDX-License-Identifier: GPL-3.0-or-later
// How a TextView is painted; what it does is in textview.cpp, keys and mouse are in textviewinput.cpp.
#include "widgets/textview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

constexpr int kMargin = 4;

} // namespace

QList<RowTint> TextView::tints(qsizetype start, qsizetype end) const
{
    QList<RowTint> out;
    for (const RoleRange &mark : m_marks) {
        if (mark.offset < end && mark.offset + mark.length > start) {
            out.append({mark.offset,
                        mark.offset + mark.length,
                        meaningTint(mark.meaning, palette()),
                        {},
                        QTextCharFormat::SingleUnderline,
                        meaningColor(mark.meaning, palette())});
        }
    }
    const QColor found = meaningTint(Meaning::Warning, palette());
    const QColor line = meaningColor(Meaning::Warning, palette());
    for (auto at = std::ranges::lower_bound(m_found, start - m_foundLength + 1); at != m_found.end() && *at < end; ++at)
        out.append({*at, *at + m_foundLength, found, {}, QTextCharFormat::SingleUnderline, line});
    if (hasSelection()) {
        const QPalette::ColorGroup group = isActiveWindow() || !isVisible() ? QPalette::Active : QPalette::Inactive;
        out.append({selectionStart(), selectionEnd(), palette().color(group, QPalette::Highlight),
                    palette().color(group, QPalette::HighlightedText)});
    }
    return out;
}

void TextView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const int gutter = gutterWidth();
    if (gutter > 0)
        painter.fillRect(QRect(0, 0, gutter, viewport()->height()), palette().color(QPalette::AlternateBase));
    if (text().isEmpty() && !m_placeholder.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(gutter + kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
    }

    const int height = m_painter.rowHeight();
    const int firstRow = std::max(0, (event->rect().top() - kMargin) / height);
    const int lastRow = std::max(0, (event->rect().bottom() - kMargin) / height);
    const std::vector<RowIndex::Row> rows =
        m_text.index().rows(text(), verticalScrollBar()->value() + firstRow, lastRow - firstRow + 1);
    if (rows.empty())
        return;
    const qsizetype start = rows.front().start;
    const qsizetype end = rows.back().start + rows.back().length;
    const QList<StyledRange> styles = m_styler ? m_styler->ranges(start, end) : QList<StyledRange>();
    const QList<RowTint> backgrounds = tints(start, end);
    const int firstCell = horizontalScrollBar()->value();
    const qreal left = gutter + kMargin - firstCell * m_painter.cellWidth();

    int widest = m_widestCells;
    int y = kMargin + firstRow * height;
    auto style = styles.begin();
    for (const RowIndex::Row &row : rows) {
        const QByteArrayView octets = m_text.octets(row);
        const RowLayout layout(octets);
        widest = std::max(widest, layout.cells());
        while (style != styles.end() && style->start + style->length <= row.start)
            ++style;
        auto after = style;
        while (after != styles.end() && after->start < row.start + row.length)
            ++after;
        painter.save();
        painter.setClipRect(QRect(gutter, y, viewport()->width() - gutter, height));
        m_painter.paint(painter, {octets, row.start, QPointF(left, y), firstCell, firstCell + cellsInView() + 1},
                        layout, QList<StyledRange>(style, after), backgrounds);
        const bool here = m_cursor >= row.start && (m_cursor <= row.start + row.length)
                          && m_text.rowAt(m_cursor) == m_text.rowAt(row.start);
        if (here && hasFocus() && m_caretOn) {
            const QRectF caret(left + layout.cellOf(m_cursor - row.start) * m_painter.cellWidth(), y + 1, 1.5,
                               height - 2);
            painter.fillRect(caret, palette().color(QPalette::Text));
        }
        painter.restore();
        if (gutter > 0)
            paintGutter(painter, row, y);
        y += height;
    }
    if (widest > m_widestCells) {
        m_widestCells = widest;
        QTimer::singleShot(0, this, &TextView::updateScrollBars);
    }
}

void TextView::paintGutter(QPainter &painter, const RowIndex::Row &row, int y) const
{
    const QRect place(0, y, gutterWidth() - kMargin, m_painter.rowHeight());
    painter.setPen(meaningColor(Meaning::Muted, palette()));
    painter.setFont(scaledFont(fixedFont(), kSecondaryText));
    // U+21AA: the row goes on with the line above it.
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     row.first ? QString::number(row.line + 1) : QString(QChar(0x21aa)));
}

} // namespace Grantscope::Ui
