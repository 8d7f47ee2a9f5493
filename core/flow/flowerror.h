// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Flow {

/// Why a flow can't go on, apart from what network and server say.
enum class FlowError {
    Missing, ///< "flow-missing": something that the person has to give; found names it
    IdToken, ///< "id-token-invalid": the ID token can't be accepted; its checks say why
    Cancelled, ///< "flow-cancelled"
    NoRedirect, ///< "redirect-missing": nobody came back from the browser in time
    NotAwaited, ///< "redirect-not-awaited": no step waits for the address that was pasted
    NoMetadata, ///< "metadata-missing": none of the places has a metadata document
    NoKeySet, ///< "key-set-missing": the address that the issuer names has no key set
    DeviceCodeOver, ///< "device-code-over": nobody signed in as long as the codes were good
    Timeout, ///< "flow-timeout": the time for all of the flow is over
    FaultTaken, ///< "fault-taken": what was done wrong on purpose was not refused, or not at the step where it should
                ///< be
    FaultNotTried, ///< "fault-not-tried": what should be done wrong on purpose never came to be
    EngineSetting, ///< "engine-setting": the other engine can't do what is set; found names it
    EngineOnce, ///< "engine-once": the other engine sends its request once, with the redirect
    EnginePaste, ///< "engine-paste": the other engine takes what comes to its own listener, and nothing else
    TokenMissing, ///< "flow-no-token": a step needs a token, and none was obtained
};
constexpr const char *errorName(FlowError error)
{
    switch (error) {
    case FlowError::Missing:
        return "flow-missing";
    case FlowError::IdToken:
        return "id-token-invalid";
    case FlowError::Cancelled:
        return "flow-cancelled";
    case FlowError::NoRedirect:
        return "redirect-missing";
    case FlowError::NotAwaited:
        return "redirect-not-awaited";
    case FlowError::NoMetadata:
        return "metadata-missing";
    case FlowError::NoKeySet:
        return "key-set-missing";
    case FlowError::DeviceCodeOver:
        return "device-code-over";
    case FlowError::Timeout:
        return "flow-timeout";
    case FlowError::FaultTaken:
        return "fault-taken";
    case FlowError::FaultNotTried:
        return "fault-not-tried";
    case FlowError::EngineSetting:
        return "engine-setting";
    case FlowError::EngineOnce:
        return "engine-once";
    case FlowError::EnginePaste:
        return "engine-paste";
    case FlowError::TokenMissing:
        return "flow-no-token";
    }
    return "";
}

} // namespace Grantscope::Flow
