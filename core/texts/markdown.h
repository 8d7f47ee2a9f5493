// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Grantscope::Texts {

/// \a text for a sentence or a cell of a table: visible(), nothing in it is markup, and it stays on its line.
[[nodiscard]] QString markdownText(QStringView text);
/// A fenced block whose fence is longer than any run of backticks in \a text, which stands there as it is; with an
/// empty line behind it.
[[nodiscard]] QString markdownFence(const QString &text, QLatin1StringView language = {});

} // namespace Grantscope::Texts
