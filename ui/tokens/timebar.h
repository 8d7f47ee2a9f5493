// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/validityline.h"

#include <QTimer>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QSpinBox;

namespace Grantscope::Ui {

class InspectorSession;

/// As of when times are judged, and with what leeway: the line, a field, and the way back to the clock. While the clock
/// is followed, the line goes with it, whether or not there is a token, and one that is too large to be judged every
/// second is judged when it begins or ceases to be valid.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(InspectorSession *session, QWidget *parent = nullptr);

    [[nodiscard]] ValidityLine *line() const { return m_line; }
    [[nodiscard]] QSpinBox *leeway() const { return m_leeway; }
    [[nodiscard]] QDateTimeEdit *asOf() const { return m_asOf; }

public Q_SLOTS:
    /// A second has gone by.
    void tick();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslateUi();
    void showJudgement();
    void showMoment();
    [[nodiscard]] bool turnsBetween(Instant before, Instant now) const;

    InspectorSession *m_session;
    ValidityLine *m_line;
    QLabel *m_asOfLabel;
    QDateTimeEdit *m_asOf;
    QCheckBox *m_clock;
    QLabel *m_leewayLabel;
    QSpinBox *m_leeway;
    QTimer m_ticker;
    Instant m_asked; ///< Up to which turns were judged, or are being.
};

} // namespace Grantscope::Ui
