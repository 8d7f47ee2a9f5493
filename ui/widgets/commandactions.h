// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>
#include <utility>

class QAction;
class QWidget;

namespace Grantscope::Ui {

/// What a panel can do by key and by the command palette, in the words of the panel's own context.
class CommandActions
{
public:
    /// \a panel outlives it.
    explicit CommandActions(QWidget *panel)
        : m_panel(panel)
    {
    }

    /// \a text is marked by QT_TR_NOOP in the panel's class; retranslate() shows it.
    QAction *add(const char *text, const QKeySequence &keys, const std::function<void()> &run);
    void retranslate() const;

private:
    QWidget *m_panel;
    QList<std::pair<QAction *, const char *>> m_actions;
};

} // namespace Grantscope::Ui
