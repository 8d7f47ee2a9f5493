// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace Grantscope::Cli {

/// Splits what a descriptor gives into lines, in one buffer that is used again.
class LineReader
{
public:
    /// \a beforeWaiting is called whenever a read would have to wait for more to come.
    LineReader(int descriptor, qsizetype longestLine, std::function<void()> beforeWaiting = {});

    /// The next line without its line break (LF or CRLF), valid until the next call; nothing at the end or on an error.
    /// A line that is too long comes cut to nothing, with isTooLong().
    [[nodiscard]] std::optional<QByteArrayView> next();
    [[nodiscard]] bool isTooLong() const { return m_tooLong; }
    /// errno of the read that failed; 0 if none did.
    [[nodiscard]] int error() const { return m_error; }

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] bool hasMore() const;

    int m_descriptor;
    qsizetype m_longestLine;
    std::function<void()> m_beforeWaiting;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    bool m_ended = false;
    bool m_tooLong = false;
    int m_error = 0;
};

} // namespace Grantscope::Cli
