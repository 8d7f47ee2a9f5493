// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Grantscope::Flow {

/// Who takes part in a flow: the roles of RFC 6749 §1.1, and the browser that carries messages between two of them.
enum class Party : std::uint8_t { ResourceOwner, Browser, Client, AuthorizationServer, ResourceServer };
[[nodiscard]] const char *partyName(Party party); ///< "resource-owner", "authorization-server" …: as in gscope's JSON.

} // namespace Grantscope::Flow
