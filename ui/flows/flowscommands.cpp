// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do in the flows area by key, menu or the command palette.
#include "flows/browserpane.h"
#include "flows/devicepane.h"
#include "flows/diagrampane.h"
#include "flows/flowbar.h"
#include "flows/flowspanel.h"
#include "flows/grantspane.h"
#include "flows/outcomebar.h"
#include "flows/setuppane.h"
#include "flows/stepdetails.h"
#include "flows/stepstory.h"
#include "texts/flowtexts.h"
#include "widgets/icon.h"
#include "widgets/sequencediagram.h"

#include <QAbstractButton>
#include <QAction>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void FlowsPanel::makeActions()
{
    for (QAction *action : m_bar->runActions() + m_diagram->stepActions()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    const auto tab = [this](int page) {
        return [this, page] {
            m_details->tabs()->setCurrentIndex(page);
            m_details->tabs()->currentWidget()->setFocus();
            if (!m_details->tabs()->isAncestorOf(focusWidget()))
                m_details->tabs()->setFocus();
        };
    };
    m_commands.add(QT_TR_NOOP("Show What Happens"), Qt::ALT | Qt::Key_1, tab(StepDetails::Story));
    m_commands.add(QT_TR_NOOP("Show Request"), Qt::ALT | Qt::Key_2, tab(StepDetails::Request));
    m_commands.add(QT_TR_NOOP("Show Response"), Qt::ALT | Qt::Key_3, tab(StepDetails::Response));
    m_commands.add(QT_TR_NOOP("Show Parameters"), Qt::ALT | Qt::Key_4, tab(StepDetails::Parameters));
    m_commands.add(QT_TR_NOOP("Show Checks of the Step"), Qt::ALT | Qt::Key_5, tab(StepDetails::Checks));
    m_commands.add(QT_TR_NOOP("Show the Connection"), Qt::ALT | Qt::Key_0, tab(StepDetails::Connection));
    m_commands.add(QT_TR_NOOP("Go to the Grants"), Qt::ALT | Qt::Key_6, [this] { m_grants->list()->setFocus(); });
    m_commands.add(QT_TR_NOOP("Go to the Diagram"), Qt::ALT | Qt::Key_7, [this] { m_diagram->diagram()->setFocus(); });
    m_commands.add(QT_TR_NOOP("Go to the Setup"), Qt::ALT | Qt::Key_8, [this] {
        m_side->setCurrentWidget(m_setup);
        m_setup->goTo(m_setup->fields().constFirst());
    });
    m_commands.add(QT_TR_NOOP("Go to the Browser"), Qt::ALT | Qt::Key_9, [this] {
        m_side->setCurrentWidget(m_browser);
        m_side->setFocus();
    });
    m_commands.add(QT_TR_NOOP("Paste the Address on Which the Browser Ended"), Qt::CTRL | Qt::Key_L, [this] {
        m_side->setCurrentWidget(m_browser);
        m_browser->askForAddress();
    });
    m_compareRenewed = m_commands.add(QT_TR_NOOP("Compare with Before the Refresh"), Qt::CTRL | Qt::Key_D,
                                      [this] { m_outcome->compareRenewed(); });
    m_compareRenewed->setEnabled(m_outcome->canCompare());
    connect(m_outcome, &OutcomeBar::canCompareChanged, m_compareRenewed, &QAction::setEnabled);
}

void FlowsPanel::retranslateUi()
{
    m_commands.retranslate();
    m_side->setAccessibleName(tr("Setup and browser"));
    m_side->setTabText(m_side->indexOf(m_setup), tr("Setup"));
    m_side->setTabText(m_side->indexOf(m_browser), tr("Browser"));
    m_side->setTabText(m_side->indexOf(m_device), tr("Device"));
}

QList<Command> FlowsPanel::commands()
{
    QList<Command> commands = grantCommands() + stepCommands() + faultCommands() + fieldCommands();
    for (QAction *action : m_diagram->exportActions()) {
        if (action->isEnabled())
            commands << Command{action->text(), action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                                [action] { action->trigger(); }};
    }
    // While the area is in front, the window lists its actions itself.
    if (!isVisible() && m_compareRenewed->isEnabled())
        commands << Command{m_compareRenewed->text(), tr("Flows"), {}, [this] { m_compareRenewed->trigger(); }};
    return commands;
}

Command FlowsPanel::command(const QString &text, const QStringList &detail, const QIcon &icon,
                            const std::function<void()> &run) const
{
    return {text, Command::joined(detail), icon, [intents = m_needs.intents, run] {
                intents->ask(ShowArea{u"flows"_s});
                run();
            }};
}

QList<Command> FlowsPanel::grantCommands()
{
    QList<Command> commands;
    for (const Flow::Grant &grant : Flow::grants()) {
        const Texts::Story story = Texts::grantStory(grant.id);
        commands << command(story.title, {tr("Grant"), story.text}, {}, [this, id = grant.id] { m_flow.setGrant(id); });
    }
    return commands;
}

QList<Command> FlowsPanel::stepCommands()
{
    QList<Command> commands;
    for (qsizetype step = 0; step < m_flow.run().records().size(); ++step) {
        const QString status = stepStatusTitle(m_flow.run().records().at(step).status);
        commands << command(stepTitle(m_flow.run(), step), {tr("Step"), status}, {},
                            [this, step] { m_flow.select(step); });
    }
    return commands;
}

QList<Command> FlowsPanel::faultCommands()
{
    QList<Command> commands;
    for (const Flow::Fault *fault : m_flow.faults()) {
        const Texts::Story story = Texts::faultStory(fault->id);
        commands << command(story.title, {tr("Fault"), story.text}, icon(u"flag-symbolic"_s),
                            [this, fault] { m_flow.setFault(fault); });
    }
    return commands;
}

QList<Command> FlowsPanel::fieldCommands()
{
    QList<Command> commands;
    for (QWidget *field : m_setup->fields()) {
        if (field->isHidden()) // Not of this grant. What lies in a folded part is not hidden itself.
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(field);
        const QString words = button ? button->text().remove(u'&') : QString();
        commands << command(words.isEmpty() ? field->accessibleName() : words, {tr("Setup of the flow")}, {},
                            [this, field] {
                                m_side->setCurrentWidget(m_setup);
                                m_setup->goTo(field);
                            });
    }
    return commands;
}

} // namespace Grantscope::Ui
