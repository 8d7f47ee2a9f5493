// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/receipt.h"

#include <numeric>

namespace Grantscope::Transcript {

const char *ruleId(Rule rule)
{
    switch (rule) {
    case Rule::Parameter:
        return "parameter";
    case Rule::Member:
        return "json-member";
    case Rule::Field:
        return "header-field";
    case Rule::Cookie:
        return "cookie";
    case Rule::Credentials:
        return "credentials";
    case Rule::HiddenField:
        return "hidden-field";
    case Rule::AddressPassword:
        return "address-password";
    case Rule::JwtForm:
        return "jwt-form";
    case Rule::JwtSignature:
        return "jwt-signature";
    case Rule::Known:
        return "known-value";
    }
    return "";
}

// Stable, and English in every language: files are compared with one another.
const char *secretKindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Code:
        return "code";
    case SecretKind::AccessToken:
        return "access token";
    case SecretKind::RefreshToken:
        return "refresh token";
    case SecretKind::IdToken:
        return "ID token";
    case SecretKind::Token:
        return "token";
    case SecretKind::DeviceCode:
        return "device code";
    case SecretKind::ClientSecret:
        return "client secret";
    case SecretKind::Password:
        return "password";
    case SecretKind::CodeVerifier:
        return "code verifier";
    case SecretKind::Assertion:
        return "assertion";
    case SecretKind::Cookie:
        return "cookie";
    case SecretKind::ApiKey:
        return "API key";
    case SecretKind::PrivateKey:
        return "private key";
    case SecretKind::Credentials:
        return "credentials";
    }
    return "secret";
}

qint64 Receipt::allPlaces() const
{
    return std::accumulate(m_places.begin(), m_places.end(), qint64(0),
                           [](qint64 sum, const auto &line) { return sum + line.second; });
}

qint64 Receipt::allValues() const
{
    return std::accumulate(m_values.begin(), m_values.end(), qint64(0));
}

} // namespace Grantscope::Transcript
