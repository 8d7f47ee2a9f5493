// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequencepainter.h"

#include "widgets/theme.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

using Grantscope::Review::MessageKind;
using Grantscope::Review::MessageState;
using Grantscope::Review::Objection;
using Grantscope::Review::TextRole;

namespace Grantscope::Ui {

SequenceColors::SequenceColors(const QPalette &palette)
    : ground(palette.color(QPalette::Active, QPalette::Base))
    , text(palette.color(QPalette::Active, QPalette::Text))
    , muted(meaningColor(Meaning::Muted, palette))
    , lifeline(palette.color(QPalette::Active, QPalette::Mid))
    , headGround(palette.color(QPalette::Active, QPalette::Button))
    , accent(palette.color(QPalette::Active, QPalette::Link))
    , accentBand(meaningColor(Meaning::Payload, palette)) // The hue of a link, too.
    , accentTint(meaningTint(Meaning::Payload, palette))
    , bad(meaningColor(Meaning::Bad, palette))
    , badTint(meaningTint(Meaning::Bad, palette))
    , warning(meaningColor(Meaning::Warning, palette))
    , warningTint(meaningTint(Meaning::Warning, palette))
    , good(meaningColor(Meaning::Good, palette))
    , chosen(palette.color(QPalette::Active, QPalette::Link)) // A highlight is too faint for a thin line on dark.
{
    accentBand.setAlphaF(0.14F); // As accentTint over the ground; lifelines show through.
}

SequenceStroke strokeOf(const Review::Message &message, const SequenceColors &colors, qreal unit)
{
    SequenceStroke out;
    out.filledHead = message.kind != MessageKind::Answer;
    qreal width = unit / 12;
    switch (message.state) {
    case MessageState::Pending:
    case MessageState::Skipped:
        out.text = out.mark = colors.muted;
        out.sign = message.state == MessageState::Skipped ? SequenceSign::Skipped : SequenceSign::None;
        out.pen.setColor(colors.muted);
        width = unit / 18;
        break;
    case MessageState::Current:
    case MessageState::Running:
        out.text = colors.text;
        out.sign = message.state == MessageState::Current ? SequenceSign::Next : SequenceSign::Running;
        out.mark = colors.accent;
        out.pen.setColor(colors.accent);
        width = unit / 8;
        break;
    case MessageState::Done:
        out.text = colors.text;
        out.sign = SequenceSign::Good;
        out.mark = colors.good;
        out.pen.setColor(colors.text);
        break;
    case MessageState::Failed:
        out.text = colors.text;
        out.sign = SequenceSign::Bad;
        out.mark = colors.bad;
        out.pen.setColor(colors.bad);
        break;
    }
    if (message.objection != Objection::None && out.sign != SequenceSign::Bad) {
        const FailureLook look = failureLook(message, colors);
        out.sign = look.sign;
        out.mark = look.edge;
    }
    out.pen.setWidthF(std::max<qreal>(1, width));
    out.pen.setCapStyle(Qt::FlatCap);
    out.pen.setJoinStyle(Qt::MiterJoin);
    if (message.kind == MessageKind::Answer) {
        const qreal dash = unit / 3 / out.pen.widthF();
        out.pen.setDashPattern({dash, dash * 0.7});
    }
    return out;
}

FailureLook failureLook(const Review::Message &message, const SequenceColors &colors)
{
    if (message.objection == Objection::Warning && message.state != MessageState::Failed)
        return {SequenceSign::Warning, colors.warning, colors.warningTint};
    return {SequenceSign::Bad, colors.bad, colors.badTint};
}

QPainterPath signPath(SequenceSign sign, const QRectF &box)
{
    QPainterPath path;
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    switch (sign) {
    case SequenceSign::None:
        break;
    case SequenceSign::Next:
        path.moveTo(at(0.25, 0.18));
        path.lineTo(at(0.8, 0.5));
        path.lineTo(at(0.25, 0.82));
        path.closeSubpath();
        break;
    case SequenceSign::Running:
        path.moveTo(at(0.2, 0.15)); // An hourglass.
        path.lineTo(at(0.8, 0.15));
        path.lineTo(at(0.2, 0.85));
        path.lineTo(at(0.8, 0.85));
        path.closeSubpath();
        break;
    case SequenceSign::Good:
        path.moveTo(at(0.15, 0.55));
        path.lineTo(at(0.4, 0.8));
        path.lineTo(at(0.87, 0.22));
        break;
    case SequenceSign::Bad:
        path.moveTo(at(0.2, 0.2));
        path.lineTo(at(0.8, 0.8));
        path.moveTo(at(0.8, 0.2));
        path.lineTo(at(0.2, 0.8));
        break;
    case SequenceSign::Warning:
        path.moveTo(at(0.5, 0.12));
        path.lineTo(at(0.93, 0.86));
        path.lineTo(at(0.07, 0.86));
        path.closeSubpath();
        path.moveTo(at(0.5, 0.4));
        path.lineTo(at(0.5, 0.62));
        break;
    case SequenceSign::Skipped:
        path.moveTo(at(0.15, 0.5));
        path.lineTo(at(0.85, 0.5));
        break;
    }
    return path;
}

QPolygonF arrowHead(const QList<QPointF> &line, qreal unit)
{
    if (line.size() < 2)
        return {};
    const QPointF tip = line.constLast();
    const qreal direction = tip.x() >= line.at(line.size() - 2).x() ? 1 : -1;
    const qreal length = std::round(unit * 0.55);
    const qreal half = std::round(unit * 0.28);
    return QPolygonF(
        {{tip.x() - direction * length, tip.y() - half}, tip, {tip.x() - direction * length, tip.y() + half}});
}

QList<QPointF> travelled(const QList<QPointF> &line, qreal progress)
{
    if (progress >= 1 || line.size() < 2)
        return line;
    qreal all = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        all += QLineF(line.at(i - 1), line.at(i)).length();
    qreal left = all * std::max<qreal>(0, progress);
    QList<QPointF> out{line.constFirst()};
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line.at(i - 1), line.at(i));
        if (part.length() >= left) {
            out << (part.length() > 0 ? part.pointAt(left / part.length()) : part.p1());
            break;
        }
        out << part.p2();
        left -= part.length();
    }
    return out;
}

