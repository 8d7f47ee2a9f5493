// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Ui {

class TextView;

/// Makes every TextView readable by screen readers. May be called again.
void installTextAccessibility();
/// Tells screen readers where the caret and the selection of \a view are now.
void announceCursor(TextView *view);

} // namespace Grantscope::Ui
