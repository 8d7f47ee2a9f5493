// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>

namespace Grantscope::Practice {

/// How a client proves who it is at the token endpoint. OpenID Connect Core §9.
enum class ClientAuthentication : std::uint8_t { None, SecretBasic, SecretPost, SecretJwt, PrivateKeyJwt };
[[nodiscard]] const char *wireName(ClientAuthentication method); ///< "client_secret_basic"

enum class ApplicationType : std::uint8_t {
    Native, ///< Redirects to a loopback address may name any port (RFC 8252 §7.3).
    Web, ///< Redirects must match to the letter.
};

/// A registered client; all that is known of it but its secret.
struct Client
{
    QByteArray id = {};
    const char *title = ""; ///< English, in the context "Practice": what consent pages and the panel call it.
    QString name = {}; ///< In the place of a title, what a client that registered itself calls itself.
    ApplicationType applicationType = ApplicationType::Native;
    ClientAuthentication authentication = ClientAuthentication::None;
    QList<QByteArray> grantTypes = {};
    QList<QByteArray> responseTypes = {}; ///< Words in alphabetical order: "code id_token".
    QList<QByteArray> redirectUris = {};
    QList<QByteArray> postLogoutRedirectUris = {};
    QList<QByteArray> scopes = {}; ///< What it may ask for.
    bool plainChallengeAllowed = false; ///< code_challenge_method plain (RFC 7636 §4.2), else S256 only.
    bool isSelfRegistered = false; ///< RFC 7591: anybody may have done it, under any name.
    bool introspectsAll = false; ///< A resource server: tokens of any client, not only its own.

    [[nodiscard]] bool isPublic() const { return authentication == ClientAuthentication::None; }
    [[nodiscard]] bool hasSecret() const
    {
        return !isPublic() && authentication != ClientAuthentication::PrivateKeyJwt;
    }
    [[nodiscard]] bool mayUse(QByteArrayView grantType) const { return grantTypes.contains(grantType); }
};

/// The ready-made ones: a public native one, a confidential one for each way of authentication, one with an exact
/// redirect URI, a machine, one for the front channel (implicit, hybrid), one for passwords, a resource server, a
/// device, and an old one that may use plain challenges.
[[nodiscard]] const QList<Client> &clients();
[[nodiscard]] const Client *findClient(QByteArrayView id);
/// All scopes that an interactive client may ask for.
[[nodiscard]] const QList<QByteArray> &interactiveScopes();
/// In the language of the program.
[[nodiscard]] QString clientTitle(const Client &client);

/// Whether \a uri is one of \a registered: to the letter, or, for a native client and a registered http address of a
/// loopback IP or localhost, with any port. RFC 6749 §3.1.2.3, RFC 8252 §7.3.
[[nodiscard]] bool isRegisteredUri(const Client &client, const QList<QByteArray> &registered, QByteArrayView uri);

} // namespace Grantscope::Practice
