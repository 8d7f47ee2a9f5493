// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sequencepainter.h"

#include <QGraphicsItem>
#include <QWidget>

namespace Grantscope::Ui {

/// What all parts of one diagram are drawn with.
struct SequenceLook
{
    SequenceText text;
    SequenceColors colors;
    qreal unit = 0;
};

/// One message in the scene. Stands at the top of its row and is drawn from there, so that a row that moves is only
/// moved.
class SequenceItem : public QGraphicsItem
{
public:
    explicit SequenceItem(const SequenceLook &look)
        : m_look(look)
    {
    }

    /// Draws nothing again that is as it was.
    void show(const Review::Message &message, const Review::PlacedMessage &placed);
    void setChosen(bool chosen, bool focused);
    void setProgress(qreal progress);
    [[nodiscard]] const Review::Message &message() const { return m_drawn.message; }
    [[nodiscard]] int timesPainted() const { return m_timesPainted; }

    [[nodiscard]] QRectF boundingRect() const override { return m_drawn.placed.row; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const SequenceLook &m_look;
    DrawnMessage m_drawn; ///< Its row begins at 0.
    qreal m_progress = 1;
    int m_timesPainted = 0;
    bool m_chosen = false;
    bool m_focused = false;
};

/// The lines under the heads.
class SequenceLifelines : public QGraphicsItem
{
public:
    explicit SequenceLifelines(const SequenceLook &look)
        : m_look(look)
    {
        setZValue(-1);
    }

    void show(const Review::SequenceLayout &layout);
    [[nodiscard]] QRectF boundingRect() const override { return {{0, 0}, m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const SequenceLook &m_look;
    Review::SequenceLayout m_layout; ///< Size and heads only.
};

/// The heads, above the viewport of a diagram.
class SequenceHeads : public QWidget
{
    Q_OBJECT

public:
    SequenceHeads(const SequenceLook &look, QWidget *parent);
    void show(const Review::SequenceLayout &layout);
    /// How the scene is shown below.
    void setView(qreal left, qreal scale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const SequenceLook &m_look;
    QList<Review::PlacedHead> m_placed;
    qreal m_left = 0;
    qreal m_scale = 1;
};

} // namespace Grantscope::Ui
