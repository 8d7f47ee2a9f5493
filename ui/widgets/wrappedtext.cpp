// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QTextLayout>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

WrappedText::WrappedText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // All of it is in view always.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &WrappedText::fit);
}

void WrappedText::fit()
{
    // A fixed height, not a height for a width: grids and scroll areas get the latter wrong where columns share it.
    setFixedHeight(heightForWidth(width()));
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

int WrappedText::heightForWidth(int width) const
{
    // As the editor's own layout does it, at a width that it does not have yet.
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(wordWrapMode());
    qreal height = 0;
    const QStringList paragraphs = toPlainText().split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            height += line.height() + (line.leading() < 0 ? std::ceil(line.leading()) : 0);
        }
        layout.endLayout();
    }
    return static_cast<int>(std::ceil(height)) + 1;
}

QSize WrappedText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, height()};
}

void WrappedText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void WrappedText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // What it stands in scrolls.
}

} // namespace Grantscope::Ui
