// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

namespace Grantscope::Request {

/// A draft with what it only names.
struct DraftAndMaterial
{
    Draft draft = {};
    Material material = {};
};

/// The draft that buildRequest() makes \a request of again, whatever octets its body has. Credentials of Bearer and
/// Basic stand in the material, parameters of a form in rows where they are written as our encoder writes them. Host,
/// Content-Length, Transfer-Encoding and what belongs to the connection (RFC 9110 §7.6.1) are left out: the next one
/// has its own.
[[nodiscard]] DraftAndMaterial draftOf(const HttpRequest &request);

} // namespace Grantscope::Request
