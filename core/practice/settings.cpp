// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/settings.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

using std::chrono::seconds;

constexpr seconds kLongest{std::int64_t(10) * 365 * 24 * 3600};

Result<void> within(const char *name, std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value >= least && value <= most)
        return {};
    return std::unexpected(Error{PracticeError::Settings, u"%1 – %2"_s.arg(least).arg(most),
                                 u"%1 = %2"_s.arg(QLatin1StringView(name)).arg(value)});
}

} // namespace

const QList<QByteArray> &algorithms()
{
    static const QList<QByteArray> names = {"RS256", "PS256", "ES256", "EdDSA"};
    return names;
}

const QList<NamedLifetime> &namedLifetimes()
{
    static const QList<NamedLifetime> named = {
        {"code", &Lifetimes::code},
        {"access-token", &Lifetimes::accessToken},
        {"id-token", &Lifetimes::idToken},
        {"refresh-token", &Lifetimes::refreshToken},
        {"device-code", &Lifetimes::deviceCode},
        {"session", &Lifetimes::session},
    };
    return named;
}

Result<void> validateSettings(const Settings &settings)
{
    if (!algorithms().contains(settings.algorithm))
        return std::unexpected(Error{PracticeError::Settings, QString::fromLatin1(algorithms().join(", ")),
                                     QString::fromUtf8(settings.algorithm)});
    for (const NamedLifetime &each : namedLifetimes()) {
        if (auto sound = within(each.name, (settings.lifetimes.*each.time).count(), 1, kLongest.count()); !sound)
            return sound;
    }
    if (auto sound = within("clock", settings.clockOffset.count(), -kLongest.count(), kLongest.count()); !sound)
        return sound;
    if (auto sound = within("interval", settings.deviceInterval.count(), 1, 300); !sound)
        return sound;
    if (auto sound = within("delay (ms)", settings.slowness.count(), 0, 600'000); !sound)
        return sound;
    return within("round trip (ms)", settings.roundTrip.count(), 0, 10'000);
}

} // namespace Grantscope::Practice
