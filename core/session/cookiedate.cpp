// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cookiedate_p.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace Grantscope::Session {

namespace {

constexpr std::array<QByteArrayView, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                 "jul", "aug", "sep", "oct", "nov", "dec"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDelimiter(char c)
{
    return c == '\t' || (c >= ' ' && c <= '/') || (c >= ';' && c <= '@') || (c >= '[' && c <= '`')
           || (c >= '{' && c <= '~');
}

/// Takes \a least to \a most digits off \a rest; nothing where there are others.
std::optional<int> takeNumber(QByteArrayView &rest, qsizetype least, qsizetype most)
{
    const qsizetype count = std::ranges::find_if_not(rest, isDigit) - rest.begin();
    if (count < least || count > most)
        return std::nullopt;
    const int number = rest.first(count).toInt();
    rest = rest.sliced(count);
    return number;
}

/// A number at its beginning; whatever is no digit may follow.
std::optional<int> numberOf(QByteArrayView token, qsizetype least, qsizetype most)
{
    return takeNumber(token, least, most);
}

std::optional<std::chrono::seconds> timeOf(QByteArrayView token)
{
    std::array<int, 3> parts{};
    for (int &part : parts) {
        if (&part != &parts.front()) {
            if (!token.startsWith(':'))
                return std::nullopt;
            token = token.sliced(1);
        }
        const auto number = takeNumber(token, 1, 2);
        if (!number)
            return std::nullopt;
        part = *number;
    }
    const auto [hour, minute, second] = parts;
    const bool exists = hour <= 23 && minute <= 59 && second <= 59;
    return std::chrono::hours(exists ? hour : 24) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::optional<unsigned> monthOf(QByteArrayView token)
{
    const auto found =
        std::ranges::find(kMonths, token.first(std::min<qsizetype>(3, token.size())).toByteArray().toLower());
    if (found == kMonths.end())
        return std::nullopt;
    return unsigned(found - kMonths.begin()) + 1;
}

struct Parts
{
    std::optional<std::chrono::seconds> time = {};
    std::optional<int> day = {};
    std::optional<unsigned> month = {};
    std::optional<int> year = {};
};

/// The first of each kind counts.
void takeToken(QByteArrayView token, Parts &parts)
{
    if (!parts.time && (parts.time = timeOf(token)))
        return;
    if (!parts.day && (parts.day = numberOf(token, 1, 2)))
        return;
    if (!parts.month && (parts.month = monthOf(token)))
        return;
    if (!parts.year)
        parts.year = numberOf(token, 2, 4);
}

int fullYear(int year)
{
    constexpr int kTurn = 70;
    if (year >= 100)
        return year;
    return year + (year < kTurn ? 2000 : 1900);
}

} // namespace

std::optional<Instant> readCookieDate(QByteArrayView text)
{
    Parts parts;
    for (auto begin = text.begin(); begin != text.end();) {
        const auto end = std::find_if(begin, text.end(), isDelimiter);
        if (begin != end)
            takeToken(QByteArrayView(begin, end), parts);
        begin = end == text.end() ? end : std::next(end);
    }
    if (!parts.time || !parts.day || !parts.month || !parts.year)
        return std::nullopt;
    constexpr int kFirstYear = 1601;
    const int year = fullYear(*parts.year);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(*parts.month),
                                           std::chrono::day(unsigned(*parts.day))};
    if (year < kFirstYear || !date.ok() || *parts.time >= std::chrono::days(1))
        return std::nullopt;
    return Instant(std::chrono::sys_days(date)) + *parts.time;
}

} // namespace Grantscope::Session
