// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "checks/check.h"
#include "texts/texts.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace Grantscope::Token {

struct Inspection; // inspection.h

/// Malformed: claims to be a token and can't be read as one. Invalid: read, and a check of severity error failed.
/// Unverified: no error, and no trusted key verified it. Valid: verified with a key of the person or the issuer, and no
/// error.
enum class Verdict : std::uint8_t { Valid, Invalid, Unverified, Malformed };
[[nodiscard]] const char *verdictName(Verdict verdict);
/// The worse of two: malformed, invalid, unverified, valid.
[[nodiscard]] Verdict worse(Verdict a, Verdict b);

/// What a row looks at, where a person may take it for checked although nobody said what to expect: "issuer", marked
/// for translation in the context "Verdict". Null for rows of which that can't be said.
[[nodiscard]] const char *openMatter(std::string_view row);

/// A check's outcome in words; empty for a pass that needs none.
[[nodiscard]] QString checkDetail(const Check &check, Texts::Language language = Texts::Language::Current);

/// The verdict in words: "Valid: signed by the key 2026-a from the metadata of https://as.example. It was fetched 12 s
/// ago. Not checked: nonce." Who vouches for the key, what nobody gave anything to compare with, and what was given in
/// vain are always named. \a now is the time on the person's clock, for the age of a fetched key; without it no age is
/// told.
[[nodiscard]] QString verdictSentence(const Inspection &inspection, Texts::Language language = Texts::Language::Current,
                                      std::optional<Instant> now = {});

} // namespace Grantscope::Token
