// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do in the requests area by key, menu or the command palette.
#include "intents/intents.h"
#include "requests/addressbar.h"
#include "requests/draftpane.h"
#include "requests/requestlist.h"
#include "requests/requestspanel.h"
#include "requests/responsepane.h"

#include <QAction>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void RequestsPanel::makeActions()
{
    m_commands.add(QT_TR_NOOP("Send the Request"), Qt::CTRL | Qt::Key_Return, [this] {
        if (!m_requests.isBusy())
            m_bar->sendOrCancel();
    });
    m_commands.add(QT_TR_NOOP("Cancel the Request"), Qt::CTRL | Qt::Key_Period, [this] { m_requests.cancel(); });
    m_commands.add(QT_TR_NOOP("Follow the Redirect"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                   [this] { m_requests.followNext(); });
    m_commands.add(QT_TR_NOOP("Go to the Address"), Qt::CTRL | Qt::Key_L, [this] {
        m_bar->address()->setFocus();
        m_bar->address()->selectAll();
    });
    m_commands.add(QT_TR_NOOP("Paste a curl Command"), {}, [this] { m_bar->pasteCurl(); });
    m_commands.add(QT_TR_NOOP("Save the Request under a Name"), Qt::CTRL | Qt::Key_S, [this] { m_bar->save(); });
    m_commands.add(QT_TR_NOOP("New Request"), Qt::CTRL | Qt::Key_N, [this] {
        m_requests.open({});
        m_bar->address()->setFocus();
    });
    const auto draft = [this](int page) {
        return [this, page] {
            m_draft->setCurrentIndex(page);
            m_draft->currentWidget()->setFocus();
        };
    };
    m_commands.add(QT_TR_NOOP("Show the Authorization"), Qt::ALT | Qt::Key_1, draft(DraftPane::Authorization));
    m_commands.add(QT_TR_NOOP("Show the Header Fields"), Qt::ALT | Qt::Key_2, draft(DraftPane::Fields));
    m_commands.add(QT_TR_NOOP("Show the Body"), Qt::ALT | Qt::Key_3, draft(DraftPane::Body));
    m_commands.add(QT_TR_NOOP("Show the Response"), Qt::ALT | Qt::Key_4, [this] {
        m_response->tabs()->setCurrentIndex(ResponsePane::Response);
        m_response->tabs()->currentWidget()->setFocus();
    });
    m_commands.add(QT_TR_NOOP("Go to the Requests"), Qt::ALT | Qt::Key_6, [this] { m_list->list()->setFocus(); });
    m_commands.retranslate();
}

QList<Command> RequestsPanel::commands()
{
    QList<Command> commands;
    const QTreeWidget *list = m_list->list();
    for (int section = 0; section < RequestList::SectionCount; ++section) {
        QTreeWidgetItem *group = list->topLevelItem(section);
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            if (!item->flags().testFlag(Qt::ItemIsEnabled))
                continue;
            commands << Command{
                item->text(0), Command::joined({tr("Request"), group->text(0)}), {}, [this, section, i] {
                    m_needs.intents->ask(ShowArea{u"requests"_s});
                    const QTreeWidgetItem *of = m_list->list()->topLevelItem(section);
                    if (i < of->childCount())
                        Q_EMIT m_list->list()->itemActivated(of->child(i), 0);
                }};
        }
    }
    return commands;
}

} // namespace Grantscope::Ui
