// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace Grantscope::Cli {

/// A request to stop, from another thread or by SIGINT, SIGTERM or SIGHUP while it lives: what is at work then ends
/// what it has begun, and a second signal ends the program at once. One at a time in a process.
class StopSignal
{
public:
    StopSignal();
    /// The signals mean what they meant before.
    ~StopSignal();
    Q_DISABLE_COPY_MOVE(StopSignal)

    void request();
    [[nodiscard]] bool isRequested() const { return m_requested.load(std::memory_order_acquire) || signal() != 0; }
    /// The signal that came; 0 if none did.
    [[nodiscard]] int signal() const;
    /// Ends the program as the signal that came would have ended it.
    void dieOfIt();
    /// Can be read once a stop was requested; for poll().
    [[nodiscard]] int descriptor() const { return m_pipe[0]; }

private:
    std::atomic<bool> m_requested = false;
    int m_pipe[2] = {-1, -1};
};

} // namespace Grantscope::Cli
