// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/verdict.h"
#include "widgets/theme.h"

#include <QString>

namespace Grantscope::Ui {

[[nodiscard]] QString verdictTitle(Token::Verdict verdict); ///< "Valid"
[[nodiscard]] Meaning verdictMeaning(Token::Verdict verdict);

} // namespace Grantscope::Ui
