// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequencescene.h"

#include "texts/visible.h"

#include <QSet>

#include <algorithm>
#include <ranges>
#include <utility>

namespace Grantscope::Ui {

namespace {

/// Lines as they may be shown, whoever wrote them.
QString visible(const QString &text)
{
    constexpr qsizetype kMost = 1000;
    QStringList lines;
    for (const QString &line : text.first(std::min(text.size(), kMost)).split(u'\n'))
        lines << Texts::visible(line);
    return lines.join(u'\n');
}

} // namespace

SequenceScene::SequenceScene(const QFont &font, const QPalette &palette)
    : m_look{SequenceText(font), SequenceColors(palette)}
    , m_lines(new SequenceLifelines(m_look))
{
    setItemIndexMethod(NoIndex); // Some hundred items that change place together.
    addItem(m_lines);
    m_travel.setStartValue(0.0);
    m_travel.setEndValue(1.0);
    m_travel.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_travel, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        for (const QString &id : std::as_const(m_travelling)) {
            if (SequenceItem *item = m_items.value(id))
                item->setProgress(value.toReal());
        }
    });
}

SequenceScene::~SequenceScene()
{
    m_travel.stop();
    clear(); // Items are drawn with what goes before them otherwise.
}

// A copy, since what comes may be messages() itself.
std::optional<SequenceScene::Change> SequenceScene::setDiagram(const QList<Review::Lifeline> &lifelines,
                                                               QList<Review::Message> messages)
{
    if (lifelines == m_lifelines && messages == m_given)
        return std::nullopt;
    Change change{.sameLifelines = lifelines == m_lifelines};
    // From here on it is another diagram.
    change.first = std::ranges::mismatch(std::as_const(m_given), std::as_const(messages)).in2 - messages.cbegin();
    change.before = m_messages.sliced(change.first);
    m_given = messages;
    m_messages.resize(change.first);
    for (qsizetype i = change.first; i < messages.size(); ++i) {
        Review::Message message = messages.at(i);
        for (QString *text : {&message.title, &message.subtitle, &message.failure})
            *text = visible(*text);
        m_messages << message;
    }
    m_lifelines = lifelines;
    change.sameIds = std::ranges::equal(change.before, std::as_const(m_messages) | std::views::drop(change.first), {},
                                        &Review::Message::id, &Review::Message::id);
    if (!change.sameIds) {
        removeItems(change.before, change.first);
        if (chosenIndex() < 0)
            m_chosen.clear();
    }
    return change;
}

/// Those of messages that are no more: in \a before, and not from \a first on.
void SequenceScene::removeItems(const QList<Review::Message> &before, qsizetype first)
{
    QSet<QString> kept;
    for (qsizetype i = first; i < m_messages.size(); ++i)
        kept.insert(m_messages.at(i).id);
    for (const Review::Message &message : before) {
        if (!kept.contains(message.id))
            delete m_items.take(message.id);
    }
}

void SequenceScene::setLook(const QFont &font, const QPalette &palette)
{
    m_look.text = SequenceText(font);
    m_look.colors = SequenceColors(palette);
    qDeleteAll(m_items);
    m_items.clear();
}

Review::TextMeasure SequenceScene::measure() const
{
    return
        [this](QStringView text, Review::TextRole role, qreal most) { return m_look.text.measure(text, role, most); };
}

qreal SequenceScene::leastWidth() const
{
    return Review::layoutSequence(m_lifelines, {}, measure(), 0).size.width();
}

void SequenceScene::arrange(qreal width, qsizetype kept)
{
    m_layout = Review::layoutSequence(m_lifelines, m_messages, measure(), width, std::exchange(m_layout, {}), kept);
    m_look.unit = m_layout.unit;
    m_lines->show(m_layout);
    placeItems(kept);
}

void SequenceScene::placeItems(qsizetype first)
{
    for (qsizetype i = first; i < m_layout.messages.size(); ++i) {
        const Review::Message &message = m_messages.at(i);
        SequenceItem *&item = m_items[message.id];
        if (!item) {
            item = new SequenceItem(m_look);
            addItem(item);
        }
        item->show(message, m_layout.messages.at(i));
        item->setChosen(message.id == m_chosen, m_focused);
    }
}

qsizetype SequenceScene::indexAt(qreal y) const
{
    const auto after = std::ranges::upper_bound(m_layout.messages, y, {},
                                                [](const Review::PlacedMessage &placed) { return placed.row.top(); });
    if (after == m_layout.messages.begin() || std::prev(after)->row.bottom() < y)
        return -1;
    return std::prev(after) - m_layout.messages.begin();
}

qsizetype SequenceScene::chosenIndex() const
{
    const auto found = std::ranges::find(m_messages, m_chosen, &Review::Message::id);
    return m_chosen.isEmpty() || found == m_messages.end() ? -1 : found - m_messages.begin();
}

void SequenceScene::mark(QString id)
{
    const QString before = std::exchange(m_chosen, std::move(id));
    if (chosenIndex() < 0)
        m_chosen.clear();
    for (const QString &each : {before, m_chosen}) {
        if (SequenceItem *item = m_items.value(each))
            item->setChosen(each == m_chosen, m_focused);
    }
}

void SequenceScene::setFocused(bool focused)
{
    m_focused = focused;
    mark(m_chosen);
}

void SequenceScene::travel(const QStringList &ids, int duration)
{
    m_travel.stop();
    for (const QString &id : std::as_const(m_travelling)) {
        if (SequenceItem *item = m_items.value(id))
            item->setProgress(1);
    }
    m_travelling = ids;
    if (duration <= 0)
        return;
    m_travel.setDuration(duration);
    m_travel.start();
}

} // namespace Grantscope::Ui
