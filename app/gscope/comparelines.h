// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/style.h"
#include "token/comparisonreport.h"

namespace Grantscope::Cli {

/// A comparison as a person reads it in a terminal, in their language: the sum, what should hold with what does not
/// first, then the rows in two columns. Text from the tokens can neither move the cursor nor reorder what is around it.
[[nodiscard]] QString comparisonText(const Token::Comparison &comparison, Style style, Token::ComparisonDetail detail);

} // namespace Grantscope::Cli
