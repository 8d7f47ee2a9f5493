// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Grantscope::Ui {

/// One character of UTF-8 text as it stands: where it is well-formed its code point, else the single octet that is not.
struct Utf8Character
{
    char32_t code = 0;
    quint8 octets = 0; ///< 1 to 4; 0 at the end of the text.
    bool valid =
        true; ///< Not so: code is the octet's value (RFC 3629 §3: overlong forms and surrogates are not valid).
};

/// The character that begins at \a offset. Constant time; an \a offset inside of a character gives invalid octets.
[[nodiscard]] Utf8Character utf8At(QByteArrayView text, qsizetype offset);
/// The start of the character that ends before \a offset, which is at least 1.
[[nodiscard]] qsizetype utf8Before(QByteArrayView text, qsizetype offset);

/// How a character is drawn on the grid of cells of a line view.
enum class Drawn : quint8 {
    Plain, ///< One ASCII glyph in one cell.
    Tab, ///< To the next fourth cell.
    Chip, ///< As visible escape: a control, a bidirectional or otherwise invisible character, an octet that is not
          ///< UTF-8.
    Wide, ///< Two cells: Han, kana, Hangul, emoji.
    Shaped, ///< One cell; drawn together with its neighbours, because the script may join them.
    Mark, ///< No cell: belongs to the character before.
    Newline, ///< Ends the row.
};
[[nodiscard]] Drawn drawnAs(const Utf8Character &character);

/// The visible escape: ⟨U+202E⟩ for characters, ⟨CR⟩ for U+000D, ⟨0xFF⟩ for octets.
[[nodiscard]] QString chipText(const Utf8Character &character);
/// Cells that \a character takes when it begins in cell \a column.
[[nodiscard]] int cellsOf(const Utf8Character &character, Drawn drawn, int column);

/// Whether all of \a text is printable ASCII, so that octet, character and cell are the same.
[[nodiscard]] bool isPlainAscii(QByteArrayView text);

/// \a text as UTF-16 with U+FFFD for every single octet that is not UTF-8, so that positions can be counted octet by
/// octet.
[[nodiscard]] QString decoded(QByteArrayView text);
/// The length of decoded(\a text), without making it.
[[nodiscard]] qsizetype decodedLength(QByteArrayView text);
/// The offset in octets of the UTF-16 position \a position of decoded(\a text); at most text.size().
[[nodiscard]] qsizetype offsetOfDecoded(QByteArrayView text, qsizetype position);

} // namespace Grantscope::Ui
