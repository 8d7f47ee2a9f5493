// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"

namespace Grantscope::Token {

/// How a token that was found in a text is inspected: where it stood, and whether something was left out around it.
[[nodiscard]] inline InspectOptions inspectOptionsOf(const Candidate &found)
{
    InspectOptions options;
    options.contextName = found.name;
    options.context = found.context;
    options.contextScheme = found.scheme;
    options.cleaned = found.isChanged();
    options.noToken = found.noToken;
    return options;
}

} // namespace Grantscope::Token
