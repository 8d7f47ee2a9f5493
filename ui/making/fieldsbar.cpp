// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/fieldsbar.h"

#include "widgets/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Grantscope::Ui {

void layOut(QWidget *bar, const FieldsBar &shown)
{
    auto *fields = new QWidget(bar);
    auto *line = new FlowLayout(8, 4, fields);
    line->setContentsMargins(8, shown.above, 8, 4);
    int height = 0;
    for (QWidget *each : shown.fields) {
        line->addWidget(each);
        if (qobject_cast<QComboBox *>(each))
            height = std::max(height, each->sizeHint().height());
    }
    for (QWidget *each : shown.texts)
        each->setMinimumHeight(height);
    for (qsizetype i = 1; i < shown.fields.size(); ++i)
        QWidget::setTabOrder(shown.fields.at(i - 1), shown.fields.at(i));

    shown.note->setTextFormat(Qt::PlainText);
    shown.note->setWordWrap(true);
    shown.note->setContentsMargins(8, 0, 8, 4);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(fields);
    if (shown.details)
        column->addWidget(shown.details);
    column->addWidget(shown.note);
}

} // namespace Grantscope::Ui
