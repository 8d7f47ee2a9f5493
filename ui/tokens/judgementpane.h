// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/checklistpane.h"
#include "tokens/expectationspane.h"
#include "tokens/historypane.h"
#include "tokens/inspectorsession.h"
#include "tokens/keyspane.h"
#include "widgets/command.h"

class QMenu;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class VerdictBanner;

/// What is thought of the token that the session looks at, and what that rests on: the verdict above the tabs of
/// checks, keys, expectations and history. Verdict and checks follow the session, masking and language; keys and
/// expectations that the person gives are the session's at once. What goes into the history is for the owner to say.
class JudgementPane : public QWidget
{
    Q_OBJECT

public:
    /// \a session outlives the pane.
    JudgementPane(InspectorSession *session, const KeyFetcher &fetcher, Copier *copier, QWidget *parent = nullptr);

    /// Reads keys, with the keys in front and their table in focus.
    void addKeys(QByteArrayView text);
    /// What the button beside the tabs offers.
    void setCopyActions(const QList<QAction *> &actions);
    /// The checks of the token and the fields of the expectations.
    [[nodiscard]] QList<Command> commands();

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; } ///< Checks, keys, expectations, history.
    [[nodiscard]] VerdictBanner *verdict() const { return m_verdict; }
    [[nodiscard]] ChecklistPane *checks() const { return m_checks; }
    [[nodiscard]] KeysPane *keys() const { return m_keys; }
    [[nodiscard]] ExpectationsPane *expectations() const { return m_expectations; }
    [[nodiscard]] HistoryPane *history() const { return m_history; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showJudging();
    void showJudgement();
    void showVerdict();
    void showNothing();
    void showKeyCount();
    void retranslateUi();
    QList<Command> checkCommands();
    QList<Command> fieldCommands();
    [[nodiscard]] QList<Command> keyCommands();

    InspectorSession *m_session;
    const Masking *m_masking;
    VerdictBanner *m_verdict;
    QTabWidget *m_tabs;
    ChecklistPane *m_checks;
    KeysPane *m_keys;
    ExpectationsPane *m_expectations;
    HistoryPane *m_history;
    QToolButton *m_copyButton;
    QMenu *m_copyMenu;
};

} // namespace Grantscope::Ui