DrawnMessage::DrawnMessage(const Review::Message &what, const Review::PlacedMessage &where, const SequenceText &text)
    : message(what)
    , placed(where)
    , lines(text.lines(where.title) + text.lines(where.subtitle))
    , failureLines(text.lines(where.failure))
{
}

namespace {

void paintLine(QPainter &painter, const SequenceLine &line, const SequenceText &text, const QColor &color)
{
    painter.setFont(text.font(line.role));
    painter.setPen(color);
    painter.drawText(line.baseline, line.text);
}

void paintArrow(QPainter &painter, const DrawnMessage &drawn, const SequenceStroke &stroke, qreal unit, qreal progress)
{
    const QList<QPointF> line = travelled(drawn.placed.line, progress);
    const QPolygonF head = arrowHead(line, unit);
    painter.setPen(stroke.pen);
    painter.setBrush(Qt::NoBrush);
    QList<QPointF> shaft = line;
    if (stroke.filledHead && head.size() == 3) // Else a thick line would show beside the point.
        shaft.last().setX(head.constFirst().x());
    painter.drawPolyline(shaft.constData(), static_cast<int>(shaft.size()));
    QPen pen = stroke.pen;
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    if (stroke.filledHead) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(stroke.pen.color());
        painter.drawPolygon(head);
    } else {
        painter.drawPolyline(head);
    }
}

