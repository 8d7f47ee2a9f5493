// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Practice {

enum class ResponseMode : std::uint8_t { Query, Fragment, FormPost };

/// Where the response to an authorization request goes: known to be the client's.
struct Destination
{
    const Client *client = nullptr;
    QByteArray redirectUri = {};
    ResponseMode mode = ResponseMode::Query;
    std::optional<QByteArray> state = {};
};

/// An authorization request of a registered client, sound in itself.
struct AuthorizationRequest
{
    Parameters parameters = {}; ///< As they came, for forms that carry them on.
    Destination to = {};
    QList<QByteArray> responseTypes = {}; ///< Words: "code", "id_token", "token"; or "none".
    QList<QByteArray> scope = {};
    QByteArray nonce = {};
    QByteArray challenge = {};
    QByteArray challengeMethod = {};
    QList<QByteArray> prompt = {};
    std::optional<std::int64_t> maxAge = {};
    QByteArray loginHint = {};
    QList<QByteArray> resources = {};
    QByteArray hintedSubject = {}; ///< Of id_token_hint.

    [[nodiscard]] bool wants(QByteArrayView responseType) const { return responseTypes.contains(responseType); }
    [[nodiscard]] bool prompts(QByteArrayView value) const { return prompt.contains(value); }
};

struct AuthorizationRefusal
{
    std::optional<Destination> to = {}; ///< Nothing: it must not be redirected, the person gets a page.
    QByteArray error = {};
    QByteArray description = {};
    QByteArray client = {}; ///< As far as it is known.
};

/// RFC 6749 §4.1.1, §4.2.1; OpenID Connect Core §3.1.2.1, §3.2.2.1, §3.3.2.1; RFC 7636 §4.3; RFC 8707 §2; response
/// modes of OAuth 2.0 Multiple Response Types and Form Post. A bad client_id or redirect_uri leaves no destination.
[[nodiscard]] std::expected<AuthorizationRequest, AuthorizationRefusal>
readAuthorizationRequest(const Service &service, const Parameters &parameters);

/// "scope" of a request of \a client: known and allowed to it. invalid_scope.
[[nodiscard]] Outcome<QList<QByteArray>> readScope(const Client &client, const Parameters &parameters);
/// 43 – 128 unreserved characters. RFC 7636 §4.1, §4.2.
[[nodiscard]] bool isCodeVerifier(QByteArrayView text);

} // namespace Grantscope::Practice
