// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

namespace Grantscope::Token {

/// Finds tokens in any text in one pass: compact ones wherever they stand, opaque ones at places whose name says that a
/// token stands there. Knows forms, URLs, header fields, cookies, curl lines and JSON (strings in strings, too) by what
/// stands around a token, not by parsing them, so that a piece of any of them serves as well. Linear time, whatever the
/// text.
[[nodiscard]] QList<Candidate> scanText(const QByteArray &text, int limit);

} // namespace Grantscope::Token
