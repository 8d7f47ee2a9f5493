// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/grants.h"

namespace Grantscope::Flow {

/// A declared deviation: one thing done wrong on purpose, and the refusal that it should meet. Title and what it shows
/// are in core/texts under its id. RFC 9700 is where most of them come from.
struct Fault
{
    const char *id; ///< "no-code-verifier"
    SpecRef spec;
    /// Whether it means anything with this grant and these settings.
    bool (*applies)(const Grant &grant, const FlowSettings &settings);
    /// Changes what the person set, before the first step.
    void (*alterSettings)(FlowSettings &settings) = nullptr;
    /// Changes the parameters of a step's request, before it is authenticated and encoded.
    void (*alterRequest)(Parameters &parameters, const Desk &desk) = nullptr;
    /// Changes the redirect as it arrived.
    void (*alterArrival)(Parameters &parameters) = nullptr;
    /// Changes the token that the request of a step carries.
    void (*alterToken)(Secret &token, const Desk &desk) = nullptr;
    /// How long a request waits, in place of \a pause.
    std::chrono::milliseconds (*hold)(const Desk &desk, std::chrono::milliseconds pause) = nullptr;
    /// One more step, and after which; it carries the deviation.
    const Step *extraStep = nullptr;
    const char *extraAfter = nullptr;

    /// Where it should be refused, and with which code: a server's "error" or status, an error of ours, or a check
    /// that does not hold.
    struct Refusal
    {
        const char *step;
        const char *code;
        const char *found = nullptr; ///< What a check has to name, besides.
    };
    std::span<const Refusal> refusals;
};

[[nodiscard]] std::span<const Fault> faults();
[[nodiscard]] const Fault *findFault(std::string_view id);
/// Whether a run with these settings can commit it; what another engine sends is not ours to falsify.
[[nodiscard]] bool canCommit(const Fault &fault, const Grant &grant, const FlowSettings &settings);

} // namespace Grantscope::Flow
