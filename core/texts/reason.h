// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/reasontable.h"

#include <cstdint>
#include <string_view>

namespace Grantscope::Texts {

/// Which sentence explains an outcome: "jwt-exp.expired". One number; a key that has no sentence does not compile.
class Reason
{
public:
    constexpr Reason() = default;
    consteval Reason(const char *key)
        : m_index(find(key))
    {
    }

    [[nodiscard]] constexpr bool isEmpty() const { return m_index == kNone; }
    [[nodiscard]] constexpr std::string_view key() const
    {
        return isEmpty() ? std::string_view() : std::string_view(kReasonTable[m_index].key);
    }
    /// The English text with {found} and {expected}; what lupdate reads.
    [[nodiscard]] constexpr const char *source() const { return isEmpty() ? "" : kReasonTable[m_index].source; }

    friend constexpr bool operator==(Reason, Reason) = default;

private:
    static constexpr std::uint16_t kNone = 0xffff;
    static consteval std::uint16_t find(std::string_view key)
    {
        for (std::uint16_t i = 0; i < std::size(kReasonTable); ++i) {
            if (key == kReasonTable[i].key)
                return i;
        }
        throw "no sentence for this key in reasontable.h";
    }

    std::uint16_t m_index = kNone;
};

} // namespace Grantscope::Texts
