// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/flow alone: the grants, each a file of its own.

#include "flow/grants.h"

namespace Grantscope::Flow {

extern const Grant kAuthorizationCode;
extern const Grant kMcp;
extern const Grant kHybrid;
extern const Grant kImplicit;
extern const Grant kClientCredentials;
extern const Grant kDevice;
extern const Grant kRefresh;
extern const Grant kPassword;

} // namespace Grantscope::Flow
