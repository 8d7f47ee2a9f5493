// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace Grantscope::Cli {

namespace {

sigset_t watched()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

int openFile()
{
    const sigset_t signals = watched();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
    , m_file(openFile())
    , m_notifier(m_file, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        // Taken from the queue, or it would end the process once it is held back no more.
        signalfd_siginfo taken;
        const sigset_t signals = watched();
        if (::read(m_file, &taken, sizeof taken) == sizeof taken)
            pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
        Q_EMIT came();
    });
}

Interrupts::~Interrupts()
{
    m_notifier.setEnabled(false);
    ::close(m_file);
}

} // namespace Grantscope::Cli
