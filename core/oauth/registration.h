// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/clientauthentication.h"
#include "oauth/reading.h"

#include <memory>
#include <optional>

namespace Grantscope::OAuth {

/// What a client says of itself when it registers. RFC 7591 §2. Empty members are not sent.
struct ClientMetadata
{
    QString name = {};
    QList<QByteArray> redirectUris = {};
    QList<QByteArray> grantTypes = {"authorization_code"};
    QList<QByteArray> responseTypes = {"code"};
    ClientAuthMethod method = ClientAuthMethod::None;
    QByteArray applicationType = {}; ///< "native", "web": OpenID Connect Dynamic Client Registration §2.
    QByteArray scope = {};
};

/// POST of \a metadata as JSON to the registration endpoint. RFC 7591 §3.1. "endpoint-address".
[[nodiscard]] Result<HttpRequest> buildRegistrationRequest(const QByteArray &endpoint, const ClientMetadata &metadata);

/// A client as the server registered it. RFC 7591 §3.2.1.
struct ClientRegistration
{
    QString clientId = {};
    ClientAuthMethod method = ClientAuthMethod::None;
    Secret secret = {};
    std::optional<qint64> issuedAt = {}; ///< Seconds since 1970.
    std::optional<qint64> secretExpiresAt = {}; ///< Likewise; 0: never.
    QByteArray clientUri = {}; ///< Where it can be read and changed (RFC 7592 §3) …
    Secret accessToken = {}; ///< … and the token for that.
    std::shared_ptr<const Json::Document> document = {}; ///< As received, unknown members and all.

    [[nodiscard]] ClientCredentials credentials() const;
};

/// The answer to a registration of \a asked. Errors: "registration-refused" with the server's own code (§3.2.2),
/// "answer-redirect", "answer-format", "answer-member" (also for a way of authentication that is not known here, or one
/// whose secret did not come). Rows: reg-status, reg-granted, reg-secret, token-response-cache, token-response-form,
/// refusal-status, refusal-form.
[[nodiscard]] Reading<ClientRegistration> parseRegistrationResponse(const HttpResponse &response,
                                                                    const ClientMetadata &asked);

} // namespace Grantscope::OAuth
