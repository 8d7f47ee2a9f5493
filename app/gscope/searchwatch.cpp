// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwatch.h"

#include "stopsignal.h"

#include <QCoreApplication>
#include <QLocale>

#include <poll.h>

#include <system_error>
#include <thread>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kBetweenLines = 200; // ms

QString stateText(const Jose::SearchMeter &meter, std::chrono::duration<double> took)
{
    const quint64 tried = meter.tried;
    QString text = QCoreApplication::translate("Gscope", "%1 tried, %2 a second")
                       .arg(countText(tried), countText(quint64(double(tried) / took.count())));
    const auto read = double(meter.octetsRead);
    const auto size = double(meter.octetCount);
    if (size > 0 && read > 0 && read <= size) {
        text += QCoreApplication::translate("Gscope", ", %1 % of the list, %2 s left")
                    .arg(int(100 * read / size))
                    .arg(countText(quint64(took.count() * (size - read) / read)));
    }
    return text;
}

/// Until it is done or a signal came, which a search sees at once.
void watch(const std::atomic<bool> &isDone, const StopSignal &signal, const Jose::SearchMeter &meter,
           ProgressLine::Wanted progress)
{
    ProgressLine line(progress);
    pollfd wake{.fd = signal.descriptor(), .events = POLLIN, .revents = 0};
    while (!isDone && signal.signal() == 0) {
        ::poll(&wake, 1, kBetweenLines);
        if (line.isDue())
            line.show(stateText(meter, line.elapsed()));
    }
}

} // namespace

QString countText(quint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

std::chrono::duration<double> runWatched(const WatchedSearch &search, ProgressLine::Wanted progress)
{
    Jose::SearchMeter meter;
    std::stop_source stop;
    const auto begin = Clock::now();
    std::optional<StopSignal> signal(std::in_place);
    std::atomic<bool> isDone = false;
    try {
        const std::jthread searching([&] {
            search(meter, stop.get_token());
            isDone = true;
            signal->request();
        });
        watch(isDone, *signal, meter, progress);
        stop.request_stop();
    } catch (const std::system_error &) {
        // The machine gives no thread more. Nobody watches then, and a signal ends the program.
        signal.reset();
        search(meter, stop.get_token());
    }
    return Clock::now() - begin;
}

} // namespace Grantscope::Cli
