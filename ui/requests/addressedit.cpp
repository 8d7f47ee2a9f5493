// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/addressedit.h"

#include "request/curlcommand.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

bool AddressEdit::takeCurl(const QString &text)
{
    const QByteArray octets = text.toUtf8();
    if (!Request::looksLikeCurl(octets))
        return false;
    Q_EMIT curlPasted(octets);
    return true;
}

void AddressEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && takeCurl(QGuiApplication::clipboard()->text()))
        return event->accept();
    LineEdit::keyPressEvent(event);
}

void AddressEdit::dropEvent(QDropEvent *event)
{
    if (event->mimeData()->hasText() && takeCurl(event->mimeData()->text()))
        return event->acceptProposedAction();
    LineEdit::dropEvent(event);
}

void AddressEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        if (action->objectName() != "edit-paste"_L1)
            continue;
        action->disconnect(this);
        connect(action, &QAction::triggered, this, [this] {
            if (!takeCurl(QGuiApplication::clipboard()->text()))
                paste();
        });
    }
    menu->popup(event->globalPos());
}

} // namespace Grantscope::Ui
