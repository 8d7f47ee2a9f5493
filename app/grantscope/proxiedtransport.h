// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <functional>

namespace Grantscope {

/// The address of the proxy by which the system wants \a address asked for: "http://proxy.example:3128",
/// "socks5h://…"; nothing where it names none. Of the address it learns scheme, host and port. May take seconds (proxy
/// auto-configuration): not for the UI thread.
[[nodiscard]] std::optional<QByteArray> systemProxy(const QByteArray &address);

/// Sends by another transport, through the system's proxy where nobody chose one; where the system names none, by what
/// the environment's variables say (Qt knows fewer of them than libcurl). Loopback is not asked about.
class ProxiedTransport : public Net::Transport
{
    Q_OBJECT

public:
    using ProxyOf = std::function<std::optional<QByteArray>(const QByteArray &address)>;

    /// \a proxyOf is called on other threads.
    explicit ProxiedTransport(std::unique_ptr<Net::Transport> transport, ProxyOf proxyOf = systemProxy,
                              QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override;

private:
    std::unique_ptr<Net::Transport> m_transport;
    ProxyOf m_proxyOf;
};

} // namespace Grantscope
