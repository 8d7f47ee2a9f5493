// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignal.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace Grantscope::Cli {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

std::array<struct sigaction, kSignals.size()> before{};
std::atomic<int> received = 0;
std::atomic<int> wakeUp = -1;
static_assert(std::atomic<int>::is_always_lock_free);

void wake(int descriptor)
{
    // A full pipe wakes as well.
    [[maybe_unused]] const ssize_t written = ::write(descriptor, "", 1);
}

void restore()
{
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &before[i], nullptr);
}

extern "C" void onSignal(int number)
{
    const int kept = errno;
    received = number;
    wake(wakeUp);
    errno = kept;
}

} // namespace

StopSignal::StopSignal()
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        m_pipe[0] = m_pipe[1] = -1;
    received = 0;
    wakeUp = m_pipe[1];
    struct sigaction action{};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &before[i]);
        // What nohup and shells have the program ignore stays ignored.
        if (before[i].sa_handler != SIG_IGN)
            ::sigaction(kSignals[i], &action, nullptr);
    }
}

StopSignal::~StopSignal()
{
    restore();
    wakeUp = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

void StopSignal::dieOfIt()
{
    restore();
    ::raise(signal());
}

void StopSignal::request()
{
    m_requested.store(true, std::memory_order_release);
    wake(m_pipe[1]);
}

int StopSignal::signal() const
{
    return received;
}

} // namespace Grantscope::Cli
