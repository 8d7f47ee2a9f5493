// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery, &kRefreshRequest, &kIdToken};

} // namespace

constinit const Grant kRefresh{
    .id = "refresh", .group = GrantGroup::Machines, .responseType = "", .spec = "RFC 6749 §6", .steps = kSteps};

} // namespace Grantscope::Flow
