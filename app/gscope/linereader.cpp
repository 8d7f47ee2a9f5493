// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Grantscope::Cli {

LineReader::LineReader(int descriptor, qsizetype longestLine, std::function<void()> beforeWaiting)
    : m_descriptor(descriptor)
    , m_longestLine(longestLine)
    , m_beforeWaiting(std::move(beforeWaiting))
{
    m_buffer.resize(std::min<qsizetype>(256 * 1024, longestLine + 2));
}

/// There is something to read, or the end.
bool LineReader::hasMore() const
{
    pollfd ready{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    return ::poll(&ready, 1, 0) > 0;
}

/// More octets behind those that are there. False at the end, on an error, and where a line is longer than allowed.
bool LineReader::fill()
{
    if (m_ended)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<std::size_t>(m_end - m_begin));
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(std::min(m_buffer.size() * 2, m_longestLine + 2));
    if (m_beforeWaiting && !hasMore())
        m_beforeWaiting();
    ssize_t count = 0;
    do {
        count = ::read(m_descriptor, m_buffer.data() + m_end, static_cast<std::size_t>(m_buffer.size() - m_end));
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        m_error = errno;
    m_ended = count <= 0;
    m_end += std::max<ssize_t>(count, 0);
    return !m_ended;
}

std::optional<QByteArrayView> LineReader::next()
{
    m_tooLong = false;
    qsizetype searched = 0;
    for (;;) {
        const QByteArrayView held(m_buffer.constData() + m_begin, m_end - m_begin);
        const qsizetype at = held.indexOf('\n', searched);
        if (at >= 0) {
            m_begin += at + 1;
            const QByteArrayView line = held.first(at > 0 && held[at - 1] == '\r' ? at - 1 : at);
            m_tooLong = m_tooLong || line.size() > m_longestLine;
            return m_tooLong ? QByteArrayView() : line;
        }
        searched = held.size();
        if (held.size() > m_longestLine + 1) {
            // Drop what was read of it and go on to its end.
            m_tooLong = true;
            m_begin = m_end = 0;
            searched = 0;
        }
        if (fill())
            continue;
        const QByteArrayView rest(m_buffer.constData() + m_begin, m_end - m_begin);
        m_begin = m_end;
        if (m_error != 0 || (rest.isEmpty() && !m_tooLong))
            return {};
        m_tooLong = m_tooLong || rest.size() > m_longestLine;
        return m_tooLong ? QByteArrayView() : rest;
    }
}

} // namespace Grantscope::Cli
