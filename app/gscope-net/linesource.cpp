// SPDX-License-Identifier: GPL-3.0-or-later
#include "linesource.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLongestLine = qsizetype(1) << 20;

} // namespace

LineSource::LineSource(QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineSource::read);
}

void LineSource::begin()
{
    // In the background of a terminal there is nothing to read; that is no reason to be stopped.
    std::signal(SIGTTIN, SIG_IGN);
    m_notifier.setEnabled(true);
}

void LineSource::read()
{
    std::array<char, 16384> octets;
    const ssize_t count = ::read(STDIN_FILENO, octets.data(), octets.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        m_buffer.append(octets.data(), count);
    const bool isEnd = count <= 0 || m_buffer.size() > kLongestLine;
    if (isEnd)
        m_notifier.setEnabled(false);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray text = m_buffer.first(end);
        m_buffer.remove(0, end + 1);
        tell(text);
    }
    if (!isEnd)
        return;
    tell(std::exchange(m_buffer, {}));
    Q_EMIT ended();
}

void LineSource::tell(const QByteArray &text)
{
    if (const QByteArray trimmed = text.trimmed(); !trimmed.isEmpty())
        Q_EMIT line(trimmed);
}

} // namespace Grantscope::Cli
