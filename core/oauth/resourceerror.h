// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::OAuth {

/// Why the way from a resource's address to a token for it ends. Where a row of the checklist judges the same thing,
/// the name is that row's id.
enum class ResourceError {
    NoMetadata, ///< "prm-missing": none of the places has metadata of the resource
    OtherResource, ///< "prm-resource": the metadata are another resource's
    NoServer, ///< "prm-servers": they name no authorization server that may be asked
    OtherServer, ///< "prm-other-server": they don't name the issuer that the person expects
    NoIssuer, ///< "prm-issuer": a client has a secret, and nobody said at which issuer it is registered
    NoPkce, ///< "mcp-pkce": the authorization server does not say that it checks PKCE with S256
    RegistrationRefused, ///< "registration-refused", with Error::server
    MoreScope, ///< "mcp-scope": the token is good and allows too little; expected is the scope that is needed
    NoAnswer, ///< "mcp-answer": no result of JSON-RPC came
};
constexpr const char *errorName(ResourceError error)
{
    switch (error) {
    case ResourceError::NoMetadata:
        return "prm-missing";
    case ResourceError::OtherResource:
        return "prm-resource";
    case ResourceError::NoServer:
        return "prm-servers";
    case ResourceError::OtherServer:
        return "prm-other-server";
    case ResourceError::NoIssuer:
        return "prm-issuer";
    case ResourceError::NoPkce:
        return "mcp-pkce";
    case ResourceError::RegistrationRefused:
        return "registration-refused";
    case ResourceError::MoreScope:
        return "mcp-scope";
    case ResourceError::NoAnswer:
        return "mcp-answer";
    }
    return "";
}

} // namespace Grantscope::OAuth
