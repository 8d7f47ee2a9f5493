// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Request {

/// Why a draft can't become a request, why a command can't be read, or why a redirect is not followed.
enum class RequestError {
    Address, ///< "request-address": empty, not absolute, or with what no address holds
    Field, ///< "request-field": a header field that can't be sent; found names its row
    Authorization, ///< "request-authorization": typed by hand, and chosen as well
    Token, ///< "request-token": none is there, or it can't stand where it shall
    Placement, ///< "request-placement": a token can't go into the form of such a request
    User, ///< "request-user": none, or one with a colon
    Json, ///< "request-json": the body is no JSON
    File, ///< "request-file": the file of the body was not read
    Placeholder, ///< "request-placeholder": a name stands where a secret was
    CurlCommand, ///< "curl-command": not a command of curl
    CurlQuote, ///< "curl-quote": quotes that never end, or a sign that the shell would act on
    CurlOption, ///< "curl-option": curl has no such option
    CurlUnsupported, ///< "curl-unsupported": curl has it, and it can't be done here
    CurlValue, ///< "curl-value": an option without its value, or with one that can't be read
    CurlAddress, ///< "curl-address": no address, or more than one
    FollowLocation, ///< "follow-location": the redirect names no address that can be followed
    FollowCycle, ///< "follow-cycle": it leads back to a request that was sent already
    FollowLimit, ///< "follow-limit"
    FollowBody, ///< "follow-body": a body would go to another origin
};
constexpr const char *errorName(RequestError error)
{
    switch (error) {
    case RequestError::Address:
        return "request-address";
    case RequestError::Field:
        return "request-field";
    case RequestError::Authorization:
        return "request-authorization";
    case RequestError::Token:
        return "request-token";
    case RequestError::Placement:
        return "request-placement";
    case RequestError::User:
        return "request-user";
    case RequestError::Json:
        return "request-json";
    case RequestError::File:
        return "request-file";
    case RequestError::Placeholder:
        return "request-placeholder";
    case RequestError::CurlCommand:
        return "curl-command";
    case RequestError::CurlQuote:
        return "curl-quote";
    case RequestError::CurlOption:
        return "curl-option";
    case RequestError::CurlUnsupported:
        return "curl-unsupported";
    case RequestError::CurlValue:
        return "curl-value";
    case RequestError::CurlAddress:
        return "curl-address";
    case RequestError::FollowLocation:
        return "follow-location";
    case RequestError::FollowCycle:
        return "follow-cycle";
    case RequestError::FollowLimit:
        return "follow-limit";
    case RequestError::FollowBody:
        return "follow-body";
    }
    return "";
}

} // namespace Grantscope::Request
