// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "oauth/reading.h"

#include <memory>
#include <optional>

namespace Grantscope::OAuth {

/// RFC 6749 §5.1, OIDC Core §3.1.3.3. Empty where the server did not say it.
struct TokenResponse
{
    Secret accessToken = {};
    Secret refreshToken = {};
    Secret idToken = {}; ///< As it came: not verified.
    QString tokenType = {};
    QString scope = {}; ///< Empty: as asked for.
    std::optional<qint64> expiresIn = {}; ///< Seconds from the answer on; nothing where the server does not say.
    std::shared_ptr<const Json::Document> document = {}; ///< Never null; of a form, its parameters as strings.
};

/// Reads what RFC 6749 §5.1 prescribes and what real servers send instead, the latter with a row. Errors:
/// "token-refused" with Error::server (§5.2; also under status 200), "answer-redirect", "answer-format",
/// "answer-member". Rows: token-response-cache, token-response-form, token-response-type, expires-in-missing,
/// expires-in-text, expires-in-value, scope-form, refusal-status, refusal-form, refusal-challenge.
[[nodiscard]] Reading<TokenResponse> parseTokenResponse(const HttpResponse &response);

/// What was asked for, as far as the answer can be held against it.
struct TokenExpectation
{
    QByteArray scope = {}; ///< As requested; empty: none.
    bool isRefresh = false; ///< An ID token may be left out then (OIDC Core §12.2).
    bool hasUser = true; ///< False for client credentials: no ID token, no refresh token.
};
/// Rows: scope-granted, id-token-missing, refresh-token-missing.
[[nodiscard]] QList<Check> checkGrantedTokens(const TokenResponse &response, const TokenExpectation &expected);

} // namespace Grantscope::OAuth
