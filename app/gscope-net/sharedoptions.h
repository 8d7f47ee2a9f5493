// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcriptfile.h"

#include "commandline/options.h"
#include "net/transport.h"

#include <optional>

namespace Grantscope::Cli {

/// --trust-ca and --trust-fingerprint.
[[nodiscard]] Outcome<Net::Trust> trustOf(const Arguments &arguments);
/// --transcript and --with-secrets; nothing where none is wanted.
[[nodiscard]] Outcome<std::optional<TranscriptOrder>> transcriptOrderOf(const Arguments &arguments);

} // namespace Grantscope::Cli
