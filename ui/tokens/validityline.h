// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QWidget>

#include <optional>

namespace Grantscope::Ui {

/// When a token begins and ceases to be valid, as a line with a now that can be moved: by mouse, or by arrow keys (Page
/// Up and Down in larger steps, Home and End to the ends of the validity, Escape back to the clock). A now that is far
/// from the validity stands at an end of the line, so that the validity can be told from its ends.
class ValidityLine : public QWidget
{
    Q_OBJECT

public:
    struct Times
    {
        std::optional<Instant> issuedAt;
        std::optional<Instant> notBefore;
        std::optional<Instant> expires;
        friend bool operator==(const Times &, const Times &) = default;
    };

    explicit ValidityLine(QWidget *parent = nullptr);

    void setTimes(const Times &times);
    void setNow(Instant now);
    [[nodiscard]] Instant now() const { return m_now; }
    /// The ends of the line.
    [[nodiscard]] Instant first() const { return m_first; }
    [[nodiscard]] Instant last() const { return m_last; }
    /// What an arrow key moves now by.
    [[nodiscard]] std::chrono::seconds step() const;
    /// The person moves now there.
    void moveTo(Instant now);
    /// While on, the description tells no moment of the token (Masking).
    void setConcealed(bool concealed);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a moment is on the line, in pixels of this widget.
    [[nodiscard]] int xOf(Instant instant) const;
    /// The moment under \a x, in whole seconds.
    [[nodiscard]] Instant at(int x) const;
    /// How near to the mark of a moment a click means that moment, in pixels.
    static constexpr int kSnap = 6;

Q_SIGNALS:
    /// The person moved now.
    void moved(Grantscope::Instant now);
    void followClock();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Mark
    {
        Instant at;
        QString label;
    };
    [[nodiscard]] QList<Mark> marks() const;
    [[nodiscard]] std::optional<Instant> begin() const;
    struct Range
    {
        Instant first;
        Instant last;
        friend bool operator==(const Range &, const Range &) = default;
    };
    [[nodiscard]] Range wantedRange() const;
    [[nodiscard]] Instant clickedAt(int x) const;
    void fitRange();
    void refitRange();
    void drawNow(QPainter &painter) const;
    void describe();

    Times m_times;
    Instant m_now;
    Instant m_first;
    Instant m_last;
    bool m_dragging = false;
    bool m_concealed = false;
};

} // namespace Grantscope::Ui
