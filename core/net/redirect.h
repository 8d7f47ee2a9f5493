// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/parameters.h"

namespace Grantscope::Net {

/// Where in the redirect the parameters of an authorization response came.
enum class ResponseArrival { Query, Fragment, FormPost };

/// A redirect URI that a program on this machine can listen for (RFC 8252 §7.3), in its parts as written.
struct LoopbackRedirect
{
    QByteArray host; ///< "127.0.0.1", "[::1]" or "localhost", in the case as written.
    quint16 port = 0; ///< 0 where there is none: a free one is taken.
    QByteArray path; ///< As written; empty where there is none, which a browser asks for as "/".
    QByteArray query; ///< Without '?'.

    /// What to register and send, octet for octet, once the port is known.
    [[nodiscard]] QByteArray address(quint16 realPort) const;

    friend bool operator==(const LoopbackRedirect &, const LoopbackRedirect &) = default;
};

/// \a uri must be "http://" with one of the three hosts, no credentials and no fragment (RFC 6749 §3.1.2). Errors:
/// "redirect-elsewhere" for other schemes, https among them, and other hosts: nobody can listen there, so the person
/// pastes the final address; "redirect-uri" for what is no such URI at all.
[[nodiscard]] Result<LoopbackRedirect> readLoopbackRedirect(const QByteArray &uri);

/// The authorization response that was waited for.
struct Redirect
{
    Parameters parameters; ///< May hold a code and tokens.
    ResponseArrival arrival = ResponseArrival::Query;

    friend bool operator==(const Redirect &, const Redirect &) = default;
};

} // namespace Grantscope::Net
