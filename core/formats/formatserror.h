// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Formats {

enum class FormatsError {
    Write, ///< "transcript-write": the device does not take it: a full disk, a closed pipe
    Read, ///< "transcript-read": the device does not give it
    Format, ///< "transcript-format": no transcript, or one of a later version
    Line, ///< "transcript-line": one line is no event
    ShortSecret, ///< "secret-short": what shall be replaced is too short to be looked for
    Torn, ///< "transcript-torn": it ends before its end
};
constexpr const char *errorName(FormatsError error)
{
    switch (error) {
    case FormatsError::Write:
        return "transcript-write";
    case FormatsError::Read:
        return "transcript-read";
    case FormatsError::Format:
        return "transcript-format";
    case FormatsError::Line:
        return "transcript-line";
    case FormatsError::ShortSecret:
        return "secret-short";
    case FormatsError::Torn:
        return "transcript-torn";
    }
    return "";
}

} // namespace Grantscope::Formats
