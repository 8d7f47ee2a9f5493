// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void RowPainter::setFont(const QFont &font)
{
    m_font = font;
    m_font.setKerning(false);
    m_faces = {};
    m_shaped.clear();
    const QFontMetricsF metrics(m_font);
    m_cellWidth = std::max(1.0, metrics.horizontalAdvance(u'0'));
    // Room for Han characters, whose fonts are taller, without loading one to ask.
    const qreal em = QFontInfo(m_font).pixelSize();
    const qreal height = std::max(metrics.height(), 1.36 * em);
    m_rowHeight = std::max(1, static_cast<int>(std::ceil(height)));
    m_ascent = std::round((m_rowHeight - metrics.height()) / 2.0 + metrics.ascent());
}

const RowPainter::Face &RowPainter::face(bool bold)
{
    std::optional<Face> &face = m_faces.at(bold ? 1 : 0);
    if (!face) {
        QFont font = m_font;
        font.setBold(bold);
        face = Face();
        face->font = QRawFont::fromFont(font);
        QString ascii;
        for (char16_t c = ' '; c <= '~'; ++c)
            ascii.append(c);
        const QList<quint32> glyphs = face->font.glyphIndexesForString(ascii);
        std::copy_n(glyphs.begin(), std::min<qsizetype>(glyphs.size(), 95), face->glyphs.begin());
    }
    return *face;
}

QRectF RowPainter::cellRect(const Row &row, int cell, int cells) const
{
    return {row.at.x() + cell * m_cellWidth, row.at.y(), cells * m_cellWidth, static_cast<qreal>(m_rowHeight)};
}

void RowPainter::paint(QPainter &painter, const Row &row, const RowLayout &layout, const QList<StyledRange> &styles,
                       const QList<RowTint> &tints)
{
    const qsizetype from = layout.offsetIn(row.firstCell);
    const qsizetype to = std::min<qsizetype>(layout.offsetIn(row.lastCell) + 1, row.octets.size());
    for (const RowTint &tint : tints) {
        const qsizetype start = std::max(tint.start - row.start, from);
        const qsizetype end = std::min(tint.end - row.start, row.octets.size());
        if (end <= start || !tint.background.isValid())
            continue;
        const int cell = layout.cellOf(start);
        painter.fillRect(cellRect(row, cell, layout.cellOf(end) - cell), tint.background);
    }

    // Pieces of one style each: the boundaries of styles and of those tints that change the text's colour.
    QList<qsizetype> cuts{from, to};
    const auto cut = [&](qsizetype offset) {
        if (offset - row.start > from && offset - row.start < to)
            cuts.append(offset - row.start);
    };
    for (const StyledRange &range : styles) {
        cut(range.start);
        cut(range.start + range.length);
    }
    for (const RowTint &tint : tints) {
        cut(tint.start);
        cut(tint.end);
    }
    std::ranges::sort(cuts);
    auto range = styles.begin();
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        const qsizetype start = cuts.at(i);
        const qsizetype end = cuts.at(i + 1);
        if (end <= start)
            continue;
        while (range != styles.end() && range->start + range->length - row.start <= start)
            ++range;
        TextStyle style;
        if (range != styles.end() && range->start - row.start <= start)
            style = range->style;
        if (!style.color.isValid())
            style.color = m_palette.color(QPalette::Text);
        QColor lineColor = style.color;
        for (const RowTint &tint : tints) {
            if (tint.start - row.start > start || tint.end - row.start <= start)
                continue;
            if (tint.text.isValid())
                style.color = lineColor = tint.text;
            if (tint.underline != QTextCharFormat::NoUnderline) {
                style.underline = tint.underline;
                lineColor = tint.line;
            }
        }
        paintPiece(painter, row, layout, start, end, style);
        const int cell = layout.cellOf(start);
        const int cells = (end < row.octets.size() ? layout.cellOf(end) : layout.cells()) - cell;
        paintLine(painter, cellRect(row, cell, cells), style.underline, lineColor);
    }
}

