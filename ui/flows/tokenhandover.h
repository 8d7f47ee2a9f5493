// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "intents/vocabulary.h"

#include <optional>

namespace Grantscope::Ui {

enum class ObtainedToken : quint8 { Id, Access, Refresh };

/// What the last refresh of a run brought in the place of what, each with all that it is to be judged with. Nothing
/// where there was none, or it brought nothing that can be compared.
[[nodiscard]] std::optional<CompareTokens> handOverRenewed(const Flow::Run &run);

/// The token of a run with all that it is to be judged with: the issuer's keys and who that is, the client, the nonce
/// that was sent, what came along. Nothing where the run has no such token.
[[nodiscard]] std::optional<OpenToken> handOver(const Flow::Run &run, ObtainedToken which);

} // namespace Grantscope::Ui
