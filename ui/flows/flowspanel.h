// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowcontroller.h"
#include "flows/flowstatus.h"
#include "flows/tokenhandover.h"
#include "widgets/command.h"
#include "widgets/commandactions.h"
#include "widgets/copier.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QSettings;
class QSplitter;
class QTabWidget;

namespace Grantscope::Ui {

class BrowserPane;
class DevicePane;
class DiagramPane;
class FlowBar;
class GrantsPane;
class Intents;
class Masking;
class OutcomeBar;
class SetupPane;
class StepDetails;

/// What the flows area works with. All of it is made by main() and outlives the panel.
struct FlowsNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    FlowServices services = {};
};

/// The flows area: choose a grant (GrantsPane), say how (SetupPane), carry it out (FlowBar), watch it (DiagramPane,
/// StepDetails), be the person in it (BrowserPane, DevicePane). Each follows the controller by itself.
class FlowsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FlowsPanel(const FlowsNeeds &needs, QWidget *parent = nullptr);
    ~FlowsPanel() override;

    /// What another part of the window asks for.
    void run(const RunFlow &intent);
    /// Hands the token that was obtained last over to the tokens area, or says that there is none.
    void handOverObtained(const OpenObtained &intent);
    /// What the command palette finds here beside actions(): grants, steps, faults, fields.
    [[nodiscard]] QList<Command> commands();
    /// What the flow is doing, for as long as it holds.
    [[nodiscard]] QString standing() const;
    [[nodiscard]] FlowController *controller() { return &m_flow; }
    [[nodiscard]] GrantsPane *grants() const { return m_grants; }
    [[nodiscard]] FlowBar *bar() const { return m_bar; }
    [[nodiscard]] DiagramPane *diagram() const { return m_diagram; }
    [[nodiscard]] StepDetails *details() const { return m_details; }
    [[nodiscard]] SetupPane *setup() const { return m_setup; }
    [[nodiscard]] BrowserPane *browser() const { return m_browser; }
    [[nodiscard]] DevicePane *device() const { return m_device; }
    [[nodiscard]] OutcomeBar *outcome() const { return m_outcome; }
    [[nodiscard]] QTabWidget *side() const { return m_side; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // flowspanel.cpp
    void arrange();
    void share();
    void connectPanes();
    void showSide();
    void say();
    void takeWishes(const RunFlow &intent);
    void rememberObtained();
    [[nodiscard]] FlowWaiting waiting() const;
    void restoreLayout();
    void saveLayout() const;

    // Commands: flowscommands.cpp
    void makeActions();
    void retranslateUi();
    /// Brings the area to the front before it runs.
    [[nodiscard]] Command command(const QString &text, const QStringList &detail, const QIcon &icon,
                                  const std::function<void()> &run) const;
    [[nodiscard]] QList<Command> grantCommands();
    [[nodiscard]] QList<Command> stepCommands();
    [[nodiscard]] QList<Command> faultCommands();
    [[nodiscard]] QList<Command> fieldCommands();

    FlowsNeeds m_needs;
    Copier m_copier;
    FlowController m_flow;
    FlowStatus m_status;
    std::array<std::optional<OpenToken>, 3> m_obtained; ///< The last of each kind, by ObtainedToken.
    QSplitter *m_across;
    bool m_hasWidths = false; ///< The columns are as wide as the person made them.
    QSplitter *m_down;
    GrantsPane *m_grants;
    FlowBar *m_bar;
    OutcomeBar *m_outcome;
    DiagramPane *m_diagram;
    StepDetails *m_details;
    QTabWidget *m_side;
    SetupPane *m_setup;
    BrowserPane *m_browser;
    DevicePane *m_device;
    bool m_deviceShown = false; ///< Brought to the front for the code that is there.
    CommandActions m_commands{this};
    QAction *m_compareRenewed = nullptr;
};

} // namespace Grantscope::Ui
