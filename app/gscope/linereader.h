// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace Grantscope::Cli {

/// Some lines in one text, each where it stands there without its line break (LF or CRLF).
struct Lines
{
    struct Line
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        bool isTooLong = false; ///< Cut to nothing.
    };
    QByteArray text = {};
    std::vector<Line> lines = {};
};

/// Splits what a descriptor gives into lines. They stay where they were read to: only what was read of the next one is
/// copied.
class LineReader
{
public:
    /// Reading ends, without an error and without a line that is not whole, once \a stop has something to read; -1 for
    /// none.
    LineReader(int descriptor, qsizetype longestLine, int stop = -1);

    struct Most
    {
        std::size_t lines = 1;
        qsizetype octets = 1; ///< Are read at a time, until so many are there: lines that are longer come whole.
    };
    /// The next lines, in place of those that \a into holds: waits for one, never for a second. False where there is
    /// none any more, at the end or because the read failed: error() tells.
    [[nodiscard]] bool next(Lines &into, const Most &most);
    /// errno of the read that failed; 0 if none did.
    [[nodiscard]] int error() const { return m_error; }
    /// Octets of the lines that were given out, line breaks counted.
    [[nodiscard]] qint64 consumed() const { return m_consumed; }

private:
    enum class Wait : std::uint8_t { Never, ForMore };
    enum class Filled : std::uint8_t { More, WouldWait, Ended };
    [[nodiscard]] bool isReady(Wait wait);
    [[nodiscard]] Filled fill(QByteArray &text, Wait wait, qsizetype octets);
    [[nodiscard]] Lines::Line lineOf(qsizetype begin, qsizetype end);
    [[nodiscard]] qsizetype split(QByteArrayView text, qsizetype begin, qsizetype searched, std::size_t mostLines,
                                  std::vector<Lines::Line> &lines);
    [[nodiscard]] qsizetype takeHeld(Lines &into, std::size_t mostLines);
    void hold(Lines &from, qsizetype end);

    int m_descriptor;
    int m_stop;
    qsizetype m_longestLine;
    QByteArray m_held; // read, and from m_heldBegin on not given out
    qsizetype m_heldBegin = 0;
    qint64 m_consumed = 0;
    bool m_ended = false;
    bool m_stopped = false; // what is held of a line is none
    bool m_dropping = false; // the beginning of a line that is too long is gone
    int m_error = 0;
};

} // namespace Grantscope::Cli
