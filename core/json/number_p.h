// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace Grantscope::Json {

// The three take a number as RFC 8259 §6 spells it; Value has what they promise. Time is linear in the length of the
// text, whatever the exponent says.
[[nodiscard]] std::optional<std::int64_t> integerOf(QByteArrayView number);
[[nodiscard]] double doubleOf(QByteArrayView number);
/// Whether isBeyondDouble() can be true of a number of that many octets.
[[nodiscard]] constexpr bool isLongNumber(qsizetype size, bool hasExponent)
{
    return hasExponent || size > 15; // 15 digits always fit
}
[[nodiscard]] bool isBeyondDouble(QByteArrayView number);

} // namespace Grantscope::Json
