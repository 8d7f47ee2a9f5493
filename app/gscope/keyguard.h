// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyscommand.h"

namespace Grantscope::Cli {

/// A public half must not take the place of the only file that its private half is in: one that was named or that
/// standard input comes from. Where it comes from a pipe, nobody can say which file that was, and no file that holds a
/// private key is replaced. Failures are of usage.
[[nodiscard]] Outcome<void> checkPrivateStays(const Arguments &arguments, const WrittenKeys &written);

} // namespace Grantscope::Cli
