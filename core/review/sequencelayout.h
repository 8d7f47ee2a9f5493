// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

namespace Grantscope::Review {

/// Who takes part: a column of the diagram.
struct Lifeline
{
    QString id;
    QString title;

    friend bool operator==(const Lifeline &, const Lifeline &) = default;
};

enum class MessageKind : quint8 {
    Request, ///< A solid line.
    Answer, ///< A dashed line.
    Self, ///< A loop at one lifeline: what a party does by itself.
};

enum class MessageState : quint8 { Pending, Current, Running, Done, Failed, Skipped };

/// What the checks have against a message that went its way.
enum class Objection : quint8 { None, Warning, Error };

/// One arrow. Its texts are for people and hold no values.
struct Message
{
    QString id;
    int number = 0; ///< Shown in a badge; none where it is 0.
    QString from, to; ///< Ids of lifelines. One that is unknown is taken for the other end; `to` may be empty for Self.
    QString title;
    QString subtitle = {};
    MessageKind kind = MessageKind::Request;
    MessageState state = MessageState::Pending;
    QString failure = {}; ///< What went wrong, or what the checks object to, told in place.
    Objection objection = Objection::None;

    friend bool operator==(const Message &, const Message &) = default;
};

enum class TextRole : quint8 { Head, Number, Title, Subtitle, Failure };
inline constexpr int kTextRoles = 5;

/// The size of \a text in the font of \a role, broken into lines of at most \a maxWidth. A pure function: the same
/// question has the same answer.
using TextMeasure = std::function<QSizeF(QStringView text, TextRole role, qreal maxWidth)>;

enum class TextPlace : quint8 { Left, Centre, Right };

/// A text and the room it has; what does not fit in mostLines() lines is to be elided.
struct TextBox
{
    QRectF rect = {};
    QString text = {};
    TextRole role = TextRole::Title;
    TextPlace place = TextPlace::Centre;

    friend bool operator==(const TextBox &, const TextBox &) = default;
};

[[nodiscard]] int mostLines(TextRole role);

struct PlacedHead
{
    qreal x = 0; ///< Of the lifeline.
    QRectF box = {};
    TextBox title = {};

    friend bool operator==(const PlacedHead &, const PlacedHead &) = default;
};

/// One message as it is drawn; it alone has the band `row` of the height. Rectangles of what is not there are null.
struct PlacedMessage
{
    QRectF row = {};
    QList<QPointF> line = {}; ///< Two points, or the four of a loop; the head of the arrow is at the last.
    QRectF badge = {}; ///< Of the number, at the beginning of the line.
    QRectF mark = {}; ///< Of the icon that tells the state, beside the title; there for every state.
    TextBox title = {};
    TextBox subtitle = {};
    QRectF failureBox = {};
    QRectF failureMark = {};
    TextBox failure = {};

    friend bool operator==(const PlacedMessage &, const PlacedMessage &) = default;
};

struct SequenceLayout
{
    QSizeF size = {};
    qreal headHeight = 0; ///< Heads stand above, messages below.
    qreal unit = 0; ///< The height of a line of a title, which everything else is in proportion to.
    QList<PlacedHead> heads = {};
    QList<PlacedMessage> messages = {}; ///< One for each message, in its order; none without lifelines.

    friend bool operator==(const SequenceLayout &, const SequenceLayout &) = default;
};

/// Places \a messages below each other between \a lifelines, in a width of \a width or, where that is too narrow to
/// read, in what they need. No text covers another. Asks \a measure a fixed number of times for each text, so time is
/// linear; an unchanged message under unchanged lifelines keeps its form whatever its state is.
[[nodiscard]] SequenceLayout layoutSequence(const QList<Lifeline> &lifelines, const QList<Message> &messages,
                                            const TextMeasure &measure, qreal width);
/// The same, where the first \a kept of \a messages stand in \a before already, under the same lifelines, texts'
/// measure and width: they keep their places, and only what follows is placed.
[[nodiscard]] SequenceLayout layoutSequence(const QList<Lifeline> &lifelines, const QList<Message> &messages,
                                            const TextMeasure &measure, qreal width, SequenceLayout before,
                                            qsizetype kept);

} // namespace Grantscope::Review
