// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/usualtimes.h"

#include "json/namelist.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

// The first three in the order in which they are taken below.
constexpr auto kTimeClaims = std::to_array<std::string_view>({"exp", "nbf", "iat", "auth_time", "updated_at"});
constexpr Json::NameList kTimeList(kTimeClaims);

UsualTimes::Time usualTime(Json::Value claim)
{
    const QByteArrayView text = claim.text();
    const bool isUsual = claim.isNumber() && text.size() >= 9 && text.size() <= 11
                         && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isUsual)
        return {};
    std::int64_t seconds = 0;
    for (const char digit : text)
        seconds = seconds * 10 + (digit - '0');
    return instantFromSeconds(seconds);
}

} // namespace

std::span<const std::string_view> timeClaims()
{
    return kTimeClaims;
}

std::optional<UsualTimes> UsualTimes::in(Json::Value claims)
{
    UsualTimes usual;
    const std::array<Time *, kTimeClaims.size()> times{&usual.exp, &usual.nbf, &usual.iat};
    bool areUsual = true;
    const bool isVisited = kTimeList.visit(claims, [&](std::size_t place, Json::Value claim) {
        const Time time = usualTime(claim);
        if (Time *const kept = times.at(place))
            *kept = time;
        usual.hasAny = true;
        areUsual = time.has_value();
        return areUsual;
    });
    return isVisited && areUsual ? std::optional(usual) : std::nullopt;
}

} // namespace Grantscope::Token
