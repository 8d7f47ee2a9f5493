// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/clipboard.h"

#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void copySecret(const QString &text, QClipboard::Mode mode)
{
    auto *mime = new QMimeData;
    mime->setText(text);
    // What clipboard managers of KDE and others look for before they keep a text.
    mime->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(mime, mode);
}

} // namespace Grantscope::Ui
