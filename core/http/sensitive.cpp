// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sensitive.h"

#include <algorithm>
#include <array>

namespace Grantscope {

namespace {

constexpr std::array kParameters{// RFC 6749, RFC 7521, RFC 7636, RFC 8628
                                 "access_token", "assertion", "client_assertion", "client_secret", "code",
                                 "code_verifier", "device_code", "password", "refresh_token",
                                 // RFC 7009, RFC 7591, RFC 7662, RFC 8693
                                 "actor_token", "registration_access_token", "subject_token", "token",
                                 // OpenID Connect: Core, CIBA, back-channel logout; JARM
                                 "auth_req_id", "id_token", "id_token_hint", "login_hint_token", "logout_token",
                                 "response",
                                 // What else servers call such values.
                                 "api_key", "apikey", "passwd", "secret", "session_token"};

constexpr std::array kFields{"api-key",    "authorization", "cookie",      "proxy-authorization",
                             "set-cookie", "x-api-key",     "x-auth-token"};

template <typename Names>
bool holds(const Names &names, QByteArrayView name)
{
    return std::ranges::any_of(
        names, [name](const char *known) { return name.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0; });
}

} // namespace

bool isSensitiveParameter(QByteArrayView name)
{
    return holds(kParameters, name);
}

bool isSensitiveField(QByteArrayView name)
{
    return holds(kFields, name);
}

} // namespace Grantscope
