// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwatch.h"

#include <QCoreApplication>
#include <QLocale>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kBetweenLines = 200; // ms

/// SIGINT and SIGTERM held back and read from a file. The first one is all it takes: after it they end the process.
class HeldSignals
{
public:
    HeldSignals()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_file = ::signalfd(-1, &m_signals, SFD_CLOEXEC);
    }
    ~HeldSignals()
    {
        release();
        ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(HeldSignals)

    [[nodiscard]] int file() const { return m_file; }
    void take()
    {
        signalfd_siginfo taken;
        if (::read(m_file, &taken, sizeof taken) == sizeof taken)
            release();
    }

private:
    void release() { pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr); }

    sigset_t m_signals;
    int m_file;
};

class ProgressLine
{
public:
    explicit ProgressLine(const Jose::SearchMeter &meter)
        : m_meter(meter)
        , m_isShown(::isatty(STDERR_FILENO) == 1)
        , m_begin(Clock::now())
    {
    }
    ~ProgressLine()
    {
        if (m_wasWritten)
            write("\r\033[K");
    }
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show()
    {
        if (!m_isShown)
            return;
        const std::chrono::duration<double> took = Clock::now() - m_begin;
        const quint64 tried = m_meter.tried;
        QString line = QCoreApplication::translate("Gscope", "%1 tried, %2 a second")
                           .arg(countText(tried), countText(quint64(double(tried) / took.count())));
        const auto read = double(m_meter.octetsRead);
        const auto size = double(m_meter.octetCount);
        if (size > 0 && read > 0 && read <= size) {
            line += QCoreApplication::translate("Gscope", ", %1 % of the list, %2 s left")
                        .arg(int(100 * read / size))
                        .arg(countText(quint64(took.count() * (size - read) / read)));
        }
        m_wasWritten = true;
        write("\r" + line.toUtf8() + "\033[K");
    }

private:
    static void write(const QByteArray &text)
    {
        // Whoever does not read it misses nothing that lasts.
        [[maybe_unused]] const ssize_t written =
            ::write(STDERR_FILENO, text.constData(), static_cast<std::size_t>(text.size()));
    }

    const Jose::SearchMeter &m_meter;
    bool m_isShown;
    bool m_wasWritten = false;
    Clock::time_point m_begin;
};

} // namespace

QString countText(quint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

WatchedSearch runWatched(const QList<Jose::MacTarget> &targets, Jose::WordList &words,
                         const Jose::SearchOptions &options)
{
    HeldSignals signals;
    const int done = ::eventfd(0, EFD_CLOEXEC);
    Jose::SearchMeter meter;
    std::stop_source stop;
    ProgressLine line(meter);
    const auto begin = Clock::now();
    std::optional<Result<Jose::SearchResult>> result;
    std::thread search([&] {
        result = searchSecret(targets, words, options, meter, stop.get_token());
        ::eventfd_write(done, 1);
    });
    pollfd events[] = {{.fd = done, .events = POLLIN, .revents = 0},
                       {.fd = signals.file(), .events = POLLIN, .revents = 0}};
    while ((events[0].revents & POLLIN) == 0) {
        if (::poll(events, 2, kBetweenLines) == 0)
            line.show();
        if (!stop.stop_requested() && (events[1].revents & POLLIN) != 0) {
            signals.take();
            stop.request_stop();
        }
    }
    search.join();
    ::close(done);
    return {*result, Clock::now() - begin};
}

} // namespace Grantscope::Cli
