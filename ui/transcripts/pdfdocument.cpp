// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/pdfdocument.h"

#include "review/storyline.h"
#include "texts/exporttexts.h"
#include "transcript/redactedevents.h"
#include "transcript/transcripterror.h"
#include "widgets/paper.h"
#include "widgets/sequenceexport.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kTextSize = 12;
constexpr int kCodeSize = 10;
constexpr qsizetype kMostArrows = 400;
constexpr qsizetype kArrowsAtOnce = 14; // That fit on a page.

constexpr auto kDiagramPlace = "\uE000"_L1; // Of no text: the private use area of Unicode.

/// A picture of lines in a text, in one piece.
class DiagramObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    static constexpr int kSvg = QTextFormat::UserProperty + 1;

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const QSizeF size = QSvgRenderer(format.property(kSvg).toByteArray()).defaultSize();
        const qreal width = kPaperRoom.width();
        return size.width() > width ? size * (width / size.width()) : size;
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        QSvgRenderer(format.property(kSvg).toByteArray()).render(painter, rect);
    }
};

struct Drawn
{
    QList<Review::Lifeline> lifelines;
    QList<Review::Message> arrows;
};

/// From what leaves, as the text is: what an error quotes may be a secret.
Result<Drawn> drawnFrom(Transcript::EventSource &source, const Formats::ExportOrder &order)
{
    Transcript::Redactor redactor(order.claims);
    Transcript::RedactedEvents redacted(source, redactor);
    const bool replaces = order.secrets == Formats::Secrets::Replaced;
    if (replaces) {
        if (const Result<void> learnt = redacted.learn(); !learnt)
            return std::unexpected(learnt.error());
    }
    Transcript::EventSource &events = replaces ? static_cast<Transcript::EventSource &>(redacted) : source;
    events.rewind();
    Review::Storyline story(order.language, order.describe);
    Drawn drawn;
    for (qsizetype index = 0; drawn.arrows.size() < kMostArrows; ++index) {
        const auto event = events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            break;
        drawn.arrows += story.take(**event, index);
    }
    drawn.lifelines = story.lifelines();
    return drawn;
}

/// The fenced diagram, which is for programs that draw it, gives its place to one that is drawn.
QString withoutMermaid(const QString &markdown)
{
    const qsizetype begin = markdown.indexOf("```mermaid\n"_L1);
    const qsizetype end = begin < 0 ? -1 : markdown.indexOf("\n```\n"_L1, begin);
    if (end < 0)
        return markdown;
    return markdown.first(begin) + kDiagramPlace + u"\n\n"_s + markdown.sliced(end + 5);
}

void insertDiagrams(QTextDocument &document, const Drawn &drawn, const QFont &font, const QString &title)
{
    QTextCursor cursor = document.find(kDiagramPlace);
    if (cursor.isNull())
        return;
    cursor.removeSelectedText();
    for (qsizetype at = 0; at < drawn.arrows.size(); at += kArrowsAtOnce) {
        const auto some = drawn.arrows.sliced(at, std::min(kArrowsAtOnce, drawn.arrows.size() - at));
        QTextCharFormat picture;
        picture.setObjectType(DiagramObject::kType);
        picture.setProperty(DiagramObject::kSvg, sequenceSvg(drawn.lifelines, some, font, title));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), picture);
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    }
}

/// What went over a wire stands in the fixed font on a tinted ground; headings stay with what they head.
void style(QTextDocument &document, const QFont &fixed)
{
    const QPalette palette = schemePalette(Scheme::Light);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isCode =
            format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
        if (isCode)
            format.setBackground(palette.color(QPalette::AlternateBase));
        if (format.headingLevel() > 0)
            format.setTopMargin(kTextSize);
        format.setNonBreakableLines(false);
        cursor.setBlockFormat(format);
        for (QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat of = part.fragment().charFormat();
            if (!of.fontFixedPitch() && !isCode)
                continue;
            QTextCursor over(&document);
            over.setPosition(part.fragment().position());
            over.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            QTextCharFormat code;
            code.setFontFamilies({fixed.family()});
            code.setProperty(QTextFormat::FontPixelSize, kCodeSize);
            over.mergeCharFormat(code);
        }
    }
}

void paintPage(QPainter &painter, const QTextDocument &document, int page, const QString &footer)
{
    paintPaper(painter, document, page);
    paintPaperFooter(painter, document.defaultFont(), footer);
}

} // namespace

Result<PdfPages> pdfPages(Transcript::EventSource &source, const Formats::ExportOrder &order, const QFont &font,
                          const QFont &fixed, const std::function<bool(double)> &goOn)
{
    QByteArray markdown;
    QBuffer written(&markdown);
    written.open(QIODevice::WriteOnly);
    Formats::ExportOrder asText = order;
    asText.format = Formats::Format::Markdown;
    const auto receipt = Formats::exportTranscript(source, written, asText, goOn);
    if (!receipt)
        return std::unexpected(receipt.error());
    const Result<Drawn> drawn = drawnFrom(source, order);
    if (!drawn)
        return std::unexpected(drawn.error());

    const QFont text = paperFont(font, kTextSize);
    DiagramObject diagrams;
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.documentLayout()->registerHandler(DiagramObject::kType, &diagrams);
    document.setMarkdown(withoutMermaid(QString::fromUtf8(markdown)), QTextDocument::MarkdownDialectGitHub);
    const QString title = order.title.isEmpty() ? Texts::exportText("transcript", order.language) : order.title;
    style(document, fixed);
    insertDiagrams(document, *drawn, text, title);
    document.setDocumentMargin(0);
    document.setPageSize(kPaperRoom);

    PdfPages pages;
    pages.receipt = *receipt;
    pages.count = document.pageCount();
    PdfPaper paper(title, QString::fromUtf8(order.program));
    for (int page = 0; page < pages.count; ++page) {
        if (goOn && !goOn(static_cast<double>(page) / pages.count))
            return std::unexpected(Error{Transcript::TranscriptError::Cancelled});
        const QString footer = u"%1 · %2 / %3"_s.arg(title).arg(page + 1).arg(pages.count);
        paintPage(paper.nextPage(), document, page, footer);
        if (page >= PdfPages::kMostShown)
            continue;
        QImage image(kPaper, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter screen(&image);
        screen.setRenderHint(QPainter::Antialiasing);
        paintPage(screen, document, page, footer);
        pages.first.append(image);
    }
    pages.octets = paper.finish();
    return pages;
}

} // namespace Grantscope::Ui

#include "pdfdocument.moc"
