// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QWidget>

#include <functional>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

/// Picks the moment of a claim: a date and time in the person's time zone, or one step from now.
class TimePicker : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    explicit TimePicker(Clock clock, QWidget *parent = nullptr);

    /// Shows the moment of the claim of this name.
    void show(const QString &claim, Instant moment);
    /// No claim that holds a moment is chosen.
    void showNothing();
    [[nodiscard]] QDateTimeEdit *field() const { return m_field; }
    [[nodiscard]] const QList<QPushButton *> &steps() const { return m_steps; }

Q_SIGNALS:
    /// By the person.
    void picked(Grantscope::Instant moment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    Clock m_clock;
    QString m_claim;
    QLabel *m_label;
    QDateTimeEdit *m_field;
    QList<QPushButton *> m_steps;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
