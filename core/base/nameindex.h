// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace Grantscope {

/// Where a name stands in a list that is known when this is compiled. Made for names of which most are in no list: they
/// are told apart by their beginning and their length, before any are compared.
template <std::size_t Count>
class NameIndex
{
    static_assert(Count <= 64);

public:
    static constexpr std::size_t kNone = Count;

    consteval explicit NameIndex(const std::array<std::string_view, Count> &names)
        : m_names(names)
    {
        for (std::size_t i = 0; i < Count; ++i)
            m_places[slotOf(names[i])] |= std::uint64_t(1) << i;
    }

    /// The place of \a name, the first where it stands twice; kNone where it is not in the list.
    [[nodiscard]] constexpr std::size_t find(std::string_view name) const
    {
        for (std::uint64_t left = m_places[slotOf(name)]; left != 0; left &= left - 1) {
            const auto place = static_cast<std::size_t>(std::countr_zero(left));
            if (m_names[place] == name)
                return place;
        }
        return kNone;
    }
    [[nodiscard]] constexpr bool has(std::string_view name) const { return find(name) != kNone; }

private:
    static constexpr std::size_t kSlots = 256;

    static constexpr std::size_t slotOf(std::string_view name)
    {
        const std::size_t first = name.empty() ? 0 : static_cast<unsigned char>(name.front());
        return (first + 29 * name.size()) % kSlots;
    }

    std::array<std::string_view, Count> m_names;
    std::array<std::uint64_t, kSlots> m_places{};
};

} // namespace Grantscope
