// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Grantscope::Ui {

/// A number of octets for a person, in the application's language: "179 bytes", "1.20 KiB".
[[nodiscard]] QString sizeText(qint64 octets);

} // namespace Grantscope::Ui
