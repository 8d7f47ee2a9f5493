// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <utility>

namespace Grantscope::Ui {

/// Where carets go in UTF-8 text. Offsets in octets; every answer is a character boundary within the text.
[[nodiscard]] qsizetype nextCharacter(QByteArrayView text, qsizetype offset); ///< With the marks that belong to it.
[[nodiscard]] qsizetype previousCharacter(QByteArrayView text, qsizetype offset);
[[nodiscard]] qsizetype nextWord(QByteArrayView text, qsizetype offset); ///< The start of the next word.
[[nodiscard]] qsizetype previousWord(QByteArrayView text, qsizetype offset);

/// What is longer than 64 KB is walked in steps of that.
/// Start and end of the word at \a offset: letters, digits, "-", "_" and all that is not ASCII; else the run of its own
/// kind.
[[nodiscard]] std::pair<qsizetype, qsizetype> wordAt(QByteArrayView text, qsizetype offset);
/// Start and end of the line, its newline included.
[[nodiscard]] std::pair<qsizetype, qsizetype> lineAt(QByteArrayView text, qsizetype offset);

} // namespace Grantscope::Ui
