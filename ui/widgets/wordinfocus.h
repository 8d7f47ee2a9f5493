// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace Grantscope::Ui {

/// The word that a person means when they ask what it means: of a table the name in the current row, of a text what is
/// selected or stands at the caret, else the control's own name. Empty where there is none, it is longer than a name
/// (which is a value, maybe a secret), or nothing shows it in the clear.
[[nodiscard]] QString wordInFocus(const QWidget *focus);

/// The word that stands under \a place of \a widget (a view's viewport, a text's, a label): of a table the text of the
/// cell, of a page what is set as code. Empty as above.
[[nodiscard]] QString wordUnder(const QWidget *widget, const QPoint &place);

/// The name at \a offset of \a text, or that ends there: letters, digits, '_', '-', '.', ':' and '#' around it. Chinese
/// characters beside others begin another one.
[[nodiscard]] QString wordAt(QStringView text, qsizetype offset);

} // namespace Grantscope::Ui
