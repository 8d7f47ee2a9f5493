// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/kind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

struct KindRow
{
    Kind kind;
    const char *name;
    const char *title;
};

constexpr auto kKinds = std::to_array<KindRow>({
    {Kind::Jws, "jws", QT_TRANSLATE_NOOP("Kinds", "Signed object (JWS)")},
    {Kind::Jwt, "jwt", QT_TRANSLATE_NOOP("Kinds", "JSON Web Token (JWT)")},
    {Kind::IdToken, "id-token", QT_TRANSLATE_NOOP("Kinds", "ID token")},
    {Kind::AccessToken, "access-token", QT_TRANSLATE_NOOP("Kinds", "Access token")},
    {Kind::LogoutToken, "logout-token", QT_TRANSLATE_NOOP("Kinds", "Logout token")},
    {Kind::DpopProof, "dpop", QT_TRANSLATE_NOOP("Kinds", "DPoP proof")},
    {Kind::ClientAssertion, "client-assertion", QT_TRANSLATE_NOOP("Kinds", "Client assertion")},
    {Kind::RequestObject, "request-object", QT_TRANSLATE_NOOP("Kinds", "Request object")},
    {Kind::SdJwt, "sd-jwt", QT_TRANSLATE_NOOP("Kinds", "Selective disclosure token (SD-JWT)")},
    {Kind::Jwe, "jwe", QT_TRANSLATE_NOOP("Kinds", "Encrypted object (JWE)")},
    {Kind::RefreshToken, "refresh-token", QT_TRANSLATE_NOOP("Kinds", "Refresh token")},
    {Kind::Opaque, "opaque", QT_TRANSLATE_NOOP("Kinds", "Opaque token")},
});

// Read by index.
static_assert([] {
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds[i].kind != static_cast<Kind>(i))
            return false;
    }
    return true;
}());

const KindRow &rowOf(Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

} // namespace

const char *formName(Form form)
{
    switch (form) {
    case Form::Jws:
        return "jws";
    case Form::Jwe:
        return "jwe";
    case Form::SdJwt:
        return "sd-jwt";
    case Form::Opaque:
        return "opaque";
    case Form::Claims:
        return "claims";
    case Form::Malformed:
        return "malformed";
    }
    return "";
}

const char *kindName(Kind kind)
{
    return rowOf(kind).name;
}

QString kindTitle(Kind kind)
{
    return QCoreApplication::translate("Kinds", rowOf(kind).title);
}

std::optional<Kind> kindFromName(std::string_view name)
{
    const auto row = std::ranges::find(kKinds, name, [](const KindRow &each) { return std::string_view(each.name); });
    return row != kKinds.end() ? std::optional(row->kind) : std::nullopt;
}

} // namespace Grantscope::Token
