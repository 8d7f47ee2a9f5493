// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowverdict.h"

namespace Grantscope::Cli {

/// The JSON of `gscope flow --json`: one document in English and a line break. Tokens stand in it as they were
/// received.
[[nodiscard]] QByteArray flowReportJson(const Flow::Run &run, const FlowVerdict &verdict);

/// Of the last step that got any: the body of a token response, or the parameters of a redirect, as a JSON object.
/// Empty if there are none.
[[nodiscard]] QByteArray tokensOf(const Flow::Run &run);

} // namespace Grantscope::Cli
