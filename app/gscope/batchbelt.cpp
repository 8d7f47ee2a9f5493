// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchbelt.h"

#include <algorithm>

namespace Grantscope::Cli {

namespace {

constexpr std::chrono::milliseconds kBlockTime(1);
constexpr qsizetype kBlockOctets = 192 * 1024;
constexpr std::size_t kBlockLines = 256; // Empty lines have answers, too, and the next ones may take far longer.
constexpr std::size_t kBlocksPerWorker = 4;
/// Nothing more is read while so much is on its way, so that no two of the longest lines are held at a time.
constexpr qsizetype kMostOctets = qsizetype(4) << 20;

} // namespace

BatchBelt::BatchBelt(LineReader &lines, int workers, std::function<bool(const BatchBlock &)> putOut,
                     std::function<void()> stopWaiting, Clock now)
    : m_putOut(std::move(putOut))
    , m_stopWaiting(std::move(stopWaiting))
    , m_now(now)
    , m_lines(lines)
    , m_slots(static_cast<std::size_t>(workers) * kBlocksPerWorker)
{
}

bool BatchBelt::hasRoom() const
{
    const qint64 onTheirWay = m_taken - m_putOutCount;
    return onTheirWay == 0 || (onTheirWay < qint64(m_slots.size()) && m_octets < kMostOctets);
}

std::size_t BatchBelt::linesForBlock(std::size_t judged, std::chrono::nanoseconds took)
{
    const auto each =
        std::max<std::size_t>(static_cast<std::size_t>(took.count()) / std::max<std::size_t>(judged, 1), 1);
    return std::clamp<std::size_t>(std::chrono::nanoseconds(kBlockTime).count() / each, 1, kBlockLines);
}

/// As many lines as are there, up to the size of a block.
bool BatchBelt::fill(BatchBlock &block, std::size_t mostLines)
{
    block.firstNumber = m_lineCount + 1;
    const bool isFilled = m_lines.next(block, {.lines = mostLines, .octets = kBlockOctets});
    m_lineCount += qint64(block.lines.size());
    block.readUpTo = m_lines.consumed();
    return isFilled;
}

BatchBlock *BatchBelt::take()
{
    const std::lock_guard reading(m_reading);
    Slot *next = nullptr;
    std::size_t mostLines = 1;
    {
        std::unique_lock lock(m_mutex);
        m_freed.wait(lock, [this] { return m_isOver || hasRoom(); });
        if (m_isOver)
            return nullptr;
        next = &slot(m_taken);
        mostLines = m_blockLines;
    }
    if (!fill(next->block, mostLines))
        return nullptr;
    next->takenAt = m_now();
    const std::lock_guard lock(m_mutex);
    ++m_taken;
    m_octets += next->block.text.size();
    return &next->block;
}

void BatchBelt::give(BatchBlock *block)
{
    const auto now = m_now();
    std::unique_lock lock(m_mutex);
    const auto given = std::ranges::find(m_slots, block, [](Slot &each) { return &each.block; });
    Q_ASSERT(given != m_slots.end());
    given->isDone = true;
    m_blockLines = linesForBlock(block->lines.size(), now - given->takenAt);
    if (m_isPuttingOut)
        return;
    m_isPuttingOut = true;
    while (!m_isOver && m_putOutCount < m_taken && slot(m_putOutCount).isDone) {
        Slot &next = slot(m_putOutCount);
        lock.unlock();
        const bool isOver = !m_putOut(next.block) || next.block.isCut;
        const qsizetype octets = next.block.text.size();
        next.block.clear(); // Now, as the next lines may be a while to come.
        lock.lock();
        next.isDone = false;
        m_octets -= octets;
        ++m_putOutCount;
        m_isOver = isOver;
        m_freed.notify_all();
    }
    m_isPuttingOut = false;
    const bool isOver = m_isOver;
    lock.unlock();
    if (isOver)
        m_stopWaiting();
}

} // namespace Grantscope::Cli
