// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace Grantscope::Json {

/// A list of names that is known when this is compiled, to be looked for among the members of an object: by the places
/// that they take there (Value::nameSlots()), so that those which are not there cost nothing.
template <std::size_t Count>
class NameList
{
    static_assert(Count <= 64);

public:
    consteval explicit NameList(const std::array<std::string_view, Count> &names)
        : m_names(names)
    {
        for (std::size_t i = 0; i < Count; ++i) {
            const unsigned slot = nameSlot(names[i]);
            m_bySlot[slot] |= std::uint64_t(1) << i;
            m_slots |= std::uint64_t(1) << slot;
        }
    }

    /// Calls \a visit(place in the list, member) for each name of the list that \a object has, the first member of that
    /// name, until it returns false. False where the object is one that has to be searched member by member: nothing
    /// was visited then.
    template <typename Visit>
    bool visit(Value object, Visit visit) const
    {
        const auto slots = object.nameSlots();
        if (!slots)
            return false;
        for (std::uint64_t left = *slots & m_slots; left != 0; left &= left - 1) {
            const auto slot = static_cast<unsigned>(std::countr_zero(left));
            for (std::uint64_t names = m_bySlot[slot]; names != 0; names &= names - 1) {
                const auto place = static_cast<std::size_t>(std::countr_zero(names));
                const Value member = object.member(m_names[place], slot);
                if (member && !visit(place, member))
                    return true;
            }
        }
        return true;
    }

private:
    std::array<std::string_view, Count> m_names;
    std::array<std::uint64_t, 64> m_bySlot{}; ///< The names that share a place.
    std::uint64_t m_slots = 0;
};

} // namespace Grantscope::Json
