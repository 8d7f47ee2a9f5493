// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery, &kClientCredentialsRequest};

} // namespace

constinit const Grant kClientCredentials{.id = "client-credentials",
                                         .group = GrantGroup::Machines,
                                         .responseType = "",
                                         .spec = "RFC 6749 §4.4",
                                         .steps = kSteps};

} // namespace Grantscope::Flow
