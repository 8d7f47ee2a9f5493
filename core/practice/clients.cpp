// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/clients.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Grantscope::Practice {

namespace {

const QList<QByteArray> kAllScopes = {"openid",         "profile",       "email",          "address",  "phone",
                                      "offline_access", "messages.read", "messages.write", "mcp.tools"};
const QList<QByteArray> kLoopback = {"http://127.0.0.1/callback", "http://[::1]/callback", "http://localhost/callback",
                                     "http://127.0.0.1/",         "http://[::1]/",         "http://localhost/"};
const QList<QByteArray> kSignedOut = {"http://127.0.0.1/signed-out", "http://[::1]/signed-out",
                                      "http://localhost/signed-out"};

Client interactive(const QByteArray &id, const char *title, ClientAuthentication authentication)
{
    return {.id = id,
            .title = title,
            .authentication = authentication,
            .grantTypes = {"authorization_code", "refresh_token"},
            .responseTypes = {"code", "none"},
            .redirectUris = kLoopback,
            .postLogoutRedirectUris = kSignedOut,
            .scopes = kAllScopes};
}

QList<Client> interactiveClients()
{
    using enum ClientAuthentication;
    Client native = interactive("native", QT_TRANSLATE_NOOP("Practice", "Native application"), None);
    native.grantTypes.append("urn:ietf:params:oauth:grant-type:device_code");
    native.redirectUris.append("com.example.practice:/callback");
    Client plain = interactive("native-plain", QT_TRANSLATE_NOOP("Practice", "Old application (plain PKCE)"), None);
    plain.plainChallengeAllowed = true;
    Client exact = interactive("web-exact", QT_TRANSLATE_NOOP("Practice", "Web application with an exact redirect URI"),
                               SecretBasic);
    exact.applicationType = ApplicationType::Web;
    exact.redirectUris = {"http://127.0.0.1:8765/callback"};
    exact.postLogoutRedirectUris = {"http://127.0.0.1:8765/signed-out"};
    Client front =
        interactive("front-channel", QT_TRANSLATE_NOOP("Practice", "Single-page application (implicit, hybrid)"), None);
    front.grantTypes.append("implicit");
    front.responseTypes = {"code",          "id_token",   "id_token token",      "token",
                           "code id_token", "code token", "code id_token token", "none"};
    return {
        native,
        interactive("web-basic", QT_TRANSLATE_NOOP("Practice", "Web application (client_secret_basic)"), SecretBasic),
        interactive("web-post", QT_TRANSLATE_NOOP("Practice", "Web application (client_secret_post)"), SecretPost),
        interactive("web-secret-jwt", QT_TRANSLATE_NOOP("Practice", "Web application (client_secret_jwt)"), SecretJwt),
        interactive("web-private-key-jwt", QT_TRANSLATE_NOOP("Practice", "Web application (private_key_jwt)"),
                    PrivateKeyJwt),
        exact,
        front,
        plain};
}

QList<Client> otherClients()
{
    return {
        {.id = "machine",
         .title = QT_TRANSLATE_NOOP("Practice", "Machine (client credentials)"),
         .authentication = ClientAuthentication::SecretBasic,
         .grantTypes = {"client_credentials"},
         .scopes = {"messages.read", "messages.write"}},
        {.id = "device",
         .title = QT_TRANSLATE_NOOP("Practice", "Device without a keyboard"),
         .grantTypes = {"urn:ietf:params:oauth:grant-type:device_code", "refresh_token"},
         .scopes = kAllScopes},
        {.id = "password",
         .title = QT_TRANSLATE_NOOP("Practice", "Application that asks for passwords (historic)"),
         .authentication = ClientAuthentication::SecretBasic,
         .grantTypes = {"password", "refresh_token"},
         .scopes = kAllScopes},
        {.id = "resource-server",
         .title = QT_TRANSLATE_NOOP("Practice", "API (introspection)"),
         .authentication = ClientAuthentication::SecretBasic,
         .introspectsAll = true},
    };
}

/// What a loopback address is compared by: all but its port.
struct LoopbackUri
{
    QByteArray host; ///< With its brackets.
    QByteArray rest; ///< From the path on.

    friend bool operator==(const LoopbackUri &, const LoopbackUri &) = default;
};

std::optional<LoopbackUri> parseLoopback(QByteArrayView uri)
{
    for (const QByteArrayView host : {"127.0.0.1", "[::1]", "localhost"}) {
        const QByteArray start = QByteArray("http://") + host.toByteArray();
        if (!uri.startsWith(start))
            continue;
        QByteArrayView rest = uri.sliced(start.size());
        if (rest.startsWith(':')) {
            const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
            const auto end = std::find_if_not(rest.begin() + 1, rest.end(), isDigit);
            const QByteArrayView digits = rest.sliced(1, end - rest.begin() - 1);
            const int port = digits.size() <= 5 ? digits.toInt() : 0;
            if (port < 1 || port > 65535 || digits.startsWith('0'))
                return std::nullopt;
            rest = rest.sliced(1 + digits.size());
        }
        if (!rest.startsWith('/'))
            return std::nullopt;
        return LoopbackUri{host.toByteArray(), rest.toByteArray()};
    }
    return std::nullopt;
}

} // namespace

const char *wireName(ClientAuthentication method)
{
    switch (method) {
    case ClientAuthentication::None:
        return "none";
    case ClientAuthentication::SecretBasic:
        return "client_secret_basic";
    case ClientAuthentication::SecretPost:
        return "client_secret_post";
    case ClientAuthentication::SecretJwt:
        return "client_secret_jwt";
    case ClientAuthentication::PrivateKeyJwt:
        return "private_key_jwt";
    }
    return "";
}

const QList<Client> &clients()
{
    static const QList<Client> all = interactiveClients() + otherClients();
    return all;
}

const Client *findClient(QByteArrayView id)
{
    const auto found = std::ranges::find(clients(), id, &Client::id);
    return found == clients().cend() ? nullptr : &*found;
}

const QList<QByteArray> &interactiveScopes()
{
    return kAllScopes;
}

QString clientTitle(const Client &client)
{
    if (client.isSelfRegistered)
        return client.name;
    return QCoreApplication::translate("Practice", client.title);
}

bool isRegisteredUri(const Client &client, const QList<QByteArray> &registered, QByteArrayView uri)
{
    if (registered.contains(uri))
        return true;
    if (client.applicationType != ApplicationType::Native)
        return false;
    const auto asked = parseLoopback(uri);
    return asked
           && std::ranges::any_of(registered, [&](const QByteArray &known) { return parseLoopback(known) == asked; });
}

} // namespace Grantscope::Practice
