// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{
    &kMcpCall, &kResourceMetadata,      &kMcpDiscovery, &kRegistration, &kPreparation,      &kAuthorizationRequest,
    &kSignIn,  &kAuthorizationResponse, &kTokenRequest, &kIdToken,      &kMcpCallAuthorized};

} // namespace

constinit const Grant kMcp{.id = "mcp",
                           .group = GrantGroup::Recommended,
                           .responseType = "code",
                           .spec = "MCP 2025-11-25 Authorization; RFC 9728; RFC 8414; RFC 7591; RFC 8707",
                           .steps = kSteps};

} // namespace Grantscope::Flow
