// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Practice {

/// "resource" of a request at any endpoint, repeated or not: our API, the MCP server and the other API are known.
/// invalid_target. RFC 8707 §2.
[[nodiscard]] Outcome<QList<QByteArray>> readResources(const Service &service, const Parameters &parameters);

/// The one resource that a token request is about: the one that it names, which the grant must cover, else the only one
/// of the grant; empty where nobody named any. invalid_target, also where it could be several. RFC 8707 §2.2.
[[nodiscard]] Outcome<QByteArray> chooseResource(const Service &service, const Parameters &form, const Grant &grant);

} // namespace Grantscope::Practice
