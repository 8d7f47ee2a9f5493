// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkbutton.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace Grantscope::Ui {

namespace {

constexpr int kMargin = 2; // for the frame of the focus
constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QFont LinkButton::shownFont() const
{
    QFont underlined = font();
    underlined.setUnderline(isEnabled());
    return underlined;
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 2 * kMargin, QWIDGETSIZE_MAX);
    return QFontMetrics(shownFont()).boundingRect(room, kFlags, text()).height() + 2 * kMargin;
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(shownFont());
    return {metrics.horizontalAdvance(text()) + 2 * kMargin + 1, metrics.height() + 2 * kMargin};
}

QSize LinkButton::minimumSizeHint() const
{
    const QFontMetrics metrics(shownFont());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 16), metrics.height() + 2 * kMargin};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    painter.setPen(isEnabled() ? palette().color(isDown() ? QPalette::LinkVisited : QPalette::Link)
                               : palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin), kFlags, text());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Window);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void LinkButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace Grantscope::Ui
