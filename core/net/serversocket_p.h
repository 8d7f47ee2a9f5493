// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpserver.h"

#include <optional>

namespace Grantscope::Net {

/// A socket that was accepted: reads and writes within the limits, and gives up at once when the server stops.
class ServerSocket
{
public:
    /// Takes \a socket over. \a stopped is readable once the server stops.
    ServerSocket(int socket, int stopped, const ServerLimits &limits);
    ~ServerSocket();
    Q_DISABLE_COPY_MOVE(ServerSocket)

    /// 1 to \a size octets; 0 at the end; -1 when the time is up, too much came or the server stops.
    [[nodiscard]] qint64 read(char *data, qint64 size);
    [[nodiscard]] bool write(QByteArrayView octets);
    /// Takes what the other side still sends, for a moment, so that closing does not discard the answer on its way.
    void drain();
    [[nodiscard]] QString remoteAddress() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    [[nodiscard]] bool waitFor(short event, Moment until) const;

    const int m_socket;
    const int m_stopped;
    const ServerLimits m_limits;
    const Moment m_readUntil;
    QByteArray m_buffer;
    qsizetype m_taken = 0;
    qint64 m_total = 0;
};

} // namespace Grantscope::Net
