// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequenceitems.h"

#include <QPainter>

namespace Grantscope::Ui {

namespace {

Review::PlacedMessage movedUp(Review::PlacedMessage placed)
{
    const QPointF by(0, -placed.row.top());
    placed.row.translate(by);
    for (QPointF &point : placed.line)
        point += by;
    for (QRectF *rect : {&placed.badge, &placed.mark, &placed.title.rect, &placed.subtitle.rect, &placed.failureBox,
                         &placed.failureMark, &placed.failure.rect}) {
        if (!rect->isNull())
            rect->translate(by);
    }
    return placed;
}

} // namespace

void SequenceItem::show(const Review::Message &message, const Review::PlacedMessage &placed)
{
    setPos(0, placed.row.top());
    const Review::PlacedMessage here = movedUp(placed);
    if (message == m_drawn.message && here == m_drawn.placed)
        return;
    if (here.row != m_drawn.placed.row)
        prepareGeometryChange();
    m_drawn = DrawnMessage(message, here, m_look.text);
    update();
}

void SequenceItem::setChosen(bool chosen, bool focused)
{
    focused = focused && chosen; // It is seen at nothing else.
    if (m_chosen == chosen && m_focused == focused)
        return;
    m_chosen = chosen;
    m_focused = focused;
    update();
}

void SequenceItem::setProgress(qreal progress)
{
    if (qFuzzyCompare(m_progress + 1, progress + 1))
        return;
    m_progress = progress;
    update();
}

void SequenceItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    ++m_timesPainted;
    paintMessage(*painter, m_drawn, m_look.text, m_look.colors, m_look.unit, m_progress);
    if (!m_chosen)
        return;
    QPen pen(m_look.colors.chosen, m_focused ? 2 : 1);
    pen.setJoinStyle(Qt::MiterJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(m_drawn.placed.row.adjusted(1, 1, -1, -1), 4, 4);
}

void SequenceLifelines::show(const Review::SequenceLayout &layout)
{
    if (m_layout.size == layout.size && m_layout.heads == layout.heads)
        return;
    prepareGeometryChange();
    m_layout.size = layout.size;
    m_layout.heads = layout.heads;
    update();
}

void SequenceLifelines::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paintLifelines(*painter, m_layout, m_look.colors);
}

SequenceHeads::SequenceHeads(const SequenceLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    // The wheel and clicks go to the view; a screen reader hears who speaks with each message.
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SequenceHeads::show(const Review::SequenceLayout &layout)
{
    m_placed = layout.heads;
    update();
}

void SequenceHeads::setView(qreal left, qreal scale)
{
    if (m_left == left && m_scale == scale)
        return;
    m_left = left;
    m_scale = scale;
    update();
}

void SequenceHeads::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colors.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_left, 0);
    painter.scale(m_scale, m_scale);
    for (const Review::PlacedHead &head : std::as_const(m_placed))
        paintHead(painter, head, m_look.text, m_look.colors);
}

} // namespace Grantscope::Ui
