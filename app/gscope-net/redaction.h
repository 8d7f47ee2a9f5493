// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

namespace Grantscope::Cli {

/// \a text with every secret of the run replaced by its name: "⟨client_secret⟩". For what a server says, which may
/// repeat what it was sent.
[[nodiscard]] QByteArray withoutSecrets(QByteArray text, const Flow::Run &run);

} // namespace Grantscope::Cli
