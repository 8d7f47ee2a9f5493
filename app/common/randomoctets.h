// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Grantscope {

/// As many octets from the operating system's generator. On any thread.
[[nodiscard]] QByteArray randomOctets(qsizetype count);

} // namespace Grantscope
