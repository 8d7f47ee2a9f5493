// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>

namespace Grantscope::Ui {

/// Puts \a text on the clipboard (or what the middle mouse button pastes), marked so that clipboard managers don't keep
/// it.
void copySecret(const QString &text, QClipboard::Mode mode = QClipboard::Clipboard);

} // namespace Grantscope::Ui
