// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Practice {

/// What can be wrong with what a host gives to the practice server.
enum class PracticeError {
    Settings, ///< "practice-settings": a lifetime, offset or algorithm that can't be used
};
constexpr const char *errorName(PracticeError error)
{
    switch (error) {
    case PracticeError::Settings:
        return "practice-settings";
    }
    return "";
}

} // namespace Grantscope::Practice
