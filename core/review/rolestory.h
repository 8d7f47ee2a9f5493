// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/storyline.h"

namespace Grantscope::Review {

/// For diagrams of recordings: an exchange that is of the protocol runs between the parties of a flow, by what it is;
/// others between the client and their hosts, as a Storyline has it by itself.
[[nodiscard]] DescribeExchange describeByRole(Texts::Language language);
/// The same within one login, where whatever else is there are the pages on which somebody signs in: between browser
/// and authorization server.
[[nodiscard]] DescribeExchange describeWithinLogin(Texts::Language language);

} // namespace Grantscope::Review
