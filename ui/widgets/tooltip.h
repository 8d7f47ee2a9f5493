// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Grantscope::Ui {

/// A tool tip that shows \a text as text, whatever markup it holds.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Grantscope::Ui
