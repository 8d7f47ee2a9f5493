// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <sys/types.h>

#include <chrono>
#include <functional>

namespace Grantscope::Cli {

/// A program that works for this one. Its standard input is a pipe that nothing is written to: it closes when this
/// object or this process goes. Deleting this ends the program, whatever it does.
class Helper
{
public:
    Helper(const QByteArray &program, const QList<QByteArray> &arguments);
    ~Helper();
    Q_DISABLE_COPY_MOVE(Helper)

    [[nodiscard]] bool isStarted() const { return m_process > 0; }

    struct Patience
    {
        std::chrono::milliseconds limit; ///< For all of the output.
        std::chrono::milliseconds notice; ///< After so long without its end …
        std::function<void()> onNotice; ///< … this is called, once.
    };
    enum class End { Whole, TooLate, TooLong };
    /// Reads standard output to its end, and no more than \a largest octets.
    [[nodiscard]] End read(QByteArray &output, qsizetype largest, const Patience &patience);
    /// Waits for the end; call it after a whole output. The exit status, -1 after a crash.
    [[nodiscard]] int wait();

private:
    void closeBoth();

    pid_t m_process = 0;
    int m_output = -1;
    int m_life = -1;
};

} // namespace Grantscope::Cli
