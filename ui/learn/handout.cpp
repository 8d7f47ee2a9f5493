// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/handout.h"

#include "texts/markdown.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

// A4 at 96 pixels an inch, with 15 mm around.
constexpr QSize kPage(794, 1123);
constexpr int kMargin = 57;
constexpr int kLargest = 16; // pixels
constexpr int kSmallest = 10; // 7.5 points
constexpr qsizetype kMostSentences = 24; // That a page holds at a size to be read.

void layOut(QTextDocument &document, const QString &markdown, const QFont &font)
{
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setTextWidth(kPage.width() - 2 * kMargin);
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
}

} // namespace

QString handoutText(const QString &title, const QList<Lessons::Lesson> &lessons)
{
    QString page = u"# "_s + Texts::markdownText(title) + u"\n\n"_s;
    qsizetype sentences = 0;
    for (const Lessons::Lesson &lesson : lessons)
        sentences += lesson.keepInMind.size();
    for (const Lessons::Lesson &lesson : lessons) {
        if (sentences > kMostSentences && !lesson.keepInMind.isEmpty()) {
            page += u"- **"_s + Texts::markdownText(lesson.title) + u"** "_s
                    + Texts::markdownText(lesson.keepInMind.constFirst()) + u'\n';
            continue;
        }
        page += u"### "_s + Texts::markdownText(lesson.title) + u"\n\n"_s;
        for (const QString &sentence : lesson.keepInMind)
            page += u"- "_s + Texts::markdownText(sentence) + u'\n';
        page += u'\n';
    }
    return page;
}

QByteArray onePage(const QString &markdown, const QString &title, const QFont &font)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    QFont sized = font;
    sized.setHintingPreference(QFont::PreferNoHinting); // Lines break alike on paper and screen.
    const QSize room(kPage.width() - 2 * kMargin, kPage.height() - 2 * kMargin);
    for (int pixels = kLargest; pixels >= kSmallest; --pixels) {
        sized.setPixelSize(pixels);
        layOut(document, markdown, sized);
        if (document.size().height() <= room.height())
            break;
    }
    document.setPageSize(room);
    QByteArray octets;
    QBuffer out(&octets);
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(1200);
    writer.setTitle(title);
    writer.setCreator(u"Grantscope"_s);
    QPainter paper(&writer);
    paper.scale(writer.width() / qreal(kPage.width()), writer.height() / qreal(kPage.height()));
    paper.translate(kMargin, kMargin);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = schemePalette(Scheme::Light);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        context.clip = QRectF(0, page * room.height(), room.width(), room.height());
        paper.save();
        paper.translate(0, -page * room.height());
        paper.setClipRect(context.clip);
        document.documentLayout()->draw(&paper, context);
        paper.restore();
    }
    paper.end();
    return octets;
}

} // namespace Grantscope::Ui
