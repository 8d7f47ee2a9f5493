// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Session {

enum class SessionError {
    Renewal, ///< "token-renewal": nothing was obtained that this token could be renewed with
};
constexpr const char *errorName(SessionError error)
{
    switch (error) {
    case SessionError::Renewal:
        return "token-renewal";
    }
    return "";
}

} // namespace Grantscope::Session
