// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keptfocus.h"

#include <QVariant>
#include <QWidget>

namespace Grantscope::Ui {

namespace {

constexpr const char *kIsDue = "grantscopeFocusIsDue";

} // namespace

void setReady(QWidget *button, bool isReady)
{
    QWidget *window = button->window();
    if (!isReady && window->focusWidget() == button) { // Active or not.
        button->setProperty(kIsDue, true);
        window->setFocus();
    }
    button->setEnabled(isReady);
    if (!isReady || !button->property(kIsDue).toBool())
        return;
    button->setProperty(kIsDue, {});
    if (const QWidget *focused = window->focusWidget(); !focused || focused == window)
        button->setFocus();
}

} // namespace Grantscope::Ui
