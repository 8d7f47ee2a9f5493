// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/specref.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class ChecklistPane;
class Copier;
class FlowController;
class MessagePane;
class ParametersTable;
class StoryPane;

/// All there is to know of the chosen step.
class StepDetails : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Story, Request, Response, Parameters, Checks, Connection };

    StepDetails(FlowController *flow, Copier *copier, QWidget *parent = nullptr);

    /// Only the page in front follows the step; another one does when it comes there.
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] StoryPane *story() const { return m_story; }
    [[nodiscard]] MessagePane *request() const { return m_request; }
    [[nodiscard]] MessagePane *response() const { return m_response; }
    [[nodiscard]] ParametersTable *parameters() const { return m_parameters; }
    [[nodiscard]] ChecklistPane *checks() const { return m_checks; }
    [[nodiscard]] ParametersTable *connection() const { return m_connection; }
    [[nodiscard]] QString heading() const;
    /// What can be done with the step, as buttons beside the heading.
    void setStepActions(const QList<QAction *> &actions);
    [[nodiscard]] const QList<QToolButton *> &stepButtons() const { return m_stepButtons; }

Q_SIGNALS:
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLater() { m_later.start(); }
    void show();
    void fillPage();
    void retranslateUi();

    FlowController *m_flow;
    Copier *m_copier;
    QHBoxLayout *m_line;
    QList<QToolButton *> m_stepButtons;
    QLabel *m_sign;
    QLabel *m_heading;
    QTabWidget *m_tabs;
    StoryPane *m_story;
    MessagePane *m_request;
    MessagePane *m_response;
    ParametersTable *m_parameters;
    ChecklistPane *m_checks;
    ParametersTable *m_connection;
    QTimer m_later; ///< A run that goes on by itself changes many steps at once.
};

} // namespace Grantscope::Ui
