// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace Grantscope::Cli {

LineReader::LineReader(int descriptor, qsizetype longestLine, int stop)
    : m_descriptor(descriptor)
    , m_stop(stop)
    , m_longestLine(longestLine)
{
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

/// At most so many octets more behind \a text. Not at the end, on an error, and where nothing has come yet.
LineReader::Filled LineReader::fill(QByteArray &text, Wait wait, qsizetype octets)
{
    if (!m_ended && !isReady(wait))
        return Filled::WouldWait;
    if (m_ended)
        return Filled::Ended;
    const qsizetype before = text.size();
    text.resizeForOverwrite(before + octets);
    ssize_t count = 0;
    do {
        count = ::read(m_descriptor, text.data() + before, static_cast<std::size_t>(octets));
    } while (count < 0 && errno == EINTR);
    const int error = count < 0 ? errno : 0;
    text.truncate(before + std::max<ssize_t>(count, 0));
    // Another reader of a descriptor that never waits was faster.
    if (error == EAGAIN || error == EWOULDBLOCK)
        return wait == Wait::Never ? Filled::WouldWait : Filled::More;
    m_error = error;
    m_ended = count <= 0;
    return m_ended ? Filled::Ended : Filled::More;
}

Lines::Line LineReader::lineOf(qsizetype begin, qsizetype end)
{
    const bool isTooLong = m_dropping || end - begin > m_longestLine;
    m_dropping = false;
    return {begin, isTooLong ? 0 : end - begin, isTooLong};
}

/// Adds the lines of \a text that begin at \a begin and behind it; no line break stands before \a searched. Says where
/// the last of them ends.
qsizetype LineReader::split(QByteArrayView text, qsizetype begin, qsizetype searched, std::size_t mostLines,
                            std::vector<Lines::Line> &lines)
{
    while (lines.size() < mostLines) {
        const qsizetype at = text.indexOf('\n', std::max(begin, searched));
        if (at < 0)
            break;
        lines.push_back(lineOf(begin, at > begin && text[at - 1] == '\r' ? at - 1 : at));
        begin = at + 1;
    }
    return begin;
}

/// The lines that were read before, and the beginning of the next where there are no more. Says where they end.
qsizetype LineReader::takeHeld(Lines &into, std::size_t mostLines)
{
    const QByteArrayView held = QByteArrayView(m_held).sliced(m_heldBegin);
    const qsizetype end = split(held, 0, 0, mostLines, into.lines);
    into.text.append(into.lines.size() < mostLines ? held : held.first(end));
    m_heldBegin += into.text.size();
    return end;
}

/// Keeps what stands behind the lines for the next ones.
void LineReader::hold(Lines &from, qsizetype end)
{
    constexpr qsizetype kMostSpare = qsizetype(1) << 20;
    if (m_heldBegin == m_held.size()) {
        m_held.resize(0);
        m_held.append(QByteArrayView(from.text).sliced(end));
        m_heldBegin = 0;
    }
    from.text.truncate(end);
    // What was dropped is no reason to hold its size.
    if (from.text.capacity() - end > kMostSpare)
        from.text.squeeze();
    m_consumed += end;
}

bool LineReader::next(Lines &into, const Most &most)
{
    into.text.resize(0);
    into.lines.clear();
    qsizetype end = takeHeld(into, most.lines);
    qsizetype searched = into.text.size();
    while (into.lines.size() < most.lines && (into.lines.empty() || into.text.size() < most.octets)) {
        if (into.lines.empty() && into.text.size() > (m_dropping ? 0 : m_longestLine + 1)) {
            // Drop what was read of it and go on to its end.
            m_dropping = true;
            m_consumed += into.text.size();
            into.text.resize(0);
            searched = 0;
        }
        const Filled filled = fill(into.text, into.lines.empty() ? Wait::ForMore : Wait::Never, most.octets);
        if (filled != Filled::More)
            break;
        end = split(into.text, end, searched, most.lines, into.lines);
        searched = into.text.size();
    }
    const bool isLast = into.lines.empty() && m_error == 0 && !m_stopped;
    if (isLast && (!into.text.isEmpty() || m_dropping)) {
        into.lines.push_back(lineOf(0, into.text.size()));
        end = into.text.size();
    }
    hold(into, end);
    return !into.lines.empty();
}

} // namespace Grantscope::Cli
