// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class FlowController;
class Intents;
class Masking;

/// What a run has come to, and what can be done with it: tokens go to the inspector, more steps follow. Hidden before
/// there is anything to tell.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    OutcomeBar(FlowController *flow, Intents *intents, Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// A refresh brought a token in the place of another: the two can be compared.
    [[nodiscard]] bool canCompare() const { return m_canCompare; }
    /// Holds what the last refresh brought against what was there before.
    void compareRenewed();
    [[nodiscard]] QPushButton *openIdToken() const { return m_openId; }
    [[nodiscard]] QPushButton *openAccessToken() const { return m_openAccess; }
    [[nodiscard]] QPushButton *compareButton() const { return m_compare; }
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }
    [[nodiscard]] QMenu *moreMenu() const { return m_menu; }

Q_SIGNALS:
    /// canCompare() is another.
    void canCompareChanged(bool can);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void fillMenu();
    void retranslateUi();

    FlowController *m_flow;
    Intents *m_intents;
    Masking *m_masking;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_openId;
    QPushButton *m_openAccess;
    QPushButton *m_compare;
    QToolButton *m_more;
    QMenu *m_menu;
    bool m_canCompare = false;
};

} // namespace Grantscope::Ui
