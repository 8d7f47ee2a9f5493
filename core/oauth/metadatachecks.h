// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "oauth/metadata.h"

namespace Grantscope::OAuth {

/// What metadata that could be read still lack or should not say. Rows: disco-required (members that RFC 8414 §2 and
/// OIDC Discovery §3 require, endpoints that are protected, RS256 of an OpenID provider), disco-pkce.
[[nodiscard]] QList<Check> checkMetadata(const ServerMetadata &metadata);

} // namespace Grantscope::OAuth
