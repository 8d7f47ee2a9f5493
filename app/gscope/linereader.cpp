// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kUsualBuffer = 256 * 1024;

} // namespace

LineReader::LineReader(int descriptor, qsizetype longestLine, int stop)
    : m_descriptor(descriptor)
    , m_stop(stop)
    , m_longestLine(longestLine)
{
    m_buffer.resize(std::min(kUsualBuffer, longestLine + 2));
}

/// There is something to read, or the end.
bool LineReader::isReady(Wait wait)
{
    std::array<pollfd, 2> ready{
        {{.fd = m_descriptor, .events = POLLIN, .revents = 0}, {.fd = m_stop, .events = POLLIN, .revents = 0}}};
    int count = 0;
    do {
        count = ::poll(ready.data(), ready.size(), wait == Wait::Never ? 0 : -1);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        m_error = errno;
    m_stopped = ready[1].revents != 0;
    m_ended = m_ended || count < 0 || m_stopped;
    return count > 0;
}

/// More octets behind those that are there. Not at the end, on an error, and where nothing has come yet.
LineReader::Filled LineReader::fill(Wait wait)
{
    if (!m_ended && !isReady(wait))
        return Filled::WouldWait;
    if (m_ended)
        return Filled::Ended;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<std::size_t>(m_end - m_begin));
        m_end -= m_begin;
        m_begin = 0;
    }
    // One long line is no reason to hold its size to the end.
    if (m_end < kUsualBuffer / 2 && m_buffer.size() > kUsualBuffer) {
        m_buffer.resize(kUsualBuffer);
        m_buffer.squeeze();
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(std::min(m_buffer.size() * 2, m_longestLine + 2));
    ssize_t count = 0;
    do {
        count = ::read(m_descriptor, m_buffer.data() + m_end, static_cast<std::size_t>(m_buffer.size() - m_end));
    } while (count < 0 && errno == EINTR);
    // Another reader of a descriptor that never waits was faster.
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return wait == Wait::Never ? Filled::WouldWait : Filled::More;
    if (count < 0)
        m_error = errno;
    m_ended = count <= 0;
    m_end += std::max<ssize_t>(count, 0);
    return m_ended ? Filled::Ended : Filled::More;
}

LineReader::Next LineReader::give(QByteArrayView line, qsizetype octets)
{
    m_tooLong = m_dropping || line.size() > m_longestLine;
    m_line = m_tooLong ? QByteArrayView() : line;
    m_dropping = false;
    m_begin += octets;
    m_consumed += octets;
    m_searched = 0;
    return Next::Line;
}

LineReader::Next LineReader::next(Wait wait)
{
    for (;;) {
        const QByteArrayView held(m_buffer.constData() + m_begin, m_end - m_begin);
        const qsizetype at = held.indexOf('\n', m_searched);
        if (at >= 0)
            return give(held.first(at > 0 && held[at - 1] == '\r' ? at - 1 : at), at + 1);
        m_searched = held.size();
        if (held.size() > m_longestLine + 1) {
            // Drop what was read of it and go on to its end.
            m_dropping = true;
            m_consumed += held.size();
            m_begin = m_end = m_searched = 0;
        }
        switch (fill(wait)) {
        case Filled::More:
            continue;
        case Filled::WouldWait:
            return Next::WouldWait;
        case Filled::Ended:
            break;
        }
        const QByteArrayView rest(m_buffer.constData() + m_begin, m_end - m_begin);
        if (m_error != 0 || m_stopped || (rest.isEmpty() && !m_dropping))
            return Next::End;
        return give(rest, rest.size());
    }
}

} // namespace Grantscope::Cli
