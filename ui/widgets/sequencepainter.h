// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sequencetext.h"

#include <QPainterPath>
#include <QPalette>
#include <QPen>

class QPainter;

namespace Grantscope::Ui {

/// The colours of a sequence diagram. None of them tells something that a shape does not tell, too.
struct SequenceColors
{
    QColor ground, text, muted, lifeline, headGround, accent, accentBand, accentTint, bad, badTint, warning,
        warningTint, good, chosen;

    explicit SequenceColors(const QPalette &palette);
};

/// What tells without words how a message went: ▶ (next), ⧗, ✓, ✗, ⚠, –.
enum class SequenceSign : quint8 { None, Next, Running, Good, Bad, Warning, Skipped };

/// What one message is drawn with, by its state and by what the checks say.
struct SequenceStroke
{
    QPen pen;
    QColor text;
    SequenceSign sign = SequenceSign::None;
    QColor mark; ///< The colour of the sign.
    bool filledHead = true; ///< Of the arrow; an answer's is open.
};
[[nodiscard]] SequenceStroke strokeOf(const Review::Message &message, const SequenceColors &colors, qreal unit);

/// \a sign in \a box, to be stroked; empty for None.
[[nodiscard]] QPainterPath signPath(SequenceSign sign, const QRectF &box);
/// The box in which a failure or an objection is told.
struct FailureLook
{
    SequenceSign sign;
    QColor edge, ground;
};
[[nodiscard]] FailureLook failureLook(const Review::Message &message, const SequenceColors &colors);
/// The head of an arrow whose point is at the end of \a line.
[[nodiscard]] QPolygonF arrowHead(const QList<QPointF> &line, qreal unit);
/// The first \a progress (0 to 1) of the way along \a line.
[[nodiscard]] QList<QPointF> travelled(const QList<QPointF> &line, qreal progress);

/// A message with its texts in lines, so that painting breaks none.
struct DrawnMessage
{
    Review::Message message;
    Review::PlacedMessage placed;
    QList<SequenceLine> lines;
    QList<SequenceLine> failureLines;

    DrawnMessage() = default;
    DrawnMessage(const Review::Message &what, const Review::PlacedMessage &where, const SequenceText &text);
};

/// What lies under a message's texts: the band of where the flow is, and what keeps lifelines out of texts.
struct PaintedGround
{
    QRectF rect;
    QColor color;
};
[[nodiscard]] QList<PaintedGround> groundsOf(const DrawnMessage &drawn, const SequenceColors &colors, qreal unit);

/// The number of a message: what has happened is filled, what is to come is a ring.
struct BadgeParts
{
    QRectF box; ///< Null where there is no number.
    QColor fill, text;
    QList<SequenceLine> lines;
};
[[nodiscard]] BadgeParts badgeParts(const DrawnMessage &drawn, const SequenceText &text, const SequenceColors &colors,
                                    const SequenceStroke &stroke);

void paintHead(QPainter &painter, const Review::PlacedHead &head, const SequenceText &text,
               const SequenceColors &colors);
void paintLifelines(QPainter &painter, const Review::SequenceLayout &layout, const SequenceColors &colors);
/// \a progress is how far its arrow has come.
void paintMessage(QPainter &painter, const DrawnMessage &drawn, const SequenceText &text, const SequenceColors &colors,
                  qreal unit, qreal progress = 1);

} // namespace Grantscope::Ui
