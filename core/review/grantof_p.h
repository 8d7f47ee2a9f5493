// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/exchangerole.h"

// What a message tells of the grant that it belongs to.
namespace Grantscope::Review {

/// As Flow::Grant::id where we have it, else the grant_type; empty where the message names none.
[[nodiscard]] QString grantOf(const ExchangeFacts &facts);

/// What a client's redirect to the authorization server asks for; empty for other redirects.
[[nodiscard]] Parameters requestIn(const QByteArray &target);

/// Begins a grant, or is a part of one whose beginning was not recorded.
[[nodiscard]] bool beginsLogin(const ExchangeFacts &facts);

} // namespace Grantscope::Review
