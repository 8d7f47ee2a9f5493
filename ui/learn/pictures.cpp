// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/pictures.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

// Drawn on a sheet of 560 × 200.
constexpr int kWidth = 560;
constexpr int kHeight = 200;

struct Inks
{
    QPen line;
    QBrush paper;
    QColor header;
    QColor payload;
    QColor signature;
    QColor good;
};

Inks inksOf(const QPalette &palette)
{
    QPen line(palette.color(QPalette::Text), 2.5);
    line.setCapStyle(Qt::RoundCap);
    line.setJoinStyle(Qt::RoundJoin);
    return {line,
            palette.brush(QPalette::AlternateBase),
            meaningColor(Meaning::Header, palette),
            meaningColor(Meaning::Payload, palette),
            meaningColor(Meaning::Signature, palette),
            meaningColor(Meaning::Good, palette)};
}

void drawPerson(QPainter &painter, QPointF head)
{
    painter.drawEllipse(head, 13, 13);
    QPainterPath shoulders;
    shoulders.moveTo(head + QPointF(-24, 52));
    shoulders.cubicTo(head + QPointF(-24, 14), head + QPointF(24, 14), head + QPointF(24, 52));
    painter.drawPath(shoulders);
}

/// A passport is held up before a barrier: what it says is read, and its seal is checked.
void drawPassport(QPainter &painter, const Inks &inks)
{
    drawPerson(painter, {70, 80});
    painter.setBrush(inks.paper);
    painter.drawRoundedRect(QRectF(140, 40, 150, 110), 8, 8);
    painter.drawRect(QRectF(154, 56, 40, 48));
    painter.drawEllipse(QPointF(174, 74), 8, 8);
    painter.setBrush(Qt::NoBrush);
    const QList<QColor> lines{inks.header, inks.payload, inks.payload};
    for (int i = 0; i < lines.size(); ++i) {
        painter.setPen(QPen(lines.at(i), 5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(208, 62 + 18 * i), QPointF(276 - 12 * i, 62 + 18 * i));
    }
    // The seal, which nobody else can make.
    painter.setPen(QPen(inks.signature, 3));
    painter.drawEllipse(QPointF(256, 126), 15, 15);
    painter.drawEllipse(QPointF(256, 126), 9, 9);
    painter.setPen(inks.line);
    // The barrier, open.
    painter.drawLine(QPointF(400, 160), QPointF(400, 60));
    painter.drawRect(QRectF(388, 110, 24, 50));
    QPen bar(inks.good, 9, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(bar);
    painter.drawLine(QPointF(404, 108), QPointF(486, 34));
    painter.setPen(inks.line);
    drawPerson(painter, {510, 94});
    painter.drawLine(QPointF(30, 162), QPointF(540, 162));
    painter.setPen(QPen(inks.line.color(), 2.5, Qt::DashLine));
    painter.drawLine(QPointF(306, 95), QPointF(376, 95));
    painter.setPen(inks.line);
    painter.drawLine(QPointF(376, 95), QPointF(366, 89));
    painter.drawLine(QPointF(376, 95), QPointF(366, 101));
}

/// Four rooms; the key that was handed over opens one of them.
void drawKey(QPainter &painter, const Inks &inks)
{
    drawPerson(painter, {60, 84});
    painter.setPen(QPen(inks.payload, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(QPointF(126, 100), 15, 15);
    painter.drawLine(QPointF(141, 100), QPointF(206, 100));
    painter.drawLine(QPointF(206, 100), QPointF(206, 114));
    painter.drawLine(QPointF(190, 100), QPointF(190, 110));
    for (int room = 0; room < 4; ++room) {
        const QRectF door(250 + 76 * room, 44, 56, 116);
        const bool isOpen = room == 1;
        painter.setPen(isOpen ? QPen(inks.good, 4) : inks.line);
        painter.setBrush(isOpen ? Qt::NoBrush : inks.paper);
        painter.drawRect(door);
        if (isOpen) {
            const QPointF hinge = door.topLeft();
            painter.setBrush(inks.paper);
            painter.drawPolygon(QPolygonF{hinge, hinge + QPointF(30, 16), hinge + QPointF(30, 128), door.bottomLeft()});
        } else {
            painter.drawEllipse(QPointF(door.right() - 11, door.center().y()), 3.5, 3.5);
            painter.drawLine(door.center() + QPointF(-9, -22), door.center() + QPointF(9, -4)); // closed
            painter.drawLine(door.center() + QPointF(9, -22), door.center() + QPointF(-9, -4));
        }
        painter.setBrush(Qt::NoBrush);
    }
    painter.setPen(inks.line);
    painter.drawLine(QPointF(20, 162), QPointF(548, 162));
}

} // namespace

QStringList pictureNames()
{
    return {u"passport"_s, u"key"_s};
}

QImage drawPicture(const QString &name, int width, const QPalette &palette, qreal devicePixelRatio)
{
    if (!pictureNames().contains(name) || width <= 0)
        return {};
    const qreal scale = qreal(width) / kWidth * devicePixelRatio;
    QImage image((QSizeF(kWidth, kHeight) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(qreal(width) / kWidth, qreal(width) / kWidth);
    const Inks inks = inksOf(palette);
    painter.setPen(inks.line);
    if (name == "passport"_L1)
        drawPassport(painter, inks);
    else
        drawKey(painter, inks);
    return image;
}

} // namespace Grantscope::Ui
