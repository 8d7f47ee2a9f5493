// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace Grantscope::Ui {

class FlowController;

/// Above the diagram: which grant and whom it asks, run, step, restart, stop, and what is done wrong on purpose.
class FlowBar : public QWidget
{
    Q_OBJECT

public:
    explicit FlowBar(FlowController *flow, QWidget *parent = nullptr);

    /// Run, step, restart, stop: with keys.
    [[nodiscard]] QList<QAction *> runActions() const;
    [[nodiscard]] QToolButton *runButton() const { return m_runButton; }
    [[nodiscard]] QToolButton *stepButton() const { return m_stepButton; }
    [[nodiscard]] QToolButton *faultsButton() const { return m_faultsButton; }
    [[nodiscard]] QMenu *faultsMenu() const { return m_faultsMenu; }
    /// "Authorization code + PKCE · Practice server": of the run that is shown, else of what is chosen for the next.
    [[nodiscard]] QString title() const;
    /// What goes wrong on purpose, at the client and at the practice server, a line each; empty where nothing does.
    [[nodiscard]] QString warning() const;
    /// Where the keyboard waits while the button that was pressed can't be: the next in line would be Stop.
    void setRefuge(QWidget *refuge) { m_refuge = refuge; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QAction *addAction(const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    QToolButton *addButton(QAction *action, bool withText);
    void follow();
    void keepFocus(QToolButton *pressed);
    void fillFaults();
    void retranslateUi();

    FlowController *m_flow;
    QLabel *m_title;
    QLabel *m_warning;
    QAction *m_run;
    QAction *m_step;
    QAction *m_restart;
    QAction *m_stop;
    QMenu *m_faultsMenu;
    QToolButton *m_faultsButton;
    QToolButton *m_runButton = nullptr;
    QToolButton *m_stepButton = nullptr;
    QWidget *m_refuge = nullptr;
    QToolButton *m_pressed = nullptr; ///< Had the keyboard, and gets it back.
};

} // namespace Grantscope::Ui
