// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// How wide texts are where no font can be asked: rather a little more than they turn out.
namespace Grantscope::Formats {

/// Of a proportional font without serifs, in its size; ideographs and other wide characters count as one.
[[nodiscard]] qreal textWidth(QStringView text);

/// The lines of \a text in a width of \a most sizes, broken at blanks, between ideographs or, where a word is longer,
/// within it. No more than \a mostLines; the last one then ends in "…".
[[nodiscard]] QStringList brokenLines(QStringView text, qreal most, int mostLines);

} // namespace Grantscope::Formats
