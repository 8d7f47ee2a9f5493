// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace Grantscope {

/// Entries that were needed lately, found by a hash of what they are kept under: a fixed number, of which new ones
/// drive out the oldest of their set. A hash that somebody chose costs hits and nothing else. An Entry says whether it
/// is one by isSet().
template <typename Entry>
class RecentEntries
{
public:
    /// The entry of which \a isWanted is true; null where there is none.
    template <typename IsWanted>
    [[nodiscard]] const Entry *find(std::uint64_t hash, IsWanted isWanted) const
    {
        for (const Entry &entry : setOf(hash).entries) {
            if (entry.isSet() && isWanted(entry))
                return &entry;
        }
        return nullptr;
    }
    Entry &keep(std::uint64_t hash, Entry entry)
    {
        Set &set = setOf(hash);
        Entry &place = set.entries[set.next];
        set.next = (set.next + 1) % kInSet;
        place = std::move(entry);
        return place;
    }

    static constexpr std::size_t kMost = 128;

private:
    static constexpr std::size_t kInSet = 4;
    struct Set
    {
        std::array<Entry, kInSet> entries = {};
        std::size_t next = 0; ///< The oldest.
    };
    static std::size_t placeOf(std::uint64_t hash)
    {
        // The upper bits of a product depend on all of the lower ones.
        return (hash * 0x9e3779b97f4a7c15) >> (64 - std::countr_zero(kMost / kInSet));
    }
    [[nodiscard]] const Set &setOf(std::uint64_t hash) const { return m_sets[placeOf(hash)]; }
    [[nodiscard]] Set &setOf(std::uint64_t hash) { return m_sets[placeOf(hash)]; }

    std::array<Set, kMost / kInSet> m_sets;
};

} // namespace Grantscope
