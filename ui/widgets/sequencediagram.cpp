// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequencediagram.h"

#include "texts/visible.h"
#include "widgets/sequenceaccessible.h"
#include "widgets/sequenceexport.h"
#include "widgets/sequenceitems.h"
#include "widgets/sequencewords.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;
using Grantscope::Review::MessageState;

namespace Grantscope::Ui {

namespace {

constexpr int kLeastZoom = 50;
constexpr int kLeastFit = 70; // Smaller is not read any more.
constexpr int kMostZoom = 300;
constexpr int kZoomStep = 10;
constexpr int kMotion = 160; // milliseconds
constexpr int kWheelStep = 120; // eighths of a degree
/// More arrows than these at once are no step that a person follows: a diagram was opened.
constexpr qsizetype kMostTravelling = 2;

bool hasHappened(MessageState state)
{
    return state != MessageState::Pending && state != MessageState::Skipped;
}

} // namespace

SequenceDiagram::SequenceDiagram(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(new SequenceScene(font(), palette()))
    , m_heads(new SequenceHeads(m_scene->look(), this))
{
    installSequenceAccessibility();
    setScene(m_scene.get());
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    updateLook();
}

SequenceDiagram::~SequenceDiagram()
{
    forgetSequenceAccessibles(this);
    delete m_heads; // They are drawn with what goes with the scene.
    setScene(nullptr);
}

void SequenceDiagram::setDiagram(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages)
{
    const auto change = m_scene->setDiagram(lifelines, messages);
    if (!change)
        return;
    if (!change->sameIds)
        forgetSequenceAccessibles(this);
    arrange(change->sameLifelines ? change->first : 0);
    tellWhatHappened(change->before, change->first);
    if (!change->sameIds)
        tellMessagesChanged(this);
}

/// Arrows travel, and the last one that is under way or went wrong comes into view.
void SequenceDiagram::tellWhatHappened(const QList<Review::Message> &before, qsizetype first)
{
    QHash<QString, MessageState> states;
    for (const Review::Message &message : before)
        states.insert(message.id, message.state);
    QStringList travelling;
    qsizetype reached = -1;
    for (qsizetype i = first; i < messages().size(); ++i) {
        const MessageState then = states.value(messages().at(i).id, MessageState::Pending);
        const MessageState now = messages().at(i).state;
        if (then == now)
            continue;
        if (hasHappened(now) && (then == MessageState::Pending || then == MessageState::Current))
            travelling << messages().at(i).id;
        if (now == MessageState::Current || now == MessageState::Running || now == MessageState::Failed)
            reached = i;
        tellStateChanged(this, i);
    }
    if (!travelling.isEmpty() && travelling.size() <= kMostTravelling)
        m_scene->travel(travelling, motionDuration());
    if (reached >= 0)
        reveal(reached);
}

int SequenceDiagram::motionDuration() const
{
    if (m_motion != Motion::AsStyleSays)
        return m_motion == Motion::Always ? kMotion : 0;
    const bool seen = QGuiApplication::platformName() != "offscreen"_L1;
    return seen && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0 ? kMotion : 0;
}

/// The first \a kept messages are where they were, if it is as wide as it was.
void SequenceDiagram::arrange(qsizetype kept)
{
    if (std::exchange(m_arrangedFor, width()) != width())
        kept = 0;
    // Heads of another height move the beginning of what scrolls: who is there stays there.
    QScrollBar *down = verticalScrollBar();
    const int scrolled = down->value() - down->minimum();
    // As if there were a vertical scroll bar: with one the rows may be higher and need it, without it not.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const qreal available = std::max<qreal>(0, this->width() - 2 * frameWidth() - bar);
    if (!m_isZoomChosen)
        fitZoom(available);
    const qreal scale = m_zoom / 100.0;
    const qreal width = available / scale;
    m_scene->arrange(width, kept);
    const Review::SequenceLayout &layout = m_scene->placed();
    m_heads->show(layout);
    // What is above this edge is drawn by m_heads.
    const qreal edge = layout.headHeight;
    setViewportMargins(0, static_cast<int>(std::ceil(edge * scale)), 0, 0);
    // In the middle by itself: Qt's own centring counts the width under a scroll bar, too.
    const qreal beside = std::floor(std::max<qreal>(0, width - placed().size.width()) / 2);
    setSceneRect(-beside, edge, layout.size.width() + beside, std::max<qreal>(0, layout.size.height() - edge));
    down->setValue(down->minimum() + scrolled);
    placeHeads();
}

void SequenceDiagram::fitZoom(qreal available)
{
    const qreal least = m_scene->leastWidth();
    const int fitting = least > 0 ? static_cast<int>(std::floor(available / least * 100)) : 100;
    const int zoom = std::clamp(fitting, kLeastFit, 100);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    setTransform(QTransform::fromScale(zoom / 100.0, zoom / 100.0));
}

void SequenceDiagram::placeHeads()
{
    const int height = viewportMargins().top();
    const QRect view = viewport()->geometry();
    m_heads->setGeometry(view.left(), view.top() - height, view.width(), height);
    m_heads->setView(mapFromScene(QPointF(0, placed().headHeight)).x(), m_zoom / 100.0);
}

void SequenceDiagram::updateLook()
{
    m_scene->setLook(font(), palette());
    setBackgroundBrush(m_scene->look().colors.ground);
    arrange();
    m_heads->update();
    viewport()->update();
}

void SequenceDiagram::choose(const QString &id)
{
    if (id == chosen())
        return;
    m_scene->mark(id);
    const qsizetype index = chosenIndex();
    if (index < 0)
        return;
    reveal(index);
    tellChosen(this, index);
}

void SequenceDiagram::chooseByPerson(qsizetype index)
{
    if (index < 0 || index >= messages().size())
        return;
    const QString id = messages().at(index).id;
    if (id == chosen())
        return reveal(index);
    choose(id);
    Q_EMIT messageChosen(id);
}

void SequenceDiagram::reveal(qsizetype index)
{
    if (index >= placed().messages.size())
        return;
    const Review::PlacedMessage &message = placed().messages.at(index);
    QRectF seen = message.row;
    if (!message.line.isEmpty()) { // Across, its own part of the row is enough.
        const auto [left, right] = std::ranges::minmax(message.line, {}, &QPointF::x);
        seen.setLeft(left.x() - placed().unit);
        seen.setRight(right.x() + placed().unit);
    }
    ensureVisible(seen, 0, static_cast<int>(placed().unit));
}

QRect SequenceDiagram::rectOf(qsizetype index) const
{
    if (index < 0 || index >= placed().messages.size())
        return {};
    return mapFromScene(placed().messages.at(index).row).boundingRect();
}

qsizetype SequenceDiagram::messageAt(const QPoint &point) const
{
    return m_scene->indexAt(mapToScene(point).y());
}

void SequenceDiagram::setZoom(int percent)
{
    percent = std::clamp(percent, kLeastZoom, kMostZoom);
    m_isZoomChosen = true;
    if (percent == m_zoom)
        return;
    const qsizetype middle = chosenIndex() >= 0 ? chosenIndex() : messageAt(viewport()->rect().center());
    m_zoom = percent;
    setTransform(QTransform::fromScale(percent / 100.0, percent / 100.0));
    arrange();
    if (middle >= 0)
        reveal(middle);
    Q_EMIT zoomChanged(percent);
}

QByteArray SequenceDiagram::toSvg(const QString &title) const
{
    return sequenceSvg(lifelines(), messages(), font(), title);
}

QImage SequenceDiagram::toImage(qreal scale) const
{
    return sequenceImage(lifelines(), messages(), font(), scale);
}

QSize SequenceDiagram::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 50, unit * 24};
}

