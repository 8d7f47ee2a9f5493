// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/settings.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Grantscope::Session {
class PracticeHost;
}

namespace Grantscope::Ui {

/// How the practice server issues tokens: format, algorithm, lifetimes, clock.
class SwitchesPane : public QWidget
{
    Q_OBJECT

public:
    explicit SwitchesPane(Session::PracticeHost *host, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *format() const { return m_format; }
    [[nodiscard]] QComboBox *algorithm() const { return m_algorithm; }
    /// By its place in Practice::namedLifetimes().
    [[nodiscard]] QSpinBox *lifetime(qsizetype number) const { return m_lifetimes.at(number); }
    [[nodiscard]] QSpinBox *slowness() const { return m_slowness; }
    [[nodiscard]] QSpinBox *roundTrip() const { return m_roundTrip; }
    [[nodiscard]] QSpinBox *clockOffset() const { return m_clock; }
    [[nodiscard]] QPushButton *rotateButton() const { return m_rotate; }
    [[nodiscard]] QList<QWidget *> fields() const { return m_fields; }

Q_SIGNALS:
    void told(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QSpinBox *addNumber(int least, int most);
    void add(QWidget *field);
    void show();
    void take();
    void rotate();
    void retranslateUi();

    Session::PracticeHost *m_host;
    QFormLayout *m_form;
    QList<QWidget *> m_fields;
    QComboBox *m_format;
    QComboBox *m_algorithm;
    QList<QSpinBox *> m_lifetimes; ///< In the order of namedLifetimes().
    QSpinBox *m_interval;
    QSpinBox *m_clock;
    QSpinBox *m_slowness;
    QSpinBox *m_roundTrip; ///< In milliseconds; all others in seconds.
    QPushButton *m_rotate;
    QPushButton *m_forget;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
