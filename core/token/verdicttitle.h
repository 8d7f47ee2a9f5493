// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/verdict.h"

namespace Grantscope::Token {

[[nodiscard]] QString verdictTitle(Verdict verdict); ///< "Valid", in the person's language.

} // namespace Grantscope::Token
