// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/pairtable.h"
#include "texts/texts.h"

#include <cstdint>
#include <string_view>

namespace Grantscope::Texts {

/// Which sentence explains an outcome of two tokens compared: "refresh.changed". As Reason; a key without a sentence
/// does not compile.
class Remark
{
public:
    constexpr Remark() = default;
    consteval Remark(const char *key)
        : m_index(find(key))
    {
    }

    [[nodiscard]] constexpr bool isEmpty() const { return m_index == kNone; }
    [[nodiscard]] constexpr const char *key() const { return isEmpty() ? "" : kPairRemarks[m_index].id; }
    [[nodiscard]] constexpr const char *source() const { return isEmpty() ? "" : kPairRemarks[m_index].text; }

    friend constexpr bool operator==(Remark, Remark) = default;

private:
    static constexpr std::uint16_t kNone = 0xffff;
    static consteval std::uint16_t find(std::string_view key)
    {
        for (std::uint16_t i = 0; i < std::size(kPairRemarks); ++i) {
            if (key == kPairRemarks[i].id)
                return i;
        }
        throw "no sentence for this key in pairtable.h";
    }

    std::uint16_t m_index = kNone;
};

/// The sentence, with \a found and \a expected put where it names them, once, made visible() and cut.
[[nodiscard]] QString remarkText(Remark remark, const QString &found = {}, const QString &expected = {},
                                 Language language = Language::Current);

// Each is empty for a name that there is none of.
[[nodiscard]] QString relationTitle(std::string_view relation, Language language = Language::Current);
[[nodiscard]] QString pairGroupTitle(std::string_view group, Language language = Language::Current);
[[nodiscard]] QString pairDifferenceTitle(std::string_view difference, Language language = Language::Current);
[[nodiscard]] QString spellingTitle(std::string_view spelling, Language language = Language::Current);
[[nodiscard]] QString pairFactTitle(std::string_view fact, Language language = Language::Current);
[[nodiscard]] QString pairStatusTitle(std::string_view status, Language language = Language::Current);
/// A duration as numbers and units ("3 min 5 s") in the language.
[[nodiscard]] QString durationTitle(const QString &duration, Language language = Language::Current);
/// A sentence about the comparison as a whole: "alike". Some have places for %1 and %2.
[[nodiscard]] QString pairSentence(std::string_view id, Language language = Language::Current);
/// "expires 15 min later" of "exp": \a seconds later, or earlier where that is negative; of two equal times nothing.
/// \a duration is its absolute value as numbers and units.
[[nodiscard]] QString timeDifferenceText(std::string_view time, std::int64_t seconds, const QString &duration,
                                         Language language = Language::Current);

} // namespace Grantscope::Texts
