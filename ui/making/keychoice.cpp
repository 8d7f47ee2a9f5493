// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/keychoice.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/masking.h"

#include <QComboBox>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void addKeyChoice(QComboBox *box, const Jose::Key &key, const std::optional<Error> &whyNot, const Masking &masking)
{
    constexpr qsizetype kShownCharacters = 60;
    QString text = masking.shown(Texts::visibleExcerpt(key.label(), kShownCharacters));
    text += u" · "_s + QString::fromLatin1(Jose::keyTypeName(key.type()));
    const QString reason = whyNot ? Texts::errorText({.id = whyNot->id}).what : QString();
    box->addItem(whyNot ? text + u" – "_s + reason : text);
    QStandardItem *item = qobject_cast<QStandardItemModel *>(box->model())->item(box->count() - 1);
    item->setEnabled(!whyNot);
    item->setToolTip(whyNot ? Texts::errorLine(*whyNot) : QString());
}

} // namespace Grantscope::Ui
