// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/grants_p.h"
#include "flow/steps_p.h"

#include <array>

namespace Grantscope::Flow {

namespace {

constexpr std::array kSteps{&kDiscovery, &kDeviceRequest, &kDevicePoll, &kIdToken};

} // namespace

constinit const Grant kDevice{
    .id = "device", .group = GrantGroup::Devices, .responseType = "", .spec = "RFC 8628", .steps = kSteps};

} // namespace Grantscope::Flow