void SequenceDiagram::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        updateLook();
        break;
    case QEvent::LanguageChange:
        tellMessagesChanged(this);
        break;
    default:
        break;
    }
}

bool SequenceDiagram::event(QEvent *event)
{
    // The window zooms by the same keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ControlModifier)
            && (key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus
                || key->key() == Qt::Key_0)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void SequenceDiagram::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                       || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && chosenIndex() < 0)
        chooseByPerson(keyTarget(Qt::Key_Down));
    m_scene->setFocused(true);
    if (chosenIndex() >= 0)
        tellChosen(this, chosenIndex());
}

void SequenceDiagram::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_scene->setFocused(false);
}

bool SequenceDiagram::zoomByKey(const QKeyEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom + kZoomStep);
        return true;
    case Qt::Key_Minus:
        setZoom(m_zoom - kZoomStep);
        return true;
    case Qt::Key_0:
        setZoom(100);
        return true;
    default:
        return false;
    }
}

qsizetype SequenceDiagram::keyTarget(int key) const
{
    const qsizetype last = messages().size() - 1;
    const qsizetype now = chosenIndex();
    if (now < 0 && key != Qt::Key_Home && key != Qt::Key_End) {
        // Where the flow is, else at the first.
        const auto current = std::ranges::find(messages(), MessageState::Current, &Review::Message::state);
        return current == messages().end() ? std::min<qsizetype>(0, last) : current - messages().begin();
    }
    const auto page = [this, now](int direction) {
        const int height = viewport()->height();
        const qsizetype there = messageAt(rectOf(now).center() + QPoint(0, direction * height));
        return there >= 0 ? there : direction > 0 ? messages().size() - 1 : qsizetype(0);
    };
    switch (key) {
    case Qt::Key_Up:
        return std::max<qsizetype>(0, now - 1);
    case Qt::Key_Down:
        return std::min(last, now + 1);
    case Qt::Key_PageUp:
        return page(-1);
    case Qt::Key_PageDown:
        return page(1);
    case Qt::Key_Home:
        return std::min<qsizetype>(0, last);
    case Qt::Key_End:
        return last;
    default:
        return -1;
    }
}

void SequenceDiagram::keyPressEvent(QKeyEvent *event)
{
    if (zoomByKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        chooseByPerson(keyTarget(event->key()));
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QScrollBar::SliderSingleStepSub
                                                                          : QScrollBar::SliderSingleStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosenIndex() >= 0) {
            Q_EMIT activated(chosen());
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void SequenceDiagram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        chooseByPerson(messageAt(event->position().toPoint()));
}

void SequenceDiagram::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype index = messageAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT activated(messages().at(index).id);
}

void SequenceDiagram::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    // A scroll bar that comes or goes resizes the viewport in the middle of arrange(), and changes nothing.
    const QScrollBar *down = verticalScrollBar();
    const bool atTop = down->value() == down->minimum();
    if (width() != m_arrangedFor)
        arrange();
    else
        placeHeads();
    if (!atTop && chosenIndex() >= 0)
        reveal(chosenIndex());
}

void SequenceDiagram::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeHeads();
}

bool SequenceDiagram::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype index = messageAt(help->pos());
    if (index < 0) {
        QToolTip::hideText();
        return true;
    }
    QString words = messageSentence(lifelines(), messages(), index);
    if (const QString details = messageDetails(messages().at(index)); !details.isEmpty())
        words += u'\n' + details;
    QToolTip::showText(help->globalPos(), plainToolTip(words), viewport(), rectOf(index));
    return true;
}

void SequenceDiagram::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / kWheelStep;
    m_wheel -= steps * kWheelStep;
    setZoom(m_zoom + steps * kZoomStep);
    event->accept();
}

} // namespace Grantscope::Ui
