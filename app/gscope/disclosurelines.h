// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/style.h"
#include "token/inspection.h"

#include <QStringList>

namespace Grantscope::Cli {

/// What an SD-JWT discloses, a line each, without line breaks: where, what, and what is wrong with it; then how many
/// digests have no disclosure here. Empty for other tokens.
[[nodiscard]] QStringList disclosureLines(const Token::DecodedJwt &token, const Style &style);

/// What became of its key binding, in a line; empty where there is none.
[[nodiscard]] QString keyBindingLine(const Token::Inspection &inspection, const Style &style);

/// One line of a value: nothing in it breaks the line or steers the terminal.
[[nodiscard]] QString onOneLine(const QString &text, qsizetype limit = 120);

} // namespace Grantscope::Cli
