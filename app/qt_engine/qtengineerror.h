// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::QtEngine {

enum class QtEngineError {
    Failed, ///< "qt-engine-failed": Qt gave up over something that our own readers take
};
constexpr const char *errorName(QtEngineError error)
{
    switch (error) {
    case QtEngineError::Failed:
        return "qt-engine-failed";
    }
    return "";
}

} // namespace Grantscope::QtEngine
