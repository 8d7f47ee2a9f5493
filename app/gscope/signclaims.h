// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// What the options change in the payload: the claims that have options of their own, where no template took them,
/// --expires-in, --claim and --without, in this order. None is passed over in silence.
[[nodiscard]] Outcome<void> editPayload(QByteArray &payload, const Arguments &arguments, Instant now);

/// NAME=VALUE, each into the text: JSON as such, anything else as a string.
[[nodiscard]] Outcome<void> setMembers(QByteArray &text, const Arguments &arguments, const char *option);

/// What an option asks for can't be signed.
[[nodiscard]] std::unexpected<Failure> refused(const char *option, const Error &error);

} // namespace Grantscope::Cli
