// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "commandline/options.h"

namespace Grantscope::Cli {

/// Writes \a octets to the file that \a option names, for its owner's eyes alone (0600) from its first octet on; what
/// is there stays unless --force was given. Without the option, or with "-", to standard output. Whole or not at all.
[[nodiscard]] Outcome<void> writeKeyFile(const Arguments &arguments, QByteArrayView option, const Secret &octets);
/// Whether writeKeyFile() will write to a file.
[[nodiscard]] bool goesToFile(const Arguments &arguments, QByteArrayView option);

} // namespace Grantscope::Cli
