// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/handout.h"

#include "texts/markdown.h"
#include "widgets/paper.h"

#include <QFont>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kLargest = 16; // pixels
constexpr int kSmallest = 10; // 7.5 points
constexpr qsizetype kMostSentences = 24; // That a page holds at a size to be read.

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

QByteArray onePage(const QString &markdown, const QString &title, const QString &footer, const QFont &font)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    for (int pixels = kLargest; pixels >= kSmallest; --pixels) {
        document.setDefaultFont(paperFont(font, pixels));
        document.setTextWidth(kPaperRoom.width());
        document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
        if (document.size().height() <= kPaperRoom.height())
            break;
    }
    document.setPageSize(kPaperRoom);
    PdfPaper paper(title, u"Grantscope"_s);
    for (int page = 0; page < document.pageCount(); ++page) {
        QPainter &painter = paper.nextPage();
        paintPaper(painter, document, page);
        paintPaperFooter(painter, paperFont(font, kSmallest), footer);
    }
    return paper.finish();
}

} // namespace Grantscope::Ui
