// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Texts {

namespace {

constexpr std::int64_t kFirstSecond = -62'135'596'800; // 0001-01-01T00:00:00Z
constexpr Instant kFirst = instantFromSeconds(kFirstSecond);
constexpr Instant kLast = instantFromSeconds(kLastSecond);
/// A number may take megabytes, and a table asks for its moment with every paint.
constexpr qsizetype kMostDigits = 512;

struct Unit
{
    qint64 seconds;
    const char *pastOne;
    const char *past;
    const char *futureOne;
    const char *future;
};
// clang-format off
constexpr std::array kUnits{
    Unit{365 * 86'400, QT_TRANSLATE_NOOP("Moments", "1 year ago"),   QT_TRANSLATE_NOOP("Moments", "%1 years ago"),
                       QT_TRANSLATE_NOOP("Moments", "in 1 year"),    QT_TRANSLATE_NOOP("Moments", "in %1 years")},
    Unit{86'400,       QT_TRANSLATE_NOOP("Moments", "1 day ago"),    QT_TRANSLATE_NOOP("Moments", "%1 days ago"),
                       QT_TRANSLATE_NOOP("Moments", "in 1 day"),     QT_TRANSLATE_NOOP("Moments", "in %1 days")},
    Unit{3'600,        QT_TRANSLATE_NOOP("Moments", "1 hour ago"),   QT_TRANSLATE_NOOP("Moments", "%1 hours ago"),
                       QT_TRANSLATE_NOOP("Moments", "in 1 hour"),    QT_TRANSLATE_NOOP("Moments", "in %1 hours")},
    Unit{60,           QT_TRANSLATE_NOOP("Moments", "1 minute ago"), QT_TRANSLATE_NOOP("Moments", "%1 minutes ago"),
                       QT_TRANSLATE_NOOP("Moments", "in 1 minute"),  QT_TRANSLATE_NOOP("Moments", "in %1 minutes")},
    Unit{1,            QT_TRANSLATE_NOOP("Moments", "1 second ago"), QT_TRANSLATE_NOOP("Moments", "%1 seconds ago"),
                       QT_TRANSLATE_NOOP("Moments", "in 1 second"),  QT_TRANSLATE_NOOP("Moments", "in %1 seconds")},
};
// clang-format on

bool isDate(Instant moment)
{
    return moment >= kFirst && std::chrono::floor<std::chrono::seconds>(moment) <= kLast;
}

QDateTime toUtc(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::UTC);
}

} // namespace

std::optional<Instant> claimInstant(Json::Value value)
{
    if (value.text().size() > kMostDigits)
        return {};
    const std::optional<double> seconds = value.toDouble();
    if (!seconds || !(*seconds >= double(kFirstSecond) && *seconds <= double(kLastSecond)))
        return {};
    return Instant{std::chrono::milliseconds{std::llround(*seconds * 1000)}};
}

QString relativeTime(Instant moment, Instant now)
{
    moment = std::clamp(moment, kFirst, kLast);
    now = std::clamp(now, kFirst, kLast);
    // Whole seconds toward the past: what expires in half a second has not expired.
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(moment - now).count();
    const qint64 distance = std::abs(seconds);
    for (const Unit &unit : kUnits) {
        if (distance < unit.seconds)
            continue;
        const qint64 count = distance / unit.seconds;
        const char *source =
            seconds < 0 ? (count == 1 ? unit.pastOne : unit.past) : (count == 1 ? unit.futureOne : unit.future);
        const QString text = QCoreApplication::translate("Moments", source);
        return count == 1 ? text : text.arg(count);
    }
    return QCoreApplication::translate("Moments", "now");
}

QString utcTime(Instant moment)
{
    if (!isDate(moment))
        return QString::number(secondsOf(moment));
    return toUtc(moment).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString localTime(Instant moment)
{
    if (!isDate(moment))
        return utcTime(moment);
    // The zone as its distance from UTC: abbreviations are ambiguous (CST is Taipei's and Chicago's), and Qt makes odd
    // ones up where it does not know the name of the system's zone.
    const QDateTime local = toUtc(moment).toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
}

} // namespace Grantscope::Texts