void RowPainter::paintPiece(QPainter &painter, const Row &row, const RowLayout &layout, qsizetype from, qsizetype to,
                            const TextStyle &style)
{
    painter.setPen(style.color);
    if (layout.isPlain())
        return paintAscii(painter, row, row.octets.sliced(from, to - from), static_cast<int>(from), style.bold);

    const std::vector<RowLayout::Item> &items = layout.items();
    auto item = std::ranges::lower_bound(items, from, {}, &RowLayout::Item::offset);
    while (item != items.end() && item->offset < to) {
        auto after = std::next(item);
        // Neighbours that are drawn the same way go together; wide ones stand in their own cells each.
        const bool joins = item->drawn == Drawn::Plain || item->drawn == Drawn::Shaped;
        while (joins && after != items.end() && after->offset < to && after->drawn == item->drawn && after - item < 64)
            ++after;
        const qsizetype end = after != items.end() ? after->offset : row.octets.size();
        const QByteArrayView octets = row.octets.sliced(item->offset, end - item->offset);
        const int cells = std::prev(after)->cell + std::prev(after)->cells - item->cell;
        if (m_concealed && item->drawn != Drawn::Tab) {
            paintAscii(painter, row, QByteArray(cells, 'x'), item->cell, style.bold);
        } else if (item->drawn == Drawn::Plain) {
            paintAscii(painter, row, octets, item->cell, style.bold);
        } else if (item->drawn == Drawn::Chip) {
            const QColor color = m_palette.color(QPalette::Text);
            painter.fillRect(cellRect(row, item->cell, cells).adjusted(0.5, 1, -0.5, -1),
                             m_palette.color(QPalette::Midlight));
            painter.setPen(color);
            paintShaped(painter, row, chipText(utf8At(octets, 0)), item->cell, cells, false);
            painter.setPen(style.color);
        } else if (item->drawn != Drawn::Tab) {
            paintShaped(painter, row, decoded(octets), item->cell, cells, style.bold);
        }
        item = after;
    }
}

void RowPainter::paintAscii(QPainter &painter, const Row &row, QByteArrayView text, int cell, bool bold)
{
    const Face &ascii = face(bold);
    QList<quint32> glyphs;
    QList<QPointF> positions;
    glyphs.reserve(text.size());
    positions.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<uchar>(text[i]);
        if (c == ' ')
            continue;
        const QPointF at(row.at.x() + static_cast<qreal>(cell + i) * m_cellWidth, row.at.y() + m_ascent);
        if (m_concealed) {
            const qreal size = m_cellWidth * 0.45;
            painter.fillRect(QRectF(at.x() + m_cellWidth * 0.28, at.y() - size * 1.2, size, size),
                             painter.pen().color());
            continue;
        }
        glyphs.append(ascii.glyphs.at(std::min<std::size_t>(c - 0x20U, 94)));
        positions.append(at);
    }
    if (glyphs.isEmpty())
        return;
    QGlyphRun run;
    run.setRawFont(ascii.font);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    painter.drawGlyphRun({}, run);
}

const RowPainter::Shaped &RowPainter::shaped(const QString &text, bool bold)
{
    const QString key = bold ? text + u"\n"_s : text;
    if (const Shaped *known = m_shaped.object(key))
        return *known;
    QFont font = m_font;
    font.setBold(bold);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    auto *made = new Shaped{line.glyphRuns(), line.naturalTextWidth(), line.ascent()};
    m_shaped.insert(key, made);
    return *made;
}

void RowPainter::paintShaped(QPainter &painter, const Row &row, const QString &text, int cell, int cells, bool bold)
{
    const Shaped &piece = shaped(text, bold);
    const QRectF place = cellRect(row, cell, cells);
    const bool narrower = piece.width > place.width() + 0.5;
    painter.save();
    // Marks piled up or a font that is too tall must not draw over other rows.
    painter.setClipRect(place.adjusted(-1, 0, 1, 0), Qt::IntersectClip);
    const qreal slack = narrower ? 0 : (place.width() - piece.width) / 2.0;
    painter.translate(place.left() + slack, place.top() + m_ascent - piece.ascent);
    if (narrower)
        painter.scale(place.width() / piece.width, 1);
    for (const QGlyphRun &run : piece.runs)
        painter.drawGlyphRun({}, run);
    painter.restore();
}

void RowPainter::paintLine(QPainter &painter, const QRectF &cells, QTextCharFormat::UnderlineStyle style,
                           const QColor &color) const
{
    if (style == QTextCharFormat::NoUnderline || cells.width() <= 0)
        return;
    const qreal y = std::min(std::floor(cells.top() + m_ascent) + 2.5, cells.bottom() - 1.5);
    QPen pen(color, 1);
    pen.setCapStyle(Qt::FlatCap);
    if (style == QTextCharFormat::WaveUnderline) {
        QPainterPath wave({cells.left(), y});
        bool up = true;
        for (qreal x = cells.left() + 2; x <= cells.right(); x += 2, up = !up)
            wave.lineTo(x, up ? y - 1 : y + 1);
        painter.strokePath(wave, pen);
        return;
    }
    switch (style) {
    case QTextCharFormat::DashUnderline:
        pen.setDashPattern({4, 2});
        break;
    case QTextCharFormat::DotLine:
        pen.setDashPattern({1, 2});
        break;
    case QTextCharFormat::DashDotLine:
        pen.setDashPattern({4, 2, 1, 2});
        break;
    default:
        break;
    }
    // Patterns go on over the cells of the whole row, not anew with each piece.
    pen.setDashOffset(std::fmod(cells.left(), 12.0));
    painter.setPen(pen);
    painter.drawLine(QPointF(cells.left(), y), QPointF(cells.right(), y));
}

} // namespace Grantscope::Ui
