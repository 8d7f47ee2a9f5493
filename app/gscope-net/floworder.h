// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcriptfile.h"

#include "commandline/options.h"
#include "flow/faults.h"
#include "net/transport.h"

namespace Grantscope::Cli {

/// What the person wants of a flow, ready to be carried out.
struct FlowOrder
{
    const Flow::Grant *grant = nullptr;
    const Flow::Fault *fault = nullptr;
    Flow::FlowSettings settings = {};
    Net::Trust trust = {};
    std::chrono::seconds timeout{120}; ///< For all of it.
    bool opensBrowser = true;
    std::optional<TranscriptOrder> transcript = {};
};

/// Reads options and the files that they name, and finds out what is missing before anything is sent.
[[nodiscard]] Outcome<FlowOrder> readFlowOrder(const Arguments &arguments);

} // namespace Grantscope::Cli