void paintSign(QPainter &painter, SequenceSign sign, const QRectF &box, const QColor &color)
{
    QPen pen(color, std::max<qreal>(1.5, box.width() / 8));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(sign == SequenceSign::Next ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(signPath(sign, box));
}

void paintBadge(QPainter &painter, const BadgeParts &badge, const SequenceText &text, const QColor &edge)
{
    if (badge.box.isNull())
        return;
    painter.setPen(QPen(edge, 1));
    painter.setBrush(badge.fill);
    painter.drawRoundedRect(badge.box, badge.box.height() / 2, badge.box.height() / 2);
    for (const SequenceLine &line : badge.lines)
        paintLine(painter, line, text, badge.text);
}

void paintFailure(QPainter &painter, const DrawnMessage &drawn, const SequenceText &text, const SequenceColors &colors)
{
    if (drawn.placed.failureBox.isNull())
        return;
    const FailureLook look = failureLook(drawn.message, colors);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.ground);
    painter.drawRoundedRect(drawn.placed.failureBox.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintSign(painter, look.sign, drawn.placed.failureMark, look.edge);
    for (const SequenceLine &line : drawn.failureLines)
        paintLine(painter, line, text, colors.text);
}

} // namespace

QList<PaintedGround> groundsOf(const DrawnMessage &drawn, const SequenceColors &colors, qreal unit)
{
    QList<PaintedGround> out;
    const Review::PlacedMessage &placed = drawn.placed;
    const bool here = drawn.message.state == MessageState::Current || drawn.message.state == MessageState::Running;
    if (here) {
        out << PaintedGround{placed.row, colors.accentBand};
        out << PaintedGround{{placed.row.left(), placed.row.top(), std::round(unit / 4), placed.row.height()},
                             colors.accent};
    }
    const QColor ground = here ? colors.accentTint : colors.ground;
    if (!placed.title.rect.isEmpty())
        out << PaintedGround{placed.title.rect.united(placed.mark), ground};
    if (!placed.subtitle.rect.isEmpty())
        out << PaintedGround{placed.subtitle.rect, ground};
    return out;
}

BadgeParts badgeParts(const DrawnMessage &drawn, const SequenceText &text, const SequenceColors &colors,
                      const SequenceStroke &stroke)
{
    const QRectF &badge = drawn.placed.badge;
    if (badge.isNull())
        return {};
    const bool filled = drawn.message.state != MessageState::Pending && drawn.message.state != MessageState::Skipped;
    const QString number = QString::number(drawn.message.number);
    const QSizeF size = text.measure(number, TextRole::Number, badge.width() * 2);
    const QRectF box(badge.center() - QPointF(size.width() / 2, size.height() / 2), size);
    return {badge.adjusted(0.5, 0.5, -0.5, -0.5), filled ? stroke.pen.color() : colors.ground,
            filled ? colors.ground : stroke.text,
            text.lines({box, number, TextRole::Number, Review::TextPlace::Centre})};
}

void paintHead(QPainter &painter, const Review::PlacedHead &head, const SequenceText &text,
               const SequenceColors &colors)
{
    painter.setPen(QPen(colors.lifeline, 1));
    painter.setBrush(colors.headGround);
    painter.drawRoundedRect(head.box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    for (const SequenceLine &line : text.lines(head.title))
        paintLine(painter, line, text, colors.text);
}

void paintLifelines(QPainter &painter, const Review::SequenceLayout &layout, const SequenceColors &colors)
{
    painter.setPen(QPen(colors.lifeline, 1));
    for (const Review::PlacedHead &head : layout.heads)
        painter.drawLine(QPointF(head.x, head.box.bottom()), QPointF(head.x, layout.size.height()));
}

void paintMessage(QPainter &painter, const DrawnMessage &drawn, const SequenceText &text, const SequenceColors &colors,
                  qreal unit, qreal progress)
{
    const SequenceStroke stroke = strokeOf(drawn.message, colors, unit);
    for (const PaintedGround &ground : groundsOf(drawn, colors, unit))
        painter.fillRect(ground.rect, ground.color);
    paintArrow(painter, drawn, stroke, unit, progress);
    paintBadge(painter, badgeParts(drawn, text, colors, stroke), text, stroke.pen.color());
    if (progress >= 1)
        paintSign(painter, stroke.sign, drawn.placed.mark, stroke.mark);
    for (const SequenceLine &line : drawn.lines) {
        const bool second = line.role == TextRole::Subtitle;
        paintLine(painter, line, text, second ? colors.muted : stroke.text);
    }
    paintFailure(painter, drawn, text, colors);
}

} // namespace Grantscope::Ui
