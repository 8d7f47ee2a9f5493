// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/step.h"

#include <span>
#include <string_view>

namespace Grantscope::Flow {

/// How grants are grouped for whoever chooses one.
enum class GrantGroup : std::uint8_t { Recommended, Machines, Devices, Historic };

/// A way to get a token: a list of steps. Title, and when to use it, are in core/texts under its id.
struct Grant
{
    const char *id; ///< As gscope flow names it: "authorization-code".
    GrantGroup group;
    const char *responseType; ///< What is asked for unless the person says otherwise; empty without a front channel.
    SpecRef spec;
    std::span<const Step *const> steps;
};

/// In the order in which they are shown.
[[nodiscard]] std::span<const Grant> grants();
[[nodiscard]] const Grant *findGrant(std::string_view id);
/// The step that carries it out.
[[nodiscard]] const Step &stepOf(FollowUp followUp);
/// That step and what belongs to it: the ID token that a refresh brings is judged like the first.
[[nodiscard]] QList<const Step *> stepsOf(FollowUp followUp);

} // namespace Grantscope::Flow
