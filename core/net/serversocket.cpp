// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversocket_p.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

using namespace std::chrono_literals;

namespace Grantscope::Net {

namespace {

constexpr qsizetype kBlock = 16 << 10;

bool isOnlyLater()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

ServerSocket::ServerSocket(int socket, int stopped, const ServerLimits &limits)
    : m_socket(socket)
    , m_stopped(stopped)
    , m_limits(limits)
    , m_readUntil(std::chrono::steady_clock::now() + limits.timeout)
{
}

ServerSocket::~ServerSocket()
{
    ::close(m_socket);
}

bool ServerSocket::waitFor(short event, Moment until) const
{
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            return false;
        std::array<pollfd, 2> watched{pollfd{m_socket, event, 0}, pollfd{m_stopped, POLLIN, 0}};
        const int ready = ::poll(watched.data(), watched.size(), int(std::min<qint64>(left, 60'000)));
        if (ready < 0 && errno != EINTR)
            return false;
        if (ready > 0)
            return watched[1].revents == 0;
    }
}

qint64 ServerSocket::read(char *data, qint64 size)
{
    if (m_taken == m_buffer.size()) {
        // Chunks have sizes around them, hence twice the room.
        if (m_total > m_limits.maxHead + 2 * m_limits.maxBody)
            return -1;
        m_buffer.resize(kBlock);
        m_taken = 0;
        qint64 got = -1;
        do {
            got = waitFor(POLLIN, m_readUntil) ? ::recv(m_socket, m_buffer.data(), size_t(kBlock), MSG_DONTWAIT) : -2;
        } while (got == -1 && isOnlyLater());
        m_buffer.resize(std::max<qint64>(got, 0));
        if (got <= 0)
            return got == 0 ? 0 : -1;
        m_total += got;
    }
    const qint64 given = std::min(size, qint64(m_buffer.size() - m_taken));
    std::memcpy(data, m_buffer.constData() + m_taken, size_t(given));
    m_taken += given;
    return given;
}

bool ServerSocket::write(QByteArrayView octets)
{
    const Moment until = std::chrono::steady_clock::now() + m_limits.timeout;
    while (!octets.isEmpty()) {
        const qint64 sent = ::send(m_socket, octets.data(), size_t(octets.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0)
            octets = octets.sliced(sent);
        else if (!isOnlyLater() || !waitFor(POLLOUT, until))
            return false;
    }
    return true;
}

void ServerSocket::drain()
{
    ::shutdown(m_socket, SHUT_WR);
    const Moment until =
        std::chrono::steady_clock::now() + std::min<std::chrono::milliseconds>(m_limits.timeout, 500ms);
    std::array<char, 4096> lost;
    while (waitFor(POLLIN, until)) {
        const qint64 got = ::recv(m_socket, lost.data(), lost.size(), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && !isOnlyLater()))
            return;
    }
}

QString ServerSocket::remoteAddress() const
{
    sockaddr_storage storage{};
    socklen_t length = sizeof(storage);
    if (::getpeername(m_socket, reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (storage.ss_family == AF_INET6) {
        const auto *peer = reinterpret_cast<const sockaddr_in6 *>(&storage);
        ::inet_ntop(AF_INET6, &peer->sin6_addr, text.data(), text.size());
        return QStringLiteral("[%1]:%2").arg(QString::fromLatin1(text.data())).arg(ntohs(peer->sin6_port));
    }
    const auto *peer = reinterpret_cast<const sockaddr_in *>(&storage);
    ::inet_ntop(AF_INET, &peer->sin_addr, text.data(), text.size());
    return QStringLiteral("%1:%2").arg(QString::fromLatin1(text.data())).arg(ntohs(peer->sin_port));
}

} // namespace Grantscope::Net
