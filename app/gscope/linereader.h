// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Grantscope::Cli {

/// Splits what a descriptor gives into lines, in one buffer that is used again.
class LineReader
{
public:
    /// Reading ends, without an error and without a line that is not whole, once \a stop has something to read; -1 for
    /// none.
    LineReader(int descriptor, qsizetype longestLine, int stop = -1);

    enum class Wait : std::uint8_t { Never, ForMore };
    enum class Next : std::uint8_t {
        Line, ///< line() is there, isTooLong() says whether it was cut to nothing.
        WouldWait, ///< More may come; nothing is lost by asking again.
        End, ///< Or the read failed: error() tells.
    };
    [[nodiscard]] Next next(Wait wait);
    /// Without its line break (LF or CRLF), valid until the next call.
    [[nodiscard]] QByteArrayView line() const { return m_line; }
    [[nodiscard]] bool isTooLong() const { return m_tooLong; }
    /// errno of the read that failed; 0 if none did.
    [[nodiscard]] int error() const { return m_error; }
    /// Octets of the lines that were given out, line breaks counted.
    [[nodiscard]] qint64 consumed() const { return m_consumed; }

private:
    enum class Filled : std::uint8_t { More, WouldWait, Ended };
    [[nodiscard]] Filled fill(Wait wait);
    [[nodiscard]] bool isReady(Wait wait);
    Next give(QByteArrayView line, qsizetype octets);

    int m_descriptor;
    int m_stop;
    qsizetype m_longestLine;
    QByteArray m_buffer;
    QByteArrayView m_line;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_searched = 0; // of what is held, for a line break
    qint64 m_consumed = 0;
    bool m_ended = false;
    bool m_stopped = false; // what is held of a line is none
    bool m_tooLong = false;
    bool m_dropping = false; // the beginning of a line that is too long is gone
    int m_error = 0;
};

} // namespace Grantscope::Cli
