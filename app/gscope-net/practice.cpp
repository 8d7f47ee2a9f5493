// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice.h"

#include "interrupts.h"
#include "practicereport.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "common/now.h"
#include "common/randomoctets.h"
#include "session/practiceserver.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::int64_t kTenYears = std::int64_t(10) * 365 * 24 * 3600;

Outcome<void> readMisbehaviours(const Arguments &arguments, Practice::Settings &settings)
{
    for (const QByteArray &name : arguments.values("--misbehave")) {
        const auto misbehaviour = Practice::findMisbehaviour(name);
        if (!misbehaviour)
            return usageFailure(noSuchChoice("--misbehave", name, kPracticeCommand));
        settings.misbehaviours.insert(*misbehaviour);
    }
    return {};
}

Outcome<void> readLifetimes(const Arguments &arguments, Practice::Settings &settings)
{
    QStringList names;
    for (const Practice::NamedLifetime &each : Practice::namedLifetimes())
        names << QString::fromLatin1(each.name) + u"=SECONDS"_s;
    for (const QByteArray &text : arguments.values("--lifetime")) {
        const QByteArrayView name = QByteArrayView(text).first(std::max<qsizetype>(text.indexOf('='), 0));
        const auto found = std::ranges::find(Practice::namedLifetimes(), name, &Practice::NamedLifetime::name);
        if (found == Practice::namedLifetimes().cend())
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 takes one of %2.").arg(u"--lifetime"_s, names.join(u", "_s)));
        const auto seconds = numberOf("--lifetime", text.sliced(name.size() + 1), {1, kTenYears});
        if (!seconds)
            return std::unexpected(seconds.error());
        settings.lifetimes.*found->time = std::chrono::seconds(*seconds);
    }
    return {};
}

Outcome<void> readTimes(const Arguments &arguments, Practice::Settings &settings)
{
    const auto interval = secondsOf(arguments, "--poll-interval", {1, 300});
    if (!interval)
        return std::unexpected(interval.error());
    settings.deviceInterval = interval->value_or(settings.deviceInterval);
    constexpr std::int64_t kSlowest = 10'000;
    const QByteArray trip =
        arguments.value("--round-trip").value_or(QByteArray::number(qint64(settings.roundTrip.count())));
    const auto roundTrip = numberOf("--round-trip", trip, {.most = kSlowest});
    if (!roundTrip)
        return std::unexpected(roundTrip.error());
    settings.roundTrip = std::chrono::milliseconds(*roundTrip);
    QByteArray text = arguments.value("--clock-offset").value_or("0");
    const bool isBehind = text.startsWith('-');
    if (isBehind)
        text.slice(1);
    return numberOf("--clock-offset", text, {.most = kTenYears}).transform([&](std::int64_t seconds) {
        settings.clockOffset = std::chrono::seconds(isBehind ? -seconds : seconds);
    });
}

Outcome<quint16> readPort(const Arguments &arguments)
{
    const QByteArray text = arguments.value("--port").value_or("0");
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || !digits || port > 65535)
        return usageFailure(
            QCoreApplication::translate("Gscope", "--port takes a number from 0 to 65535; 0 takes a free port."),
            u"0 – 65535"_s);
    return static_cast<quint16>(port);
}

Outcome<Practice::Settings> readSettings(const Arguments &arguments)
{
    Practice::Settings settings;
    settings.algorithm = arguments.value("--algorithm").value_or(settings.algorithm);
    if (!Practice::algorithms().contains(settings.algorithm))
        return usageFailure(noSuchChoice("--algorithm", settings.algorithm, kPracticeCommand));
    const QByteArray format = arguments.value("--access-tokens").value_or("jwt");
    if (format != "jwt" && format != "opaque")
        return usageFailure(noSuchChoice("--access-tokens", format, kPracticeCommand));
    settings.accessTokens = format == "jwt" ? Practice::TokenFormat::Jwt : Practice::TokenFormat::Opaque;
    return readTimes(arguments, settings)
        .and_then([&] { return readLifetimes(arguments, settings); })
        .and_then([&] { return readMisbehaviours(arguments, settings); })
        .transform([&] { return settings; });
}

/// What the server does, a line each, on standard error.
void tell(const Practice::Event &event)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(event.at.time_since_epoch().count());
    const QByteArray line = (at.toString(u"HH:mm:ss "_s) + Practice::eventText(event)).toUtf8() + '\n';
    static_cast<void>(std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr));
}

} // namespace

Outcome<ExitStatus> practice(const Arguments &arguments)
{
    const auto settings = readSettings(arguments);
    if (!settings)
        return std::unexpected(settings.error());
    const auto port = readPort(arguments);
    if (!port)
        return std::unexpected(port.error());
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::came, QCoreApplication::instance(), &QCoreApplication::quit);

    auto credentials = Practice::makeCredentials(randomOctets);
    if (!credentials)
        return std::unexpected(failureOf(ExitStatus::InputOutput, {}, credentials.error()));
    Session::PracticeServer server(std::move(*credentials), now, randomOctets, *settings);
    const auto listening = server.start(*port);
    if (!listening)
        return std::unexpected(failureOf(ExitStatus::InputOutput, u"127.0.0.1:%1"_s.arg(*port), listening.error()));
    const bool json = arguments.has("--json");
    if (!writeOutput(json ? practiceReportJson(server.issuer(), server.credentials())
                          : practiceReport(server.issuer(), server.credentials())))
        return std::unexpected(outputFailure());
    if (!json)
        QObject::connect(&server, &Session::PracticeServer::happened, &server, tell);
    QCoreApplication::exec();
    return ExitStatus::Fine;
}

} // namespace Grantscope::Cli
