// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Grantscope::Cli {

/// A completion script for "bash", "zsh" or "fish"; empty for others. It knows what the tables of options know.
[[nodiscard]] QByteArray completionScript(QByteArrayView shell);

} // namespace Grantscope::Cli
