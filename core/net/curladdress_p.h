// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <curl/curl.h>

#include <memory>

namespace Grantscope::Net {

struct CurlUrlFree
{
    void operator()(CURLU *url) const noexcept { curl_url_cleanup(url); }
};

/// An address as the reader that will connect to it understands it: what is judged is what is used.
struct CurlAddress
{
    std::unique_ptr<CURLU, CurlUrlFree> url;
    QString host; ///< Normalised: "0x7f.1" reads "127.0.0.1".
    bool isLoopback = false;
    bool isHttps = false;
};

/// Errors: "net-scheme", "net-address", "net-http-refused". They never quote more than scheme and host.
[[nodiscard]] Result<CurlAddress> readAddress(const QByteArray &address, PlainHttp plainHttp);

} // namespace Grantscope::Net
