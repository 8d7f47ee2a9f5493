// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/validityline.h"

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QSpinBox;

namespace Grantscope::Ui {

class InspectorSession;

/// As of when times are judged, and with what leeway: the line, a field, and the way back to the clock.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(InspectorSession *session, QWidget *parent = nullptr);

    [[nodiscard]] ValidityLine *line() const { return m_line; }
    [[nodiscard]] QSpinBox *leeway() const { return m_leeway; }
    [[nodiscard]] QDateTimeEdit *asOf() const { return m_asOf; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showJudgement();
    void showMoment();

    InspectorSession *m_session;
    ValidityLine *m_line;
    QLabel *m_asOfLabel;
    QDateTimeEdit *m_asOf;
    QCheckBox *m_clock;
    QLabel *m_leewayLabel;
    QSpinBox *m_leeway;
};

} // namespace Grantscope::Ui
