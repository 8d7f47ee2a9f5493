// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceoffer.h"

#include "practice/clients.h"
#include "practice/people.h"

#include <algorithm>

namespace Grantscope {

namespace {

OAuth::ClientAuthMethod methodOf(Practice::ClientAuthentication authentication)
{
    return OAuth::findClientAuthMethod(Practice::wireName(authentication)).value_or(OAuth::ClientAuthMethod::None);
}

/// By what the client is registered for.
bool mayUse(const Practice::Client &client, const Flow::Grant &grant)
{
    const std::string_view id = grant.id;
    if (id == "mcp")
        return false; // It registers a client of its own.
    if (id == "authorization-code")
        return client.mayUse("authorization_code");
    if (id == "client-credentials")
        return client.mayUse("client_credentials");
    if (id == "device")
        return client.mayUse("urn:ietf:params:oauth:grant-type:device_code");
    if (id == "refresh")
        return client.mayUse("refresh_token");
    if (id == "password")
        return client.mayUse("password");
    return client.responseTypes.contains(grant.responseType); // hybrid, implicit
}

Ui::PracticeOffer::Client offered(const Practice::Client &client, const Practice::Credentials &credentials)
{
    Ui::PracticeOffer::Client offer;
    offer.credentials = {.clientId = QString::fromLatin1(client.id),
                         .method = methodOf(client.authentication),
                         .secret = credentials.clientSecret(client.id)};
    if (const auto key = credentials.clientKeys.find(client.id); key != credentials.clientKeys.end())
        offer.credentials.key = key->second;
    offer.title = Practice::clientTitle(client);
    for (const Flow::Grant &grant : Flow::grants()) {
        if (mayUse(client, grant))
            offer.grants << grant.id;
    }
    if (client.applicationType == Practice::ApplicationType::Web && !client.redirectUris.isEmpty())
        offer.redirectUri = client.redirectUris.constFirst();
    return offer;
}

constexpr const char *kApi = "/api/me";
constexpr const char *kMcp = "/mcp";

Ui::PracticeOffer offerOf(const Practice::Credentials &credentials)
{
    Ui::PracticeOffer offer;
    for (const Practice::Client &client : Practice::clients()) {
        offer.clients << offered(client, credentials);
        if (client.introspectsAll)
            offer.resourceServer = offer.clients.constLast().credentials;
    }
    for (const Practice::Person &person : Practice::people()) {
        offer.people << Ui::PracticeOffer::Person{QString::fromLatin1(person.username), person.name,
                                                  credentials.password(person.username)};
    }
    return offer;
}

} // namespace

Ui::PracticeOffer practiceOffer(const Session::PracticeServer &server)
{
    Ui::PracticeOffer offer = offerOf(server.credentials());
    offer.issuer = QString::fromLatin1(server.issuer());
    offer.apiAddress = server.issuer() + kApi;
    offer.mcpAddress = server.issuer() + kMcp;
    offer.codeLifetime = server.settings().lifetimes.code;
    return offer;
}

Ui::PracticeOffer practiceOfferAhead()
{
    Practice::Credentials credentials;
    for (const Practice::Client &client : Practice::clients()) {
        if (client.hasSecret())
            credentials.clientSecrets.emplace(client.id, Secret("made when the server starts"));
    }
    Ui::PracticeOffer offer = offerOf(credentials);
    offer.apiAddress = kApi;
    offer.mcpAddress = kMcp;
    return offer;
}

} // namespace Grantscope
