// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/parameters.h"
#include "oauth/reading.h"

#include <optional>

namespace Grantscope::OAuth {

/// Which way an authorization response takes. OAuth Multiple Response Types §2.1, Form Post Response Mode §2.
enum class ResponseMode { Query, Fragment, FormPost };
[[nodiscard]] QByteArray responseModeName(ResponseMode mode); ///< "query", "fragment", "form_post".
[[nodiscard]] std::optional<ResponseMode> findResponseMode(QByteArrayView name);
/// The way that is taken if none is asked for: query for code and none, fragment for all else.
[[nodiscard]] ResponseMode defaultResponseMode(QByteArrayView responseType);

/// What the response must answer to.
struct SentAuthorization
{
    QByteArray state = {}; ///< Empty: none was sent.
    QString issuer = {}; ///< Empty: not known.
    bool issuerAnnounced = false; ///< authorization_response_iss_parameter_supported of its metadata.
    QByteArray responseType = "code";
    ResponseMode mode = ResponseMode::Query; ///< In which the response should come.

    friend bool operator==(const SentAuthorization &, const SentAuthorization &) = default;
};

/// RFC 6749 §4.1.2, §4.2.2; OIDC Core §3.2.2.5, §3.3.2.5.
struct AuthorizationResponse
{
    Secret code = {};
    Secret accessToken = {};
    Secret idToken = {}; ///< As it came: not verified.
    QString tokenType = {};
    QString scope = {};
    QString issuer = {};
    std::optional<qint64> expiresIn = {}; ///< Seconds.
    Parameters all = {}; ///< As received, unknown ones and all.

    friend bool operator==(const AuthorizationResponse &, const AuthorizationResponse &) = default;
};

/// The state first: nothing of a response to another request is looked at, and nothing but the two states stands in
/// the error. Then repeated parameters, iss (RFC 9207 §2.4), a refusal, and what response_type promises. Errors:
/// "state-mismatch", "authz-duplicate-param", "authz-iss", "authorization-refused", "authz-incomplete". Rows:
/// authz-state, authz-duplicate-param, authz-iss, authz-mode, authz-unexpected, authz-implicit, at-in-url,
/// token-response-type, expires-in-value.
[[nodiscard]] Reading<AuthorizationResponse>
validateAuthorizationResponse(const Parameters &received, ResponseMode arrived, const SentAuthorization &sent);

/// For an address pasted by hand, of any scheme: the parameters of its query or, where an answer stands there, of its
/// fragment; \a arrived says which. "redirect-address" for what is no address or holds no answer, "http-form" for a
/// broken one.
[[nodiscard]] Result<Parameters> parseRedirectAddress(QByteArrayView address, ResponseMode *arrived);

/// \a address is the place of \a redirectUri with an answer behind it, or the answer alone ("?code=…"). Of loopback
/// places the path decides, as any port may have been taken (RFC 8252 §7.3). "redirect-address".
[[nodiscard]] Result<void> validateRedirectPlace(QByteArrayView address, QByteArrayView redirectUri);

} // namespace Grantscope::OAuth
