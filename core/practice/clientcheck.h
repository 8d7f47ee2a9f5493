// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Practice {

/// The form of a POST to an endpoint for clients. invalid_request where it is none, can't be read or has a parameter
/// twice ("resource" may be repeated, RFC 8707 §2). RFC 6749 §3.2.
[[nodiscard]] Outcome<Parameters> readForm(const Request &request);

/// Which client sends \a form, proven in the one way that is registered for it. RFC 6749 §2.3, RFC 7523 §3, OpenID
/// Connect Core §9. invalid_client, or invalid_request where two ways are mixed.
[[nodiscard]] Outcome<const Client *> authenticateClient(Service &service, const Request &request,
                                                         const Parameters &form);

} // namespace Grantscope::Practice
