// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QWidget>

namespace Grantscope::Ui {

/// One phase of an exchange, on the way from its start to its end.
struct TimingPhase
{
    QString title; ///< "waiting for the answer"
    std::chrono::microseconds from{0};
    std::chrono::microseconds to{0};

    friend bool operator==(const TimingPhase &, const TimingPhase &) = default;
};
/// What took how long, in its order, as far as the exchange came. Phases that took nothing are left out.
[[nodiscard]] QList<TimingPhase> timingPhases(const Timings &timings);

/// The phases one below the other, each where it lies in time, with what it took beside it.
class TimingBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimingBar(QWidget *parent = nullptr);

    void setTimings(const Timings &timings);
    [[nodiscard]] const QList<TimingPhase> &phases() const { return m_phases; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    [[nodiscard]] int rowHeight() const;

    Timings m_timings;
    QList<TimingPhase> m_phases;
};

} // namespace Grantscope::Ui
