// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowsetup.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

namespace Grantscope::Ui {

namespace {

constexpr const char *kLoopbackRedirect = "http://127.0.0.1/callback";
constexpr const char *kLoopbackSignedOut = "http://127.0.0.1/signed-out"; // The practice server's clients have it.

bool is(const Flow::Grant &grant, std::string_view id)
{
    return id == grant.id;
}

void takeOffer(Flow::FlowSettings &settings, const FlowSetup &setup, const Flow::Grant &grant,
               const PracticeOffer &offer)
{
    settings.provider = {.issuer = offer.issuer};
    settings.resourceServer = offer.resourceServer;
    settings.codeLifetime = offer.codeLifetime + std::chrono::seconds(1);
    if (settings.apiAddress.isEmpty())
        settings.apiAddress = practiceApi(grant, offer);
    if (const PracticeOffer::Client *client = offer.clientFor(grant.id, setup.practiceClient)) {
        settings.client = client->credentials;
        if (!client->redirectUri.isEmpty())
            settings.redirectUri = client->redirectUri;
    }
    if (settings.postLogoutRedirectUri.isEmpty() && opensBrowser(grant))
        settings.postLogoutRedirectUri = kLoopbackSignedOut;
    if (is(grant, "password") && settings.username.isEmpty() && !offer.people.isEmpty()) {
        settings.username = offer.people.constFirst().username.toUtf8();
        settings.password = offer.people.constFirst().password;
    }
}

} // namespace

const PracticeOffer::Client *PracticeOffer::clientFor(QByteArrayView grant, const QString &wanted) const
{
    const auto may = [grant](const Client &client) { return client.grants.contains(grant); };
    const auto named = [&](const Client &client) { return client.credentials.clientId == wanted && may(client); };
    if (const auto found = std::ranges::find_if(clients, named); found != clients.cend())
        return &*found;
    const auto found = std::ranges::find_if(clients, may);
    return found == clients.cend() ? nullptr : &*found;
}

FlowSetup freshSetup(FlowSetup::Provider provider, const FlowSetup &now)
{
    FlowSetup setup{.provider = provider};
    if (provider == FlowSetup::Provider::Other)
        setup.browser = FlowSetup::Browser::Own; // A real provider's pages need a real browser.
    setup.settings.followUps = now.settings.followUps;
    setup.settings.leeway = now.settings.leeway;
    setup.settings.codeLifetime = now.settings.codeLifetime;
    return setup;
}

QByteArray providerIdentity(const Flow::ProviderSettings &provider)
{
    if (!provider.issuer.isEmpty())
        return provider.issuer.toUtf8();
    const QByteArray address = provider.endpoints.value("token_endpoint");
    const QUrl url = QUrl::fromEncoded(address);
    const QByteArray origin =
        url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return origin.isEmpty() ? address : origin;
}

void forgetProvider(FlowSetup &setup)
{
    Flow::FlowSettings &settings = setup.settings;
    settings.client.secret = {};
    settings.client.key = {};
    settings.resourceServer = {};
    setup.keyFile = {};
    settings.username.clear();
    settings.password = {};
    settings.refreshToken = {};
    settings.nonce.clear();
    settings.loginHint.clear();
    settings.resources.clear();
    settings.further = {};
    settings.apiAddress.clear();
    setup.sending.trust = {}; // A proxy is of this machine, a certificate of that server.
}

QByteArray practiceApi(const Flow::Grant &grant, const PracticeOffer &offer)
{
    return is(grant, "mcp") ? offer.mcpAddress : offer.apiAddress;
}

QByteArray usualScope(const Flow::Grant &grant, FlowSetup::Provider provider)
{
    const bool practice = provider == FlowSetup::Provider::Practice;
    if (is(grant, "client-credentials"))
        return practice ? QByteArray("messages.read") : QByteArray();
    if (is(grant, "refresh") || is(grant, "mcp")) // The MCP server says what it needs.
        return {};
    // Tokens that come through the browser are never renewed (RFC 6749 §4.2.2).
    if (is(grant, "implicit"))
        return practice ? QByteArray("openid profile email messages.read") : QByteArray("openid profile email");
    return practice ? QByteArray("openid profile email offline_access messages.read")
                    : QByteArray("openid profile email");
}

QList<Flow::FollowUp> usualFollowUps(const Flow::Grant &grant)
{
    if (is(grant, "client-credentials") || is(grant, "refresh") || is(grant, "mcp"))
        return {};
    return {Flow::FollowUp::UserInfo};
}

bool canFollow(Flow::FollowUp followUp, const Flow::Grant &grant)
{
    if (followUp == Flow::FollowUp::Api && is(grant, "mcp")) // It has called the server, which takes no GET.
        return false;
    const bool isAboutPerson = followUp == Flow::FollowUp::UserInfo || followUp == Flow::FollowUp::EndSession;
    return !isAboutPerson || !is(grant, "client-credentials");
}

QList<QByteArray> responseTypes(const Flow::Grant &grant)
{
    if (is(grant, "hybrid"))
        return {"code id_token", "code token", "code id_token token"};
    if (is(grant, "implicit"))
        return {"id_token token", "id_token", "token"};
    return {grant.responseType};
}

bool opensBrowser(const Flow::Grant &grant)
{
    return std::ranges::any_of(grant.steps,
                               [](const Flow::Step *step) { return step->act == Flow::Act::AwaitRedirect; });
}

Flow::FlowSettings settingsFor(const FlowSetup &setup, const Flow::Grant &grant, const PracticeOffer *offer)
{
    Flow::FlowSettings settings = setup.settings;
    if (setup.usualScope)
        settings.scope = usualScope(grant, setup.provider);
    if (settings.redirectUri.isEmpty())
        settings.redirectUri = kLoopbackRedirect;
    if (!responseTypes(grant).contains(settings.responseType))
        settings.responseType.clear(); // Chosen for another grant.
    if (!is(grant, "authorization-code"))
        settings.engine = Flow::Engine::Own;
    if (setup.provider == FlowSetup::Provider::Practice && offer)
        takeOffer(settings, setup, grant, *offer);
    return settings;
}

} // namespace Grantscope::Ui
