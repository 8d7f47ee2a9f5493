// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/typname.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

struct TypRow
{
    QByteArrayView typ;
    Kind kind;
};
// Other types built on JWT have rules of their own, and are Kind::Jwt here.
constexpr auto kTypes = std::to_array<TypRow>({
    {"at+jwt", Kind::AccessToken}, // RFC 9068 §2.1
    {"dpop+jwt", Kind::DpopProof}, // RFC 9449 §4.2
    {"logout+jwt", Kind::LogoutToken}, // OIDC Back-Channel Logout §2.4
    {"oauth-authz-req+jwt", Kind::RequestObject}, // RFC 9101 §10.8
    {"client-authentication+jwt", Kind::ClientAssertion}, // draft-ietf-oauth-rfc7523bis
    {"jose", Kind::Jws}, // RFC 7515 §4.1.9
    {"jose+json", Kind::Jws},
});

} // namespace

TypName::TypName(QByteArrayView typ)
{
    constexpr QByteArrayView kPrefix = "application/";
    if (typ.size() > kLongest)
        return;
    std::ranges::transform(typ, m_octets.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    const QByteArrayView name = QByteArrayView(m_octets).first(typ.size());
    if (name.startsWith(kPrefix) && name.indexOf('/', kPrefix.size()) < 0)
        m_start = kPrefix.size();
    m_size = typ.size() - m_start;
}

TypName normalizedTyp(Json::Value typ)
{
    QByteArray scratch;
    return TypName(typ.utf8(scratch));
}

bool saysJwt(QByteArrayView normalizedTyp)
{
    return normalizedTyp == "jwt" || normalizedTyp.endsWith("+jwt") || normalizedTyp.endsWith("+sd-jwt");
}

std::optional<Kind> kindOfTyp(QByteArrayView normalizedTyp)
{
    if (const auto row = std::ranges::find(kTypes, normalizedTyp, &TypRow::typ); row != kTypes.end())
        return row->kind;
    if (normalizedTyp.endsWith("+sd-jwt"))
        return Kind::SdJwt;
    return saysJwt(normalizedTyp) ? std::optional(Kind::Jwt) : std::nullopt;
}

bool typContradicts(QByteArrayView normalizedTyp, Kind kind)
{
    const std::optional<Kind> typed = kindOfTyp(normalizedTyp);
    if (!typed || *typed == kind || *typed == Kind::Jws || normalizedTyp == "jwt")
        return false;
    return *typed != Kind::Jwt || kind != Kind::RefreshToken;
}

} // namespace Grantscope::Token
