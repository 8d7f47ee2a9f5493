// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/parameters.h"
#include "oauth/clientauthentication.h"
#include "oauth/pkce.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace Grantscope::Flow {

/// What follows once there are tokens, in any order and number.
enum class FollowUp : std::uint8_t { UserInfo, Introspect, Api, Refresh, Revoke, EndSession };
[[nodiscard]] const char *
followUpName(FollowUp followUp); ///< "userinfo", "introspect", "api", "refresh" …: as --then has it.
[[nodiscard]] std::optional<FollowUp> followUpOf(QByteArrayView name);

/// Who is asked. What is known of endpoints by hand goes before what the metadata say.
struct ProviderSettings
{
    QString issuer = {}; ///< Empty: endpoints by hand, no discovery, and no iss to compare.
    bool discover = true;
    Parameters endpoints = {}; ///< By their names in metadata: "token_endpoint".

    friend bool operator==(const ProviderSettings &, const ProviderSettings &) = default;
};

/// Whose code speaks the authorization code flow.
enum class Engine : std::uint8_t {
    Own,
    Qt, ///< Qt Network Authorization: it draws its own state and verifier, and sends each message by itself.
};

/// Whom a client assertion is for. RFC 7523 §3 leaves the choice to the server; the issuer is what is asked for today.
enum class AssertionAudience : std::uint8_t { Issuer, Endpoint };

/// All that a person says before a flow begins. Parameters that are empty are not sent.
struct FlowSettings
{
    ProviderSettings provider = {};
    OAuth::ClientCredentials client = {};
    /// Who asks whether a token is active (RFC 7662 §2.1: "the protected resource"); without an id, the client itself.
    OAuth::ClientCredentials resourceServer = {};
    AssertionAudience assertionAudience = AssertionAudience::Issuer;
    QByteArray redirectUri = {}; ///< As it is sent: with the port on which something listens.

    QByteArray scope = {};
    QByteArray responseType = {}; ///< Empty: the grant's own.
    QByteArray responseMode = {}; ///< Empty: the response type's own place, and the parameter is not sent.
    QByteArray nonce = {}; ///< Empty: a random one where an ID token is asked for.
    QByteArray prompt = {};
    QByteArray loginHint = {};
    QByteArray acrValues = {};
    std::optional<qint64> maxAge = {}; ///< Seconds.
    QList<QByteArray> resources = {}; ///< RFC 8707.
    Parameters further = {}; ///< Of the authorization, device or token request.
    OAuth::PkceMethod pkce = OAuth::PkceMethod::S256;
    Engine engine = Engine::Own;

    QByteArray username = {};
    Secret password = {};
    Secret refreshToken = {}; ///< To begin the refresh grant with.

    QByteArray apiMethod = "GET";
    QByteArray apiAddress = {};
    QByteArray postLogoutRedirectUri = {}; ///< Empty: the browser stays on the server's own page.
    QList<FollowUp> followUps = {};

    std::chrono::seconds leeway{0}; ///< For the times of an ID token.
    std::chrono::seconds codeLifetime{61}; ///< How long "expired-code" holds the code back.

    friend bool operator==(const FlowSettings &, const FlowSettings &) = default;
};

/// The moment and a source of randomness, handed in wherever one is needed.
struct Surroundings
{
    Instant now;
    std::function<QByteArray(qsizetype octets)> random;
};

} // namespace Grantscope::Flow
