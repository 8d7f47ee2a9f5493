// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Grantscope::Ui {

/// QWidget::setEnabled() of a button whose work takes a while. Qt would hand the focus on to the next button, and Enter
/// would do that one's work: it goes to the window instead, and comes back unless the person went elsewhere.
void setReady(QWidget *button, bool isReady);

} // namespace Grantscope::Ui
