// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tape_p.h"

#include <vector>

namespace Grantscope::Json {

/// Finds names that stand more than once in one object. Small objects go through a table on the stack; large ones, and
/// those with escaped names, through a table with Qt's seeded hash, so that chosen names can't make it slow.
class DuplicateFinder
{
public:
    explicit DuplicateFinder(Tape &tape);

    /// \a object is complete on the tape.
    void search(std::uint32_t object);
    /// Puts what was found into the order of the text.
    void finish();

private:
    struct Slot
    {
        std::uint32_t tag; ///< Part of the hash, so that names are compared only when they are most likely equal.
        std::uint32_t node; ///< 0 is free: the root is no member.
    };

    [[nodiscard]] bool searchSmall(std::uint32_t object);
    void searchLarge(std::uint32_t object);
    [[nodiscard]] QByteArrayView unescapedName(const Node &node, QByteArray &scratch) const;
    void add(std::uint32_t first, std::uint32_t second);

    Tape &m_tape;
    std::vector<Slot> m_table;
    QByteArray m_scratch;
    QByteArray m_otherScratch;
};

} // namespace Grantscope::Json
