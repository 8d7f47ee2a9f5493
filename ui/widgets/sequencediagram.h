// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sequencescene.h"

#include <QGraphicsView>

#include <memory>

namespace Grantscope::Ui {

/// Who says what to whom, one arrow a message, from top to bottom. The arrow of what has not happened yet is faint, the
/// current one is marked, failures are told in place. Shows no values. Heads of the lifelines stay in view.
/// Keys: up, down, page up and down, Home, End choose a message, Enter activates it, left and right scroll, Ctrl with
/// plus, minus and 0 zooms, as Ctrl with the wheel does.
class SequenceDiagram : public QGraphicsView
{
    Q_OBJECT
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY zoomChanged)

public:
    enum class Motion : quint8 { AsStyleSays, Always, Never };

    explicit SequenceDiagram(QWidget *parent = nullptr);
    ~SequenceDiagram() override;

    /// Shows these. Messages with an id that was there before are kept: what has not changed is not drawn again, the
    /// chosen one stays chosen. What comes after the first change is placed anew, the rest stays. A message that
    /// becomes current or goes wrong comes into view. Ids must differ. Hidden characters in texts are spelled out.
    void setDiagram(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages);
    [[nodiscard]] const QList<Review::Lifeline> &lifelines() const { return m_scene->lifelines(); }
    [[nodiscard]] const QList<Review::Message> &messages() const { return m_scene->messages(); }
    [[nodiscard]] const Review::SequenceLayout &placed() const { return m_scene->placed(); }

    /// Marks it and brings it into view; says nothing, because the person did not do it. An unknown id chooses none.
    void choose(const QString &id);
    [[nodiscard]] QString chosen() const { return m_scene->chosen(); }
    [[nodiscard]] qsizetype chosenIndex() const { return m_scene->chosenIndex(); }

    /// In percent, 50 to 300. Until somebody sets it, what is too wide is shown smaller, down to 70.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);
    /// Whether arrows travel when they happen; as the style says if not told otherwise.
    void setMotion(Motion motion) { m_motion = motion; }
    [[nodiscard]] bool isMoving() const { return m_scene->isMoving(); }

    /// The whole diagram on a light ground, for a file. \a title says what it is.
    [[nodiscard]] QByteArray toSvg(const QString &title) const;
    [[nodiscard]] QImage toImage(qreal scale = 2) const;

    /// Where a message is in the viewport.
    [[nodiscard]] QRect rectOf(qsizetype index) const;
    /// The message at \a point of the viewport, or -1.
    [[nodiscard]] qsizetype messageAt(const QPoint &point) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The person chose this message.
    void messageChosen(const QString &id);
    /// The person asked for more of it: Enter or a double click.
    void activated(const QString &id);
    void zoomChanged(int percent);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void arrange(qsizetype kept = 0);
    void fitZoom(qreal available);
    void placeHeads();
    void tellWhatHappened(const QList<Review::Message> &before, qsizetype first);
    void updateLook();
    void chooseByPerson(qsizetype index);
    void reveal(qsizetype index);
    bool zoomByKey(const QKeyEvent *event);
    [[nodiscard]] qsizetype keyTarget(int key) const;
    [[nodiscard]] int motionDuration() const;

    std::unique_ptr<SequenceScene> m_scene;
    SequenceHeads *m_heads;
    Motion m_motion = Motion::AsStyleSays;
    int m_arrangedFor = -1; ///< Width of this widget.
    int m_zoom = 100;
    bool m_isZoomChosen = false; ///< Else it follows the width.
    int m_wheel = 0; ///< Of a turn that is no whole step yet.
};

} // namespace Grantscope::Ui
