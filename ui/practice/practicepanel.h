// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/accountsmodel.h"
#include "practice/eventsmodel.h"
#include "widgets/command.h"
#include "widgets/copier.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace Grantscope::Session {
class PracticeHost;
class PracticeServer;
} // namespace Grantscope::Session

namespace Grantscope::Ui {

class Intents;
class Masking;
class MisbehavioursPane;
class SwitchesPane;
class ValueTree;

/// The practice area: the server's switch and address, who it knows, how it issues, what it does wrong on purpose, and
/// what it did.
class PracticePanel : public QWidget
{
    Q_OBJECT

public:
    PracticePanel(Session::PracticeHost *host, Intents *intents, Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QLabel *state() const { return m_state; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] ValueTree *people() const { return m_people; }
    [[nodiscard]] ValueTree *clients() const { return m_clients; }
    [[nodiscard]] ValueTree *log() const { return m_log; }
    /// In the place of the log as long as nothing happened.
    [[nodiscard]] QLabel *emptyLog() const { return m_emptyLog; }
    [[nodiscard]] SwitchesPane *switches() const { return m_switches; }
    [[nodiscard]] MisbehavioursPane *misbehaviours() const { return m_misbehaviours; }
    [[nodiscard]] EventsModel *events() { return &m_events; }
    /// Every switch and misbehaviour by its words.
    [[nodiscard]] QList<Command> commands();
    /// That the server listens elsewhere than the time before; empty where it does not.
    [[nodiscard]] static QString movedText(const Session::PracticeServer &server);
    /// "people", "tokens", "misbehaviours" or "log"; another name changes nothing.
    void showPart(const QString &part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    QWidget *makeAccounts();
    QWidget *makeLog();
    void toggle();
    void show();
    void showLog();
    void retranslateUi();

    Session::PracticeHost *m_host;
    Intents *m_intents;
    Copier m_copier;
    AccountsModel m_peopleModel;
    AccountsModel m_clientsModel;
    EventsModel m_events;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_warning;
    QPushButton *m_start;
    QPushButton *m_copy;
    QPushButton *m_flow;
    QTabWidget *m_tabs;
    QLabel *m_peopleLabel;
    QLabel *m_clientsLabel;
    ValueTree *m_people;
    ValueTree *m_clients;
    ValueTree *m_log;
    QLabel *m_emptyLog;
    SwitchesPane *m_switches;
    MisbehavioursPane *m_misbehaviours;
    QString m_error;
};

} // namespace Grantscope::Ui
