// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/number_p.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace Grantscope::Json {

namespace {

// A number taken apart: the value is ±0.DIGITS × 10^scale, with digits that neither begin nor end with 0.
struct Decimal
{
    bool negative = false;
    bool plain = true; ///< Written without fraction and exponent.
    std::string digits;
    std::int64_t scale = 0;

    [[nodiscard]] bool isZero() const { return digits.empty(); }
    [[nodiscard]] bool isInteger() const { return scale >= static_cast<std::int64_t>(digits.size()); }
};

// Beyond this no text that fits into memory can bring the value back into the range of a double.
constexpr std::int64_t kExponentLimit = std::int64_t(1) << 40;

std::int64_t exponentOf(std::string_view text)
{
    bool negative = false;
    std::int64_t value = 0;
    for (const char sign : text) {
        if (sign == '-')
            negative = true;
        else if (sign != '+' && value < kExponentLimit)
            value = value * 10 + (sign - '0');
    }
    return negative ? -value : value;
}

Decimal decimalOf(std::string_view text)
{
    Decimal result;
    if (text.starts_with('-')) {
        result.negative = true;
        text.remove_prefix(1);
    }
    const std::size_t mark = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, mark);
    const std::size_t point = mantissa.find('.');
    result.plain = mark == text.npos && point == text.npos;
    result.digits.assign(mantissa.substr(0, point));
    result.scale = static_cast<std::int64_t>(result.digits.size());
    if (point != text.npos)
        result.digits.append(mantissa.substr(point + 1));
    if (mark != text.npos)
        result.scale += exponentOf(text.substr(mark + 1));

    const std::size_t first = result.digits.find_first_not_of('0');
    if (first == std::string::npos)
        return {.negative = result.negative, .plain = result.plain, .digits = {}, .scale = 0};
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    result.digits.erase(0, first);
    result.scale -= static_cast<std::int64_t>(first);
    return result;
}

double parsed(std::string_view text, const Decimal &decimal)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc())
        return value;
    // Out of range, and from_chars does not say on which side.
    const double magnitude = decimal.scale > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    return decimal.negative ? -magnitude : magnitude;
}

std::string_view viewOf(QByteArrayView number)
{
    return {number.data(), static_cast<std::size_t>(number.size())};
}

} // namespace

std::optional<std::int64_t> integerOf(QByteArrayView number)
{
    const std::string_view text = viewOf(number);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return value;

    Decimal decimal = decimalOf(text);
    if (!decimal.isInteger() || decimal.scale > 19)
        return {};
    decimal.digits.resize(static_cast<std::size_t>(decimal.scale), '0');
    const std::string spelled = (decimal.negative ? "-" : "") + (decimal.isZero() ? "0" : decimal.digits);
    if (std::from_chars(spelled.data(), spelled.data() + spelled.size(), value).ec != std::errc())
        return {};
    return value;
}

double doubleOf(QByteArrayView number)
{
    // Of fifteen digits every integer is a double, and seconds have ten.
    constexpr qsizetype kExact = 15;
    if (number.size() <= kExact) {
        std::int64_t whole = 0;
        bool areDigits = true;
        for (const char c : number) {
            areDigits = areDigits && c >= '0' && c <= '9';
            whole = 10 * whole + (c - '0');
        }
        if (areDigits)
            return static_cast<double>(whole);
    }
    double value = 0;
    const std::string_view text = viewOf(number);
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc())
        return value;
    return parsed(text, decimalOf(text));
}

bool isBeyondDouble(QByteArrayView number)
{
    const std::string_view text = viewOf(number);
    if (!isLongNumber(number.size(), text.find_first_of("eE") != text.npos))
        return false;
    const Decimal decimal = decimalOf(text);
    const double value = parsed(text, decimal);
    if (std::isinf(value) || (value == 0 && !decimal.isZero()))
        return true;
    if (!decimal.isInteger() || decimal.isZero())
        return false;

    // An integer below 2^1024 has at most 309 digits, all of which to_chars writes.
    std::array<char, 400> buffer;
    const auto written =
        decimal.plain ? std::to_chars(buffer.begin(), buffer.end(), std::abs(value), std::chars_format::fixed, 0)
                      : std::to_chars(buffer.begin(), buffer.end(), std::abs(value), std::chars_format::scientific);
    return decimalOf({buffer.data(), written.ptr}).digits != decimal.digits;
}

} // namespace Grantscope::Json
