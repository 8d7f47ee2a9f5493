// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery, &kPasswordRequest, &kIdToken};

} // namespace

constinit const Grant kPassword{.id = "password",
                                .group = GrantGroup::Historic,
                                .responseType = "",
                                .spec = "RFC 6749 §4.3; RFC 9700 §2.4",
                                .steps = kSteps};

} // namespace Grantscope::Flow
