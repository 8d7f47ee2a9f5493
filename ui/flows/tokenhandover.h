// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "intents/vocabulary.h"

#include <optional>

namespace Grantscope::Ui {

enum class ObtainedToken : quint8 { Id, Access };

/// The token of a run with all that it is to be judged with: the issuer's keys and who that is, the client, the nonce
/// that was sent, what came along. Nothing where the run has no such token.
[[nodiscard]] std::optional<OpenToken> handOver(const Flow::Run &run, ObtainedToken which);

} // namespace Grantscope::Ui
