// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/authorizationrequest.h"
#include "practice/visitor.h"

namespace Grantscope::Practice {

/// How an authentication context of this server is called: a password was typed.
inline constexpr QByteArrayView kAcr("urn:grantscope:practice:password");

/// What the person already did for this very request.
struct Progress
{
    bool signedIn = false;
    bool choseAccount = false;
};
/// The next page for the person, or the response to the client. OpenID Connect Core §3.1.2.3 – §3.1.2.6.
[[nodiscard]] HttpResponse continueAuthorization(Service &service, const Request &request, const Parameters &parameters,
                                                 Visitor &visitor, const Progress &progress = {});

/// What a person allowed: the login's half of a grant filled in.
[[nodiscard]] SharedGrant grantOf(const Login &login, const Client &client, const QList<QByteArray> &scope);

/// Sends a response to the client, with state and iss (RFC 9207) and in the mode that it asked for.
[[nodiscard]] HttpResponse sendToClient(Service &service, const Request &request, const Destination &to,
                                        Parameters response);
/// RFC 6749 §4.1.2.1.
[[nodiscard]] HttpResponse sendError(Service &service, const Request &request, const Destination &to,
                                     const QByteArray &error, const QByteArray &description);

} // namespace Grantscope::Practice
