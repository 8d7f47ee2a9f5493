// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSize>

class QFont;
class QTextDocument;

namespace Grantscope::Ui {

// Pages of A4 at 96 pixels an inch, with 15 mm around.
inline constexpr QSize kPaper(794, 1123);
inline constexpr int kPaperMargin = 57;
inline constexpr QSize kPaperRoom(kPaper.width() - 2 * kPaperMargin, kPaper.height() - 2 * kPaperMargin);

/// \a font at \a pixels, so that lines break alike on paper and screen.
[[nodiscard]] QFont paperFont(QFont font, int pixels);

/// Paints page \a page, from 0, of a document whose pages have the size kPaperRoom, black on white whatever the
/// window's colours are, within the margins.
void paintPaper(QPainter &painter, const QTextDocument &document, int page);

/// A muted line below all of it, at the right margin.
void paintPaperFooter(QPainter &painter, const QFont &font, const QString &text);

/// A PDF, page by page. Any thread.
class PdfPaper
{
public:
    PdfPaper(const QString &title, const QString &program);

    /// The first page, then the next; the painter takes the pixels of kPaper.
    [[nodiscard]] QPainter &nextPage();
    /// The whole of it; nothing can be painted any more.
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_octets;
    QBuffer m_out{&m_octets};
    QPdfWriter m_writer;
    QPainter m_painter;
};

} // namespace Grantscope::Ui
