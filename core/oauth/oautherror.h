// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::OAuth {

/// Why a message can't be built, can't be read or says no. Where a row of the checklist judges the same thing, the name
/// is that row's id. The "-refused" ones come with Error::server.
enum class OAuthError {
    EndpointMissing, ///< "endpoint-missing": the metadata name no such endpoint
    EndpointAddress, ///< "endpoint-address": neither https nor http on loopback, or with credentials or a fragment
    VerifierSyntax, ///< "pkce-verifier-syntax"
    Credentials, ///< "client-credentials": the way of client authentication lacks something that it needs
    StateMismatch, ///< "state-mismatch": no answer to what was sent
    RepeatedParameter, ///< "authz-duplicate-param"
    IssuerMismatch, ///< "authz-iss"
    Incomplete, ///< "authz-incomplete": something that response_type promises is missing
    RedirectAddress, ///< "redirect-address": a pasted text is no address with an answer in it
    AuthorizationRefused, ///< "authorization-refused"
    TokenRefused, ///< "token-refused"
    DeviceRefused, ///< "device-refused"
    UserInfoRefused, ///< "userinfo-refused"
    IntrospectionRefused, ///< "introspection-refused"
    RevocationRefused, ///< "revocation-refused"
    ResourceRefused, ///< "resource-refused"
    AnswerRedirect, ///< "answer-redirect": a redirect where an answer should be
    AnswerFormat, ///< "answer-format": not the JSON object that should be there
    AnswerMember, ///< "answer-member": a member is missing, repeated or of the wrong type
};
constexpr const char *errorName(OAuthError error)
{
    switch (error) {
    case OAuthError::EndpointMissing:
        return "endpoint-missing";
    case OAuthError::EndpointAddress:
        return "endpoint-address";
    case OAuthError::VerifierSyntax:
        return "pkce-verifier-syntax";
    case OAuthError::Credentials:
        return "client-credentials";
    case OAuthError::StateMismatch:
        return "state-mismatch";
    case OAuthError::RepeatedParameter:
        return "authz-duplicate-param";
    case OAuthError::IssuerMismatch:
        return "authz-iss";
    case OAuthError::Incomplete:
        return "authz-incomplete";
    case OAuthError::RedirectAddress:
        return "redirect-address";
    case OAuthError::AuthorizationRefused:
        return "authorization-refused";
    case OAuthError::TokenRefused:
        return "token-refused";
    case OAuthError::DeviceRefused:
        return "device-refused";
    case OAuthError::UserInfoRefused:
        return "userinfo-refused";
    case OAuthError::IntrospectionRefused:
        return "introspection-refused";
    case OAuthError::RevocationRefused:
        return "revocation-refused";
    case OAuthError::ResourceRefused:
        return "resource-refused";
    case OAuthError::AnswerRedirect:
        return "answer-redirect";
    case OAuthError::AnswerFormat:
        return "answer-format";
    case OAuthError::AnswerMember:
        return "answer-member";
    }
    return "";
}

} // namespace Grantscope::OAuth
