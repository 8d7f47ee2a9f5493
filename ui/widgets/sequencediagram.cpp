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
constexpr int kMostZoom = 300;
constexpr int kZoomStep = 10;
constexpr int kMotion = 160; // milliseconds
constexpr int kWheelStep = 120; // eighths of a degree
/// More arrows than these at once are no step that a person follows: a diagram was opened.
constexpr qsizetype kMostTravelling = 2;

/// Lines as they may be shown, whoever wrote them.
QString visible(const QString &text)
{
    constexpr qsizetype kMost = 1000;
    QStringList lines;
    for (const QString &line : text.first(std::min(text.size(), kMost)).split(u'\n'))
        lines << Texts::visible(line);
    return lines.join(u'\n');
}

bool hasHappened(MessageState state)
{
    return state != MessageState::Pending && state != MessageState::Skipped;
}

} // namespace

SequenceDiagram::SequenceDiagram(QWidget *parent)
    : QGraphicsView(parent)
    , m_look(new SequenceLook{SequenceText(font()), SequenceColors(palette())})
    , m_scene(new QGraphicsScene)
    , m_heads(new SequenceHeads(*m_look, this))
    , m_lines(new SequenceLifelines(*m_look))
{
    installSequenceAccessibility();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex); // Some hundred items that change place together.
    m_scene->addItem(m_lines);
    setScene(m_scene.get());
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    m_travel.setStartValue(0.0);
    m_travel.setEndValue(1.0);
    m_travel.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_travel, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        for (const QString &id : std::as_const(m_travelling)) {
            if (SequenceItem *item = m_items.value(id))
                item->setProgress(value.toReal());
        }
    });
    updateLook();
}

SequenceDiagram::~SequenceDiagram()
{
    forgetSequenceAccessibles(this);
    m_travel.stop();
    setScene(nullptr);
}

// A copy, since what comes may be messages() itself.
void SequenceDiagram::setDiagram(const QList<Review::Lifeline> &lifelines, QList<Review::Message> messages)
{
    if (lifelines == m_lifelines && messages == m_given)
        return;
    // From here on it is another diagram.
    const qsizetype first =
        std::ranges::mismatch(std::as_const(m_given), std::as_const(messages)).in2 - messages.cbegin();
    const QList<Review::Message> before = m_messages.sliced(first);
    m_given = messages;
    m_messages.resize(first);
    for (qsizetype i = first; i < messages.size(); ++i) {
        Review::Message message = messages.at(i);
        for (QString *text : {&message.title, &message.subtitle, &message.failure})
            *text = visible(*text);
        m_messages << message;
    }
    const bool sameLifelines = lifelines == m_lifelines;
    m_lifelines = lifelines;
    const bool sameIds = std::ranges::equal(before, std::as_const(m_messages) | std::views::drop(first), {},
                                            &Review::Message::id, &Review::Message::id);
    if (!sameIds) {
        removeItems(before, first);
        if (chosenIndex() < 0)
            m_chosen.clear();
        forgetSequenceAccessibles(this);
    }
    arrange(sameLifelines ? first : 0);
    tellWhatHappened(before, first);
    if (!sameIds)
        tellMessagesChanged(this);
}

/// Those of messages that are no more: in \a before, and not from \a first on.
void SequenceDiagram::removeItems(const QList<Review::Message> &before, qsizetype first)
{
    QSet<QString> kept;
    for (qsizetype i = first; i < m_messages.size(); ++i)
        kept.insert(m_messages.at(i).id);
    for (const Review::Message &message : before) {
        if (!kept.contains(message.id))
            delete m_items.take(message.id);
    }
}

/// Arrows travel, and the last one that is under way or went wrong comes into view.
void SequenceDiagram::tellWhatHappened(const QList<Review::Message> &before, qsizetype first)
{
    QHash<QString, MessageState> states;
    for (const Review::Message &message : before)
        states.insert(message.id, message.state);
    QStringList travelling;
    qsizetype reached = -1;
    for (qsizetype i = first; i < m_messages.size(); ++i) {
        const MessageState then = states.value(m_messages.at(i).id, MessageState::Pending);
        const MessageState now = m_messages.at(i).state;
        if (then == now)
            continue;
        if (hasHappened(now) && (then == MessageState::Pending || then == MessageState::Current))
            travelling << m_messages.at(i).id;
        if (now == MessageState::Current || now == MessageState::Running || now == MessageState::Failed)
            reached = i;
        tellStateChanged(this, i);
    }
    if (!travelling.isEmpty() && travelling.size() <= kMostTravelling)
        travel(travelling);
    if (reached >= 0)
        reveal(reached);
}

void SequenceDiagram::travel(const QStringList &ids)
{
    m_travel.stop();
    for (const QString &id : std::as_const(m_travelling)) {
        if (SequenceItem *item = m_items.value(id))
            item->setProgress(1);
    }
    m_travelling = ids;
    const int duration = motionDuration();
    if (duration <= 0)
        return;
    m_travel.setDuration(duration);
    m_travel.start();
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
    const qreal scale = m_zoom / 100.0;
    // As if there were a vertical scroll bar: with one the rows may be higher and need it, without it not.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const qreal width = std::max<qreal>(0, this->width() - 2 * frameWidth() - bar) / scale;
    m_layout = Review::layoutSequence(
        m_lifelines, m_messages,
        [this](QStringView text, Review::TextRole role, qreal most) { return m_look->text.measure(text, role, most); },
        width, std::exchange(m_layout, {}), kept);
    m_look->unit = m_layout.unit;
    m_lines->show(m_layout);
    m_heads->show(m_layout);
    placeItems(kept);
    // What is above this edge is drawn by m_heads.
    const qreal edge = m_layout.headHeight;
    setViewportMargins(0, static_cast<int>(std::ceil(edge * scale)), 0, 0);
    // In the middle by itself: Qt's own centring counts the width under a scroll bar, too.
    const qreal beside = std::floor(std::max<qreal>(0, width - m_layout.size.width()) / 2);
    setSceneRect(-beside, edge, m_layout.size.width() + beside, std::max<qreal>(0, m_layout.size.height() - edge));
    placeHeads();
}

