// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::int64_t kFirstMoment = -62'135'596'800; // 0001-01-01
constexpr std::int64_t kLastMoment = 253'402'300'799; // 9999-12-31T23:59:59Z

struct Unit
{
    std::int64_t seconds;
    const char *past;
    const char *future;
};
constexpr Unit kUnits[] = {
    {365 * 86'400, QT_TRANSLATE_NOOP("Gscope", "%1 years ago"), QT_TRANSLATE_NOOP("Gscope", "in %1 years")},
    {86'400, QT_TRANSLATE_NOOP("Gscope", "%1 days ago"), QT_TRANSLATE_NOOP("Gscope", "in %1 days")},
    {3'600, QT_TRANSLATE_NOOP("Gscope", "%1 hours ago"), QT_TRANSLATE_NOOP("Gscope", "in %1 hours")},
    {60, QT_TRANSLATE_NOOP("Gscope", "%1 minutes ago"), QT_TRANSLATE_NOOP("Gscope", "in %1 minutes")},
    {1, QT_TRANSLATE_NOOP("Gscope", "%1 s ago"), QT_TRANSLATE_NOOP("Gscope", "in %1 s")},
};

QString relativeText(std::int64_t difference)
{
    const std::int64_t distance = std::abs(difference);
    // From two of a unit on, so that no plural is wrong and little is lost to rounding.
    for (const Unit &unit : kUnits) {
        if (distance >= 2 * unit.seconds || unit.seconds == 1)
            return QCoreApplication::translate("Gscope", difference <= 0 ? unit.past : unit.future)
                .arg(distance / unit.seconds);
    }
    return {};
}

} // namespace

QString utcText(std::int64_t seconds)
{
    if (seconds < kFirstMoment || seconds > kLastMoment)
        return QString::number(seconds);
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString momentText(std::int64_t seconds, std::int64_t now)
{
    if (seconds < kFirstMoment || seconds > kLastMoment)
        return {};
    QString text = utcText(seconds);
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds);
    if (local.offsetFromUtc() != 0)
        text += u", "_s + local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u' '
                + QCoreApplication::translate("Gscope", "local time");
    return text + u", "_s + relativeText(seconds - now);
}

} // namespace Grantscope::Cli
