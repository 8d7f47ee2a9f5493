// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paper.h"

#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace Grantscope::Ui {

QFont paperFont(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void paintPaper(QPainter &painter, const QTextDocument &document, int page)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = schemePalette(Scheme::Light);
    context.clip = QRectF(0, page * kPaperRoom.height(), kPaperRoom.width(), kPaperRoom.height());
    painter.save();
    painter.translate(kPaperMargin, kPaperMargin - page * kPaperRoom.height());
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintPaperFooter(QPainter &painter, const QFont &font, const QString &text)
{
    constexpr int kHeight = 24;
    painter.setFont(font);
    painter.setPen(meaningColor(Meaning::Muted, Scheme::Light));
    painter.drawText(QRect(kPaperMargin, kPaper.height() - kPaperMargin, kPaperRoom.width(), kHeight), Qt::AlignRight,
                     text);
}

PdfPaper::PdfPaper(const QString &title, const QString &program)
    : m_writer(&m_out)
{
    m_out.open(QIODevice::WriteOnly);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF());
    m_writer.setResolution(1200);
    m_writer.setTitle(title);
    m_writer.setCreator(program);
}

QPainter &PdfPaper::nextPage()
{
    if (m_painter.isActive()) {
        m_writer.newPage();
    } else {
        m_painter.begin(&m_writer);
        m_painter.scale(m_writer.width() / qreal(kPaper.width()), m_writer.height() / qreal(kPaper.height()));
    }
    return m_painter;
}

QByteArray PdfPaper::finish()
{
    m_painter.end();
    m_out.close();
    return m_octets;
}

} // namespace Grantscope::Ui
