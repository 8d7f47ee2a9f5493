// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{
    &kDiscovery,    &kPreparation, &kAuthorizationRequest, &kSignIn, &kAuthorizationResponse, &kFrontIdToken,
    &kTokenRequest, &kIdToken};

} // namespace

constinit const Grant kHybrid{.id = "hybrid",
                              .group = GrantGroup::Historic,
                              .responseType = "code id_token",
                              .spec = "OIDC Core §3.3",
                              .steps = kSteps};

} // namespace Grantscope::Flow
