// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Grantscope::Cli {

/// The names and versions of what the program is built on, a line each.
[[nodiscard]] QByteArray versionText();

} // namespace Grantscope::Cli
