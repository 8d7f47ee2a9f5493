// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/datetext.h"

#include "texts/moments.h"
#include "token/shown.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

std::optional<std::int64_t> numericDate(Json::Value value)
{
    constexpr std::int64_t kFar = 4 * Texts::kLastSecond;
    if (const auto whole = value.toInteger())
        return std::clamp(*whole, -kFar, kFar);
    const auto number = value.toDouble();
    if (!number || std::isnan(*number))
        return {};
    return static_cast<std::int64_t>(std::clamp(std::floor(*number), -double(kFar), double(kFar)));
}

QString momentText(Json::Value value)
{
    const auto seconds = numericDate(value);
    return seconds && std::abs(*seconds) <= Texts::kLastSecond ? dateText(*seconds) : shown(value);
}

QString dateText(std::int64_t seconds)
{
    return u"%1 (%2)"_s.arg(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(Qt::ISODate)).arg(seconds);
}

QString durationText(std::int64_t seconds)
{
    constexpr std::pair<std::int64_t, QLatin1StringView> kUnits[] = {
        {86400 * 365, "a"_L1}, {86400, "d"_L1}, {3600, "h"_L1}, {60, "min"_L1}, {1, "s"_L1}};
    QString text;
    int parts = 0;
    std::int64_t rest = std::abs(seconds);
    for (const auto &[size, unit] : kUnits) {
        if (rest < size || parts == 2)
            continue;
        text += (text.isEmpty() ? ""_L1 : " "_L1) + QString::number(rest / size) + u' ' + unit;
        rest %= size;
        ++parts;
    }
    return text.isEmpty() ? u"0 s"_s : text;
}

} // namespace Grantscope::Token
