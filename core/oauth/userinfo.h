// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "oauth/reading.h"

#include <memory>

namespace Grantscope::OAuth {

/// OIDC Core §5.3.2.
struct UserInfo
{
    QString subject = {}; ///< Empty where there is none, as of servers that only speak OAuth.
    std::shared_ptr<const Json::Document> claims = {}; ///< Null only for an encrypted answer.
    QByteArray jwt = {}; ///< Where it came as one (application/jwt): its signature is not verified here.
};

/// A GET with the token. OIDC Core §5.3.1. Errors as of withBearerToken().
[[nodiscard]] Result<HttpRequest> buildUserInfoRequest(const QByteArray &endpoint, const Secret &accessToken);

/// \a idTokenSubject is the sub of the verified ID token; empty where there is none. Errors: "userinfo-refused",
/// "answer-redirect", "answer-format", "answer-member". Rows: userinfo-sub, userinfo-signed, token-response-form,
/// challenge-missing, challenge-unreadable, challenge-status.
[[nodiscard]] Reading<UserInfo> parseUserInfo(const HttpResponse &response, const QString &idTokenSubject);

} // namespace Grantscope::OAuth
