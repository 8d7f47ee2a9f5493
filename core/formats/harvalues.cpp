// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harvalues.h"

#include <cmath>

namespace Grantscope::Formats {

namespace {

/// Reads a text from its beginning; what does not fit leaves it as it was.
class Reading
{
public:
    explicit Reading(QByteArrayView text)
        : m_rest(text)
    {
    }
    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] char peek() const { return m_rest.isEmpty() ? '\0' : m_rest.front(); }
    bool take(char octet)
    {
        if (peek() != octet || m_rest.isEmpty())
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    std::optional<int> digits(qsizetype count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int value = 0;
        for (const char digit : m_rest.first(count)) {
            if (digit < '0' || digit > '9')
                return std::nullopt;
            value = value * 10 + (digit - '0');
        }
        m_rest = m_rest.sliced(count);
        return value;
    }
    /// Of a fraction, cut after the third digit.
    int milliseconds()
    {
        int value = 0;
        for (int place = 100; const auto digit = digits(1); place /= 10)
            value += *digit * place;
        return value;
    }

private:
    QByteArrayView m_rest;
};

std::optional<std::chrono::minutes> offsetOf(Reading &text)
{
    if (text.isAtEnd() || text.take('Z') || text.take('z'))
        return std::chrono::minutes(0);
    const bool isBehind = text.peek() == '-';
    if (!text.take('+') && !text.take('-'))
        return std::nullopt;
    const auto hours = text.digits(2);
    static_cast<void>(text.take(':'));
    const auto minutes = text.digits(2);
    if (!hours || *hours > 23 || minutes.value_or(0) > 59)
        return std::nullopt;
    const std::chrono::minutes offset{*hours * 60 + minutes.value_or(0)};
    return isBehind ? -offset : offset;
}

std::optional<Instant> momentOfNumber(double number)
{
    constexpr double kMostSeconds = 1e11; // the year 5138; beyond it they are milliseconds
    const double milliseconds = std::abs(number) < kMostSeconds ? number * 1000 : number;
    if (!std::isfinite(number) || std::abs(milliseconds) > 1e15)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(std::llround(milliseconds)));
}

} // namespace

std::optional<double> looseNumber(QByteArrayView json)
{
    QByteArrayView text = json.trimmed();
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.sliced(1, text.size() - 2).trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> looseCount(QByteArrayView json)
{
    const auto number = looseNumber(json);
    if (!number || *number < 0 || *number > 9e15)
        return std::nullopt;
    return static_cast<qint64>(*number);
}

std::optional<Instant> looseMoment(QByteArrayView whole)
{
    const QByteArrayView trimmed = whole.trimmed();
    Reading text(trimmed);
    const auto year = text.digits(4);
    if (!year || !text.take('-')) {
        const auto number = looseNumber(trimmed);
        return number ? momentOfNumber(*number) : std::nullopt;
    }
    const auto month = text.digits(2);
    const bool hasDay = text.take('-');
    const auto day = text.digits(2);
    if (!month || !hasDay || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    if (text.isAtEnd())
        return Instant(std::chrono::sys_days(date));
    if (!text.take('T') && !text.take('t') && !text.take(' '))
        return std::nullopt;
    const auto hour = text.digits(2);
    const bool hasMinute = text.take(':');
    const auto minute = text.digits(2);
    if (!hour || !hasMinute || !minute || *hour > 24 || *minute > 59)
        return std::nullopt;
    const int second = text.take(':') ? text.digits(2).value_or(-1) : 0;
    if (second < 0 || second > 60)
        return std::nullopt;
    const int millisecond = text.take('.') || text.take(',') ? text.milliseconds() : 0;
    static_cast<void>(text.take(' '));
    const auto offset = offsetOf(text);
    if (!offset || !text.isAtEnd())
        return std::nullopt;
    return Instant(std::chrono::sys_days(date)) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
           + std::chrono::seconds(second) + std::chrono::milliseconds(millisecond) - *offset;
}

} // namespace Grantscope::Formats
