// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Net {

/// Why no whole answer came, or why it can't be used.
enum class NetError {
    Scheme, ///< "net-scheme": neither https nor http
    Address, ///< "net-address": not an absolute address with a host, or one with credentials in it
    HttpRefused, ///< "net-http-refused": plain http to another machine; nothing was sent
    Dns, ///< "net-dns"
    Refused, ///< "net-refused": no connection
    Proxy, ///< "net-proxy": the proxy did not open a way
    Tls, ///< "net-tls"
    Authorities, ///< "net-ca": the certificate authorities given for the request can't be read
    Timeout, ///< "net-timeout"
    Closed, ///< "net-closed": the connection ended before a whole answer
    Protocol, ///< "net-protocol": what came is not HTTP
    Size, ///< "net-size"
    Cancelled, ///< "net-cancelled"
    Redirect, ///< "net-redirect": an answer was needed and another address came
    Status, ///< "net-status": an answer was needed and a refusal came
    Port, ///< "net-port": a port of this machine to listen on is taken or not allowed
    RedirectUri, ///< "redirect-uri": the redirect URI is no such thing as can be registered
    RedirectElsewhere, ///< "redirect-elsewhere": nobody on this machine can listen at the redirect URI
    RedirectMethod, ///< "redirect-method": neither GET nor POST came to the redirect URI
    RedirectMedia, ///< "redirect-media": the POST to the redirect URI was no form
    RedirectToken, ///< "redirect-token": a fragment was handed over by somebody else than the listener's page
    RedirectRepeated, ///< "redirect-repeated": a parameter stands more than once
    RedirectTimeout, ///< "redirect-timeout": no authorization response came in time
    BrowserAddress, ///< "browser-address": no address that a browser may be given
};
constexpr const char *errorName(NetError error)
{
    switch (error) {
    case NetError::Scheme:
        return "net-scheme";
    case NetError::Address:
        return "net-address";
    case NetError::HttpRefused:
        return "net-http-refused";
    case NetError::Dns:
        return "net-dns";
    case NetError::Refused:
        return "net-refused";
    case NetError::Proxy:
        return "net-proxy";
    case NetError::Tls:
        return "net-tls";
    case NetError::Authorities:
        return "net-ca";
    case NetError::Timeout:
        return "net-timeout";
    case NetError::Closed:
        return "net-closed";
    case NetError::Protocol:
        return "net-protocol";
    case NetError::Size:
        return "net-size";
    case NetError::Cancelled:
        return "net-cancelled";
    case NetError::Redirect:
        return "net-redirect";
    case NetError::Status:
        return "net-status";
    case NetError::Port:
        return "net-port";
    case NetError::RedirectUri:
        return "redirect-uri";
    case NetError::RedirectElsewhere:
        return "redirect-elsewhere";
    case NetError::RedirectMethod:
        return "redirect-method";
    case NetError::RedirectMedia:
        return "redirect-media";
    case NetError::RedirectToken:
        return "redirect-token";
    case NetError::RedirectRepeated:
        return "redirect-repeated";
    case NetError::RedirectTimeout:
        return "redirect-timeout";
    case NetError::BrowserAddress:
        return "browser-address";
    }
    return "";
}

} // namespace Grantscope::Net
