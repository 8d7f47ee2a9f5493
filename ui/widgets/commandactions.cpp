// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace Grantscope::Ui {

QAction *CommandActions::add(const char *text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(m_panel);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, m_panel, run);
    m_panel->addAction(action);
    m_actions << std::pair{action, text};
    return action;
}

void CommandActions::retranslate() const
{
    for (const auto &[action, text] : m_actions)
        action->setText(QCoreApplication::translate(m_panel->metaObject()->className(), text));
}

} // namespace Grantscope::Ui
