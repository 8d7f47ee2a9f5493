// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowsetup.h"
#include "workspace/profile.h"

namespace Grantscope::Ui {

/// A profile as a setup, with the rest of \a setup as it is. Secrets and keys are not in a profile.
[[nodiscard]] FlowSetup setupOf(const Workspace::Profile &profile, FlowSetup setup);
/// A setup as a profile to keep, in place of what \a profile has of it: what the form does not show stays.
[[nodiscard]] Workspace::Profile profileOf(const FlowSetup &setup, Workspace::Profile profile);

} // namespace Grantscope::Ui
