// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sequenceitems.h"

#include <QGraphicsScene>
#include <QHash>
#include <QVariantAnimation>

#include <optional>

namespace Grantscope::Ui {

/// What a sequence diagram holds: its messages as items, where they stand, which one is marked and which ones move.
class SequenceScene : public QGraphicsScene
{
    Q_OBJECT

public:
    /// From one diagram to the next.
    struct Change
    {
        qsizetype first = 0; ///< Messages before this one are as they were.
        QList<Review::Message> before = {}; ///< What stood from there on.
        bool sameIds = true;
        bool sameLifelines = true;
    };

    SequenceScene(const QFont &font, const QPalette &palette);
    ~SequenceScene() override;

    /// Nothing where nothing changes. Items of messages that are no more are gone, and so is the mark of such a one;
    /// arrange() comes next.
    [[nodiscard]] std::optional<Change> setDiagram(const QList<Review::Lifeline> &lifelines,
                                                   QList<Review::Message> messages);
    /// Drops what is drawn; arrange() comes next.
    void setLook(const QFont &font, const QPalette &palette);
    /// Puts everything in its place, \a width wide; the first \a kept messages are where they were.
    void arrange(qreal width, qsizetype kept);
    /// Into which the lifelines fit side by side.
    [[nodiscard]] qreal leastWidth() const;

    [[nodiscard]] const SequenceLook &look() const { return m_look; }
    [[nodiscard]] const QList<Review::Lifeline> &lifelines() const { return m_lifelines; }
    [[nodiscard]] const QList<Review::Message> &messages() const { return m_messages; }
    [[nodiscard]] const Review::SequenceLayout &placed() const { return m_layout; }
    /// The message whose row is at \a y, or -1.
    [[nodiscard]] qsizetype indexAt(qreal y) const;

    /// An unknown id marks none.
    void mark(QString id);
    /// Whether the keyboard is here.
    void setFocused(bool focused);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    [[nodiscard]] qsizetype chosenIndex() const;

    /// The arrows of these grow to their ends within so many milliseconds; those that were on their way are there.
    void travel(const QStringList &ids, int duration);
    [[nodiscard]] bool isMoving() const { return m_travel.state() == QAbstractAnimation::Running; }

private:
    [[nodiscard]] Review::TextMeasure measure() const;
    void removeItems(const QList<Review::Message> &before, qsizetype first);
    void placeItems(qsizetype first);

    SequenceLook m_look;
    QList<Review::Lifeline> m_lifelines;
    QList<Review::Message> m_messages;
    QList<Review::Message> m_given; ///< As they came: what is as before is not gone through again.
    Review::SequenceLayout m_layout;
    SequenceLifelines *m_lines;
    QHash<QString, SequenceItem *> m_items;
    QVariantAnimation m_travel;
    QStringList m_travelling;
    QString m_chosen;
    bool m_focused = false;
};

} // namespace Grantscope::Ui
