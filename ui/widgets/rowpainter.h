// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowlayout.h"
#include "widgets/styler.h"

#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QRawFont>

#include <array>

class QPainter;

namespace Grantscope::Ui {

/// A background, with a line under it and perhaps another text colour: selection, found place, mark.
struct RowTint
{
    qsizetype start = 0; ///< In octets of the whole text.
    qsizetype end = 0;
    QColor background = {};
    QColor text = {}; ///< Invalid: the text keeps its own.
    QTextCharFormat::UnderlineStyle underline = QTextCharFormat::NoUnderline;
    QColor line = {};
};

/// Draws rows on a grid of cells. Printable ASCII is put there glyph by glyph without shaping; other characters are
/// shaped once and fitted into their cells, baselines aligned, so that a font that stands in for another moves nothing.
class RowPainter
{
public:
    void setFont(const QFont &font);
    void setPalette(const QPalette &palette) { m_palette = palette; }
    void setConcealed(bool concealed) { m_concealed = concealed; }
    [[nodiscard]] bool isConcealed() const { return m_concealed; }

    [[nodiscard]] qreal cellWidth() const { return m_cellWidth; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    struct Row
    {
        QByteArrayView octets;
        qsizetype start = 0; ///< Offset of octets in the whole text.
        QPointF at; ///< Of cell 0, top.
        int firstCell = 0; ///< In view …
        int lastCell = 0; ///< … to here.
    };
    /// \a styles and \a tints may reach beyond the row; a later tint lies over an earlier one.
    void paint(QPainter &painter, const Row &row, const RowLayout &layout, const QList<StyledRange> &styles,
               const QList<RowTint> &tints);

private:
    struct Face
    {
        QRawFont font;
        std::array<quint32, 95> glyphs{}; ///< Of ' ' to '~'.
    };
    struct Shaped
    {
        QList<QGlyphRun> runs;
        qreal width = 0;
        qreal ascent = 0;
    };

    void paintPiece(QPainter &painter, const Row &row, const RowLayout &layout, qsizetype from, qsizetype to,
                    const TextStyle &style);
    void paintAscii(QPainter &painter, const Row &row, QByteArrayView text, int cell, bool bold);
    void paintShaped(QPainter &painter, const Row &row, const QString &text, int cell, int cells, bool bold);
    void paintLine(QPainter &painter, const QRectF &cells, QTextCharFormat::UnderlineStyle style,
                   const QColor &color) const;
    const Shaped &shaped(const QString &text, bool bold);
    const Face &face(bool bold);
    [[nodiscard]] QRectF cellRect(const Row &row, int cell, int cells) const;

    QFont m_font;
    QPalette m_palette;
    std::array<std::optional<Face>, 2> m_faces;
    QCache<QString, Shaped> m_shaped{4096};
    qreal m_cellWidth = 1;
    qreal m_ascent = 1;
    int m_rowHeight = 1;
    bool m_concealed = false;
};

} // namespace Grantscope::Ui
