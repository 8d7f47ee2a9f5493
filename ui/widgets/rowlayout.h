// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/characters.h"

#include <vector>

namespace Grantscope::Ui {

/// Which cells of the grid a row's characters take. Offsets are in octets of the row.
class RowLayout
{
public:
    struct Item
    {
        qsizetype offset = 0;
        qsizetype octets = 0; ///< With the marks that belong to it.
        int cell = 0;
        int cells = 0;
        Drawn drawn = Drawn::Plain;
    };

    explicit RowLayout(QByteArrayView row);
    /// The character at \a offset of \a text with its marks, if it begins in cell \a column.
    [[nodiscard]] static Item itemAt(QByteArrayView text, qsizetype offset, int column);

    [[nodiscard]] bool isPlain() const { return m_plain; } ///< Octet, character and cell are the same.
    [[nodiscard]] int cells() const;
    [[nodiscard]] int cellOf(qsizetype offset) const; ///< Of an offset inside a character: that character's.
    /// The character boundary nearest to \a cell, which may be a fraction.
    [[nodiscard]] qsizetype boundaryNear(qreal cell) const;
    /// The character drawn in \a cell; the row's length after its end.
    [[nodiscard]] qsizetype offsetIn(int cell) const;
    /// The characters of a row that is not plain.
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }

private:
    std::vector<Item> m_items;
    qsizetype m_octets = 0;
    bool m_plain = true;
};

} // namespace Grantscope::Ui
