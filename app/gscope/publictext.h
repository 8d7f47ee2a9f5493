// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"

namespace Grantscope::Cli {

/// Whether a token stands in \a text, a part of one, or what is said to be one.
[[nodiscard]] bool holdsToken(const QString &text);

/// What a report for others to read may show of a name that a token gives (kid, jti, iss): in one line, visible and not
/// too long; nothing where it holds a token.
[[nodiscard]] QString publicName(const QString &name);

/// What a report for others to read may say of a check that failed or warned: never the token, what may be one, or a
/// nonce; of a text that is no token nothing but the title.
[[nodiscard]] QString publicDetail(const Token::Inspection &layer, const Check &check);

} // namespace Grantscope::Cli
