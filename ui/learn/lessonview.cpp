// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonview.h"

#include "learn/pictures.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kLongestLine = 70; // characters
constexpr int kLeastMargin = 16;
constexpr int kPicture = 480; // pixels, as wide as a picture is where there is room
constexpr qreal kHeading = 1.35;
constexpr qreal kLineHeight = 130; // percent

/// Room between lines and paragraphs; tables with a frame, as wide as their text.
void setType(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.text().contains(QChar::ObjectReplacementCharacter))
            continue; // A picture is as high as it is.
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
    const QList<QTextFrame *> frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(4);
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            table->setFormat(format);
        }
    }
}

} // namespace

QString withActionSigns(const QString &markdown)
{
    static const QRegularExpression action(uR"(\[([^\]\n]+)\]\(do:)"_s);
    QString text = markdown;
    return text.replace(action, u"[▶ \\1](do:"_s);
}

LessonView::LessonView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &LessonView::follow);
}

void LessonView::show(const Lessons::LessonStep &step, const QString &note)
{
    m_step = step;
    m_note = note;
    build();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void LessonView::clear()
{
    show({});
}

void LessonView::setScale(qreal scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    build();
}

void LessonView::build()
{
    const QFont body = scaledFont(withHanFamilies(parentWidget() ? parentWidget()->font() : font()), m_scale);
    const int place = verticalScrollBar()->value();
    document()->clear(); // Of pictures that were drawn for another width, too.
    document()->setDefaultFont(body);
    QString markdown;
    if (!m_note.isEmpty())
        markdown += u"*"_s + m_note + u"*\n\n"_s;
    document()->setMarkdown(markdown + withActionSigns(m_step.text), QTextDocument::MarkdownDialectGitHub);
    if (!m_step.title.isEmpty()) {
        QTextCursor cursor(document());
        cursor.insertBlock();
        cursor.movePosition(QTextCursor::Start);
        QTextCharFormat title;
        title.setFont(scaledFont(body, kHeading));
        QTextBlockFormat block;
        block.setHeadingLevel(2);
        cursor.setBlockFormat(block);
        cursor.setBlockCharFormat(title);
        cursor.insertText(m_step.title, title);
    }
    setType(document());
    center();
    fitTables();
    verticalScrollBar()->setValue(place); // What is shown anew says where it begins.
}

int LessonView::widestText() const
{
    return QFontMetrics(document()->defaultFont()).averageCharWidth() * kLongestLine;
}

/// What is left of the width stands beside the text in equal parts.
void LessonView::center()
{
    const int margin = std::max(kLeastMargin, (viewport()->width() - widestText()) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    if (qFuzzyCompare(format.leftMargin(), qreal(margin)))
        return;
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(kLeastMargin);
    format.setBottomMargin(kLeastMargin);
    document()->rootFrame()->setFrameFormat(format);
}

/// A table that takes all of the width may become a pixel wider by rounding, and then the page could be scrolled.
void LessonView::fitTables()
{
    const auto setWidths = [this](const QTextLength &width) {
        const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
        for (QTextFrame *frame : frames) {
            if (auto *table = qobject_cast<QTextTable *>(frame); table && table->format().width() != width) {
                QTextTableFormat format = table->format();
                format.setWidth(width);
                table->setFormat(format);
            }
        }
    };
    setWidths(QTextLength());
    const QTextFrameFormat page = document()->rootFrame()->frameFormat();
    constexpr qreal kRounding = 2;
    if (document()->size().width() > viewport()->width())
        setWidths(QTextLength(QTextLength::FixedLength,
                              viewport()->width() - page.leftMargin() - page.rightMargin() - kRounding));
}

void LessonView::follow(const QUrl &address)
{
    if (address.scheme() == Lessons::kTermScheme)
        return Q_EMIT termAsked(address.path());
    if (address.scheme() == Lessons::kLessonScheme)
        return Q_EMIT lessonAsked(address.path());
    if (address.scheme() != Lessons::kActionScheme)
        return Q_EMIT pageAsked(address);
    if (const auto action = Lessons::parseAction(address.toString(QUrl::FullyEncoded)))
        Q_EMIT actionAsked(*action);
}

QVariant LessonView::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::ImageResource && name.scheme() == "picture"_L1) {
        const int room = std::min(viewport()->width() - 2 * kLeastMargin, widestText());
        return drawPicture(name.path(), std::min(room, static_cast<int>(kPicture * m_scale)), palette(),
                           devicePixelRatio());
    }
    return QByteArray(); // Nothing is fetched, and no file is read: what is not valid, QTextDocument would look for.
}

void LessonView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width() && m_step.text.contains("](picture:"_L1))
        return build(); // Pictures are as wide as there is room.
    center();
    fitTables();
}

void LessonView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        build();
}

} // namespace Grantscope::Ui
