// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery, &kPreparation,           &kAuthorizationRequest,
                            &kSignIn,    &kAuthorizationResponse, &kIdToken};

} // namespace

constinit const Grant kImplicit{.id = "implicit",
                                .group = GrantGroup::Historic,
                                .responseType = "id_token token",
                                .spec = "RFC 6749 §4.2; OIDC Core §3.2; RFC 9700 §2.1.2",
                                .steps = kSteps};

} // namespace Grantscope::Flow
