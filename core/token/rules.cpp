// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/rules.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

// Beyond the year 9999 no calendar of ours follows.
constexpr std::int64_t kLastSecond = 253402300799;
constexpr qsizetype kShownLength = 120;

Place placeOf(Place::Part part, Json::Value value)
{
    const Json::Span name = value.nameSpan();
    const Json::Span span = value.span();
    return {part, name.length > 0 ? Json::Span{name.offset, span.end() - name.offset} : span};
}

QString cut(const QString &text)
{
    return text.size() <= kShownLength ? text : text.left(kShownLength) + u'…';
}

} // namespace

Place claimPlace(Json::Value claim) { return claim ? placeOf(Place::Part::Payload, claim) : Place{}; }

Place headerPlace(Json::Value parameter) { return parameter ? placeOf(Place::Part::Header, parameter) : Place{}; }

QString shown(Json::Value value)
{
    if (value.isString())
        return cut(value.toString());
    return shown(value.text());
}

QString shown(QByteArrayView utf8)
{
    // A character has at most four octets, so this is enough to fill what is shown without decoding megabytes.
    return cut(QString::fromUtf8(utf8.first(qMin(utf8.size(), 4 * (kShownLength + 1)))));
}

std::optional<std::int64_t> numericDate(Json::Value value)
{
    if (const auto whole = value.toInteger())
        return *whole >= -kLastSecond && *whole <= kLastSecond ? whole : std::nullopt;
    const auto number = value.toDouble();
    if (!number || !std::isfinite(*number) || std::abs(*number) > double(kLastSecond))
        return {};
    return static_cast<std::int64_t>(std::floor(*number));
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

std::int64_t secondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

std::optional<QStringList> stringOrStrings(Json::Value value)
{
    if (value.isString())
        return QStringList{value.toString()};
    if (!value.isArray())
        return {};
    QStringList strings;
    for (const Json::Value element : value) {
        if (!element.isString())
            return {};
        strings.append(element.toString());
    }
    return strings;
}

Outcome compareClaim(const Subject &subject, const Comparison &comparison)
{
    const Json::Value claim = subject.claim(comparison.claim);
    if (!comparison.expected)
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (!claim)
        return violated(comparison.absent, *comparison.expected, {});
    if (!claim.isString() || claim.toString() != *comparison.expected)
        return violated(comparison.different, *comparison.expected, shown(claim), claimPlace(claim));
    return holds();
}

QStringList missingClaims(const Subject &subject, std::span<const char *const> required)
{
    QStringList missing;
    for (const char *name : required) {
        if (!subject.claim(name))
            missing.append(QString::fromLatin1(name));
    }
    return missing;
}

} // namespace Grantscope::Token
