// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchblock.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace Grantscope::Cli {

/// Hands blocks of lines to workers and puts out what they made of them, in the order of the lines. The workers do it
/// themselves: whoever needs a block reads it, and whoever brings the block that is next puts it out, with those behind
/// it that are done. A fixed number of blocks goes round, so that whoever takes the output slowly slows the reading
/// down, and memory does not grow with the input. Blocks are as large as a thousandth of a second asks for: then the
/// last ones leave nobody without work, and many of them make no work of their own.
class BatchBelt
{
public:
    using Clock = std::chrono::steady_clock::time_point (*)();

    /// \a putOut gets the blocks in order, one at a time, in whichever thread; false ends all, as does one that is cut.
    /// \a stopWaiting is to wake a reader that waits for input.
    BatchBelt(LineReader &lines, int workers, std::function<bool(const BatchBlock &)> putOut,
              std::function<void()> stopWaiting, Clock now = &std::chrono::steady_clock::now);

    /// The next lines, to be given back. Waits for a line, never for a second one. Null at the end.
    [[nodiscard]] BatchBlock *take();
    void give(BatchBlock *block);

    /// How many lines the next block should have, where so many took so long.
    [[nodiscard]] static std::size_t linesForBlock(std::size_t judged, std::chrono::nanoseconds took);

private:
    struct Slot
    {
        BatchBlock block;
        std::chrono::steady_clock::time_point takenAt = {};
        bool isDone = false;
    };
    [[nodiscard]] Slot &slot(qint64 number) { return m_slots[static_cast<std::size_t>(number) % m_slots.size()]; }
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool fill(BatchBlock &block, std::size_t mostLines);

    std::function<bool(const BatchBlock &)> m_putOut;
    std::function<void()> m_stopWaiting;
    Clock m_now;

    std::mutex m_reading; // guards these:
    LineReader &m_lines;
    qint64 m_lineCount = 0;

    std::mutex m_mutex; // guards these, and whether a slot is done:
    std::condition_variable m_freed;
    std::vector<Slot> m_slots;
    std::size_t m_blockLines = 1;
    qint64 m_taken = 0;
    qint64 m_putOutCount = 0;
    qsizetype m_octets = 0; // of the lines on their way
    bool m_isPuttingOut = false;
    bool m_isOver = false;
};

} // namespace Grantscope::Cli
