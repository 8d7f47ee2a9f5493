// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchbelt.h"

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kBlockOctets = 64 * 1024;
constexpr std::size_t kBlockLines = 256; // Empty lines have answers, too.
constexpr std::size_t kBlocksPerWorker = 4;
/// Nothing more is read while so much is on its way, so that no two of the longest lines are held at a time.
constexpr qsizetype kMostOctets = qsizetype(4) << 20;

} // namespace

BatchBelt::BatchBelt(LineReader &lines, int workers, std::function<bool(const BatchBlock &)> putOut,
                     std::function<void()> stopWaiting)
    : m_putOut(std::move(putOut))
    , m_stopWaiting(std::move(stopWaiting))
    , m_lines(lines)
    , m_slots(static_cast<std::size_t>(workers) * kBlocksPerWorker)
{
}

bool BatchBelt::hasRoom() const
{
    const qint64 onTheirWay = m_taken - m_putOutCount;
    return onTheirWay == 0 || (onTheirWay < qint64(m_slots.size()) && m_octets < kMostOctets);
}

/// As many lines as are there, up to the size of a block.
bool BatchBelt::fill(BatchBlock &block)
{
    block.clear();
    block.firstNumber = m_lineCount + 1;
    LineReader::Wait wait = LineReader::Wait::ForMore;
    while (block.lines.size() < kBlockLines && block.text.size() < kBlockOctets) {
        if (m_lines.next(wait) != LineReader::Next::Line)
            break;
        block.lines.push_back({block.text.size(), m_lines.line().size(), m_lines.isTooLong()});
        block.text += m_lines.line();
        wait = LineReader::Wait::Never;
    }
    m_lineCount += qint64(block.lines.size());
    block.readUpTo = m_lines.consumed();
    return !block.lines.empty();
}

BatchBlock *BatchBelt::take()
{
    const std::lock_guard reading(m_reading);
    Slot *next = nullptr;
    {
        std::unique_lock lock(m_mutex);
        m_freed.wait(lock, [this] { return m_isRefused || hasRoom(); });
        if (m_isRefused)
            return nullptr;
        next = &slot(m_taken);
    }
    if (!fill(next->block))
        return nullptr;
    const std::lock_guard lock(m_mutex);
    ++m_taken;
    m_octets += next->block.text.size();
    return &next->block;
}

void BatchBelt::give(BatchBlock *block)
{
    std::unique_lock lock(m_mutex);
    for (Slot &each : m_slots)
        each.isDone = each.isDone || &each.block == block;
    if (m_isPuttingOut)
        return;
    m_isPuttingOut = true;
    while (!m_isRefused && m_putOutCount < m_taken && slot(m_putOutCount).isDone) {
        Slot &next = slot(m_putOutCount);
        lock.unlock();
        const bool isTaken = m_putOut(next.block);
        lock.lock();
        next.isDone = false;
        m_octets -= next.block.text.size();
        ++m_putOutCount;
        m_isRefused = !isTaken;
        m_freed.notify_all();
    }
    m_isPuttingOut = false;
    const bool isRefused = m_isRefused;
    lock.unlock();
    if (isRefused)
        m_stopWaiting();
}

} // namespace Grantscope::Cli
