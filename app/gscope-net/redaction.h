// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

namespace Grantscope::Cli {

/// \a text with every secret of the run, and of what it sent, replaced by its name: "⟨client secret 1⟩". For what a
/// server says, which may repeat what it was sent.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &text, const Flow::Run &run);
/// The same for those that the run knows, and no others: what a name calls a secret may be the server's own word.
[[nodiscard]] QByteArray withoutKnownSecrets(const QByteArray &text, const Flow::Run &run);
[[nodiscard]] Error withoutKnownSecrets(Error error, const Flow::Run &run);

} // namespace Grantscope::Cli
