// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QLabel;
class QWidget;

namespace Grantscope::Ui {

/// What a bar of the workbench's makers shows, from top to bottom.
struct FieldsBar
{
    QList<QWidget *> fields; ///< In a line that wraps, and in this order for the Tab key.
    QList<QWidget *> texts; ///< Those of them that are texts: as high as the fields beside them.
    int above = 4; ///< Pixels over the line.
    QWidget *details = nullptr; ///< What unfolds, if something does.
    QLabel *note = nullptr; ///< Plain text that wraps.
};
/// Lays \a bar out. It and all that it shows exist, and it has no layout yet.
void layOut(QWidget *bar, const FieldsBar &shown);

} // namespace Grantscope::Ui
