// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

namespace Grantscope::Jose {

/// Whether "b64" is false in a protected header, and critical (RFC 7797 §6): the payload stands as it is. Anything less
/// leaves it encoded.
[[nodiscard]] bool saysUnencoded(Json::Value protectedHeader);

} // namespace Grantscope::Jose
