// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope {

/// What can be wrong with a message before it is sent.
enum class HttpError {
    Method, ///< "http-method": not a token of RFC 9110 §5.6.2
    Field, ///< "http-field": a name that is no token, or a value with a line break or NUL in it
};
constexpr const char *errorName(HttpError error)
{
    switch (error) {
    case HttpError::Method:
        return "http-method";
    case HttpError::Field:
        return "http-field";
    }
    return "";
}

} // namespace Grantscope
