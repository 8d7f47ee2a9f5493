// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"

namespace Grantscope::OAuth {

/// The row token-response-type: a client must not use a token of a type that it does not know. RFC 6749 §7.1.
[[nodiscard]] Check checkTokenType(const QString &tokenType, CheckGroup group);

} // namespace Grantscope::OAuth
