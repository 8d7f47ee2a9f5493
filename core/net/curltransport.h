// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <functional>
#include <memory>

namespace Grantscope::Net {

/// libcurl on the event loop of the thread that made it; starts no thread of its own (libcurl resolves names on one).
class CurlTransport final : public Transport
{
    Q_OBJECT

public:
    /// \a clock says when an exchange started; timings are measured by libcurl.
    explicit CurlTransport(std::function<Instant()> clock, QObject *parent = nullptr);
    ~CurlTransport() override;

    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const SendOptions &options = {}) override;

    /// "libcurl/8.14.1 OpenSSL/3.5.1 …"
    [[nodiscard]] static QString version();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Net
