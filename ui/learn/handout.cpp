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
constexpr int kSmallest = 6;

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
    for (const Lessons::Lesson &lesson : lessons) {
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
    for (int pixels = kLargest; pixels >= kSmallest; --pixels) {
        sized.setPixelSize(pixels);
        layOut(document, markdown, sized);
        if (document.size().height() <= kPage.height() - 2 * kMargin)
            break;
    }
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
    document.documentLayout()->draw(&paper, context);
    paper.end();
    return octets;
}

} // namespace Grantscope::Ui