void SequenceDiagram::placeItems(qsizetype first)
{
    for (qsizetype i = first; i < m_layout.messages.size(); ++i) {
        const Review::Message &message = m_messages.at(i);
        SequenceItem *&item = m_items[message.id];
        if (!item) {
            item = new SequenceItem(*m_look);
            m_scene->addItem(item);
        }
        item->show(message, m_layout.messages.at(i));
        item->setChosen(message.id == m_chosen, hasFocus());
    }
}

void SequenceDiagram::placeHeads()
{
    const int height = viewportMargins().top();
    const QRect view = viewport()->geometry();
    m_heads->setGeometry(view.left(), view.top() - height, view.width(), height);
    m_heads->setView(mapFromScene(QPointF(0, m_layout.headHeight)).x(), m_zoom / 100.0);
}

void SequenceDiagram::updateLook()
{
    m_look->text = SequenceText(font());
    m_look->colors = SequenceColors(palette());
    setBackgroundBrush(m_look->colors.ground);
    qDeleteAll(m_items);
    m_items.clear();
    arrange();
    m_heads->update();
    viewport()->update();
}

qsizetype SequenceDiagram::chosenIndex() const
{
    const auto found = std::ranges::find(m_messages, m_chosen, &Review::Message::id);
    return m_chosen.isEmpty() || found == m_messages.end() ? -1 : found - m_messages.begin();
}

void SequenceDiagram::mark(const QString &id)
{
    const QString before = m_chosen;
    m_chosen = id;
    for (const QString &each : {before, m_chosen}) {
        if (SequenceItem *item = m_items.value(each))
            item->setChosen(each == m_chosen, hasFocus());
    }
}

void SequenceDiagram::choose(const QString &id)
{
    if (id == m_chosen)
        return;
    mark(id);
    const qsizetype index = chosenIndex();
    if (index < 0)
        return mark({});
    reveal(index);
    tellChosen(this, index);
}

void SequenceDiagram::chooseByPerson(qsizetype index)
{
    if (index < 0 || index >= m_messages.size())
        return;
    const QString id = m_messages.at(index).id;
    if (id == m_chosen)
        return reveal(index);
    choose(id);
    Q_EMIT messageChosen(id);
}

void SequenceDiagram::reveal(qsizetype index)
{
    if (index >= m_layout.messages.size())
        return;
    const Review::PlacedMessage &placed = m_layout.messages.at(index);
    QRectF seen = placed.row;
    if (!placed.line.isEmpty()) { // Across, its own part of the row is enough.
        const auto [left, right] = std::ranges::minmax(placed.line, {}, &QPointF::x);
        seen.setLeft(left.x() - m_layout.unit);
        seen.setRight(right.x() + m_layout.unit);
    }
    ensureVisible(seen, 0, static_cast<int>(m_layout.unit));
}

QRect SequenceDiagram::rectOf(qsizetype index) const
{
    if (index < 0 || index >= m_layout.messages.size())
        return {};
    return mapFromScene(m_layout.messages.at(index).row).boundingRect();
}

qsizetype SequenceDiagram::messageAt(const QPoint &point) const
{
    const qreal y = mapToScene(point).y();
    const auto after = std::ranges::upper_bound(m_layout.messages, y, {},
                                                [](const Review::PlacedMessage &placed) { return placed.row.top(); });
    if (after == m_layout.messages.begin() || std::prev(after)->row.bottom() < y)
        return -1;
    return std::prev(after) - m_layout.messages.begin();
}

void SequenceDiagram::setZoom(int percent)
{
    percent = std::clamp(percent, kLeastZoom, kMostZoom);
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
    return sequenceSvg(m_lifelines, m_messages, font(), title);
}

QImage SequenceDiagram::toImage(qreal scale) const
{
    return sequenceImage(m_lifelines, m_messages, font(), scale);
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
    mark(m_chosen);
    if (chosenIndex() >= 0)
        tellChosen(this, chosenIndex());
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
    const qsizetype last = m_messages.size() - 1;
    const qsizetype now = chosenIndex();
    if (now < 0 && key != Qt::Key_Home && key != Qt::Key_End) {
        // Where the flow is, else at the first.
        const auto current = std::ranges::find(m_messages, MessageState::Current, &Review::Message::state);
        return current == m_messages.end() ? std::min<qsizetype>(0, last) : current - m_messages.begin();
    }
    const auto page = [this, now](int direction) {
        const int height = viewport()->height();
        const qsizetype there = messageAt(rectOf(now).center() + QPoint(0, direction * height));
        return there >= 0 ? there : direction > 0 ? m_messages.size() - 1 : qsizetype(0);
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
            Q_EMIT activated(m_chosen);
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
        Q_EMIT activated(m_messages.at(index).id);
}

void SequenceDiagram::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    // A scroll bar that comes or goes resizes the viewport in the middle of arrange(), and changes nothing.
    if (width() != m_arrangedFor)
        arrange();
    else
        placeHeads();
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
    QString words = messageSentence(m_lifelines, m_messages, index);
    if (const QString details = messageDetails(m_messages.at(index)); !details.isEmpty())
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
