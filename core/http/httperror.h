// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope {

/// What can be wrong with a message before it is sent, or with a part of one that came.
enum class HttpError {
    Method, ///< "http-method": not a token of RFC 9110 §5.6.2
    Field, ///< "http-field": a name that is no token, or a value with a line break or NUL in it
    Form, ///< "http-form": what is no application/x-www-form-urlencoded text
    Challenge, ///< "http-challenge": a WWW-Authenticate that is none
};
constexpr const char *errorName(HttpError error)
{
    switch (error) {
    case HttpError::Method:
        return "http-method";
    case HttpError::Field:
        return "http-field";
    case HttpError::Form:
        return "http-form";
    case HttpError::Challenge:
        return "http-challenge";
    }
    return "";
}

} // namespace Grantscope
