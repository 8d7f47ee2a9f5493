// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Grantscope::Cli {

/// What `--fault list` prints: each fault, and what it shows.
[[nodiscard]] QString faultListText();
/// {"faults":[{"id","title","expected":[codes]}]} and a line break; English.
[[nodiscard]] QByteArray faultListJson();

} // namespace Grantscope::Cli
