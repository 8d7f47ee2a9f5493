// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery,    &kPreparation, &kAuthorizationRequest, &kSignIn, &kAuthorizationResponse,
                            &kTokenRequest, &kIdToken};

} // namespace

constinit const Grant kAuthorizationCode{.id = "authorization-code",
                                         .group = GrantGroup::Recommended,
                                         .responseType = "code",
                                         .spec = "RFC 6749 §4.1; RFC 7636; OIDC Core §3.1",
                                         .steps = kSteps};

} // namespace Grantscope::Flow
