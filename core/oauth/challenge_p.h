// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "oauth/oautherror.h"
#include "oauth/reading.h"

namespace Grantscope::OAuth {

/// What a server that takes access tokens says with a status of 400 and above: \a id with Error::server, and the rows
/// challenge-missing, challenge-unreadable, challenge-status. RFC 6750 §3.
[[nodiscard]] Error readTokenRefusal(const HttpResponse &response, OAuthError id, CheckGroup group,
                                     QList<Check> &checks);

} // namespace Grantscope::OAuth
