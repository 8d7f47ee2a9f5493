// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Grantscope::Texts {

/// \a text with everything spelled out that a person can't see or that moves other characters about: control and format
/// characters (bidirectional overrides, zero-width ones), line separators, fillers and unpaired surrogates become
/// "⟨U+202E⟩". Everything else stays; text without any of them is returned as it is. RFC 8725 §3.10.
[[nodiscard]] QString visible(QStringView text);

/// What visible() spelled out, as the characters themselves again. Other text that looks so stays as it is.
[[nodiscard]] QString fromVisible(QStringView text);

/// As visible(), and no longer than \a limit UTF-16 units before that: what is left out is "…" at the end.
[[nodiscard]] QString visibleExcerpt(QStringView text, qsizetype limit = 300);

} // namespace Grantscope::Texts
