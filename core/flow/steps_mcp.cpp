// SPDX-License-Identifier: GPL-3.0-or-later
// From the address of a resource to a token for it: what an MCP client does that has never met the server.
#include "checks/row.h"
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/bearer.h"
#include "oauth/mcpcall.h"
#include "oauth/protectedresource.h"
#include "oauth/registration.h"
#include "oauth/resourceerror.h"
#include "token/inspection.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

constexpr Row kProtected{"mcp-protected", CheckGroup::Resource, "MCP 2025-11-25 Authorization; RFC 9728 §5",
                         Severity::Warning};
constexpr qsizetype kLongestScope = 8192; ///< It goes into an address, where nobody means well with more.
constexpr Row kAudience{"at-aud", CheckGroup::AccessToken, "RFC 9068 §4; RFC 8707 §2; RFC 9700 §2.3"};

/// What authenticates goes to a server that the person named, and to no other: any resource can name one.
bool wouldTellSecrets(const FlowSettings &settings)
{
    const auto tells = [](const OAuth::ClientCredentials &each) {
        return !each.secret.isEmpty() || !each.key.isNull();
    };
    return settings.provider.issuer.isEmpty() && (tells(settings.client) || tells(settings.resourceServer));
}

Result<Prepared> prepareCall(const Desk &desk)
{
    if (desk.settings.apiAddress.isEmpty())
        return std::unexpected(
            Error{FlowError::Missing, words(QT_TRANSLATE_NOOP("Values", "the address of the MCP server"))});
    if (wouldTellSecrets(desk.settings))
        return std::unexpected(Error{OAuth::ResourceError::NoIssuer, u"https://…"_s, {}, "RFC 9700 §4.4"});
    Result<HttpRequest> request = OAuth::buildMcpInitialize(desk.settings.apiAddress);
    if (!request)
        return std::unexpected(request.error());
    return Prepared{.request = std::move(*request)};
}

/// A refusal is what is hoped for. A server that answers may protect other calls: the chain goes on.
Taken takeRefusal(const Desk &desk, const Received &received, Knowledge &known)
{
    const HttpResponse &response = received.exchange->response;
    auto answer = OAuth::parseResourceResponse(response);
    auto challenge = OAuth::readResourceChallenge(response, desk.settings.apiAddress);
    Taken taken{.checks = std::move(answer.checks)};
    if (response.status != 401 && !answer.value) {
        taken.error = answer.value.error();
        return taken;
    }
    taken.checks += answer.value ? violated(kProtected, "mcp-protected.open", answerLine(response))
                                 : passed(kProtected, {}, answerLine(response));
    if (!answer.value)
        taken.checks += challenge.checks;
    if (const QByteArray scope = OAuth::readChallenges(response).scope; scope.size() <= kLongestScope)
        known.found.scope = scope;
    if (!challenge.value->isEmpty())
        taken.values.append(made(desk, "resource_metadata", *challenge.value, Rule::Answer));
    return taken;
}

Taken takeMcpDiscovery(const Desk &desk, const Received &received, Knowledge &known)
{
    Taken taken = takeDiscovery(desk, received, known, OAuth::MetadataOrder::OAuthFirst);
    if (taken.error || taken.again || !known.metadata)
        return taken;
    const auto pkce = OAuth::checkMcpPkce(*known.metadata);
    taken.checks += pkce.checks;
    if (!pkce.value)
        taken.error = pkce.value.error();
    return taken;
}

const char *withoutRegistration(const Desk &desk)
{
    if (!desk.settings.client.clientId.isEmpty())
        return "client-known";
    return hasEndpoint(desk, "registration_endpoint") ? nullptr : "no-registration";
}

OAuth::ClientMetadata clientOf(const Desk &desk)
{
    return {.name = u"Grantscope"_s,
            .redirectUris = {desk.settings.redirectUri},
            .grantTypes = {"authorization_code", "refresh_token"},
            .responseTypes = {"code"},
            .method = OAuth::ClientAuthMethod::None,
            .applicationType = "native"};
}

Result<Prepared> prepareRegistration(const Desk &desk)
{
    const Result<QByteArray> endpoint = endpointOf(desk, "registration_endpoint");
    if (!endpoint)
        return std::unexpected(endpoint.error());
    if (desk.settings.redirectUri.isEmpty())
        return std::unexpected(missing("redirect_uri"));
    Result<HttpRequest> request = OAuth::buildRegistrationRequest(*endpoint, clientOf(desk));
    if (!request)
        return std::unexpected(request.error());
    return Prepared{.request = std::move(*request)};
}

Taken takeRegistration(const Desk &desk, const Received &received, Knowledge &known)
{
    auto reading = OAuth::parseRegistrationResponse(received.exchange->response, clientOf(desk));
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = reading.value.error();
        return taken;
    }
    const OAuth::ClientRegistration &registration = *reading.value;
    known.found.client = registration.credentials();
    taken.values.append(made(desk, "client_id", registration.clientId.toUtf8(), Rule::Answer));
    const auto keep = [&](const char *name, const Secret &value) {
        if (!value.isEmpty())
            taken.values.append({name, value, desk.step, Rule::Answer});
    };
    keep("client_secret", registration.secret);
    keep("registration_client_uri", Secret(registration.clientUri));
    keep("registration_access_token", registration.accessToken);
    return taken;
}

Result<Prepared> prepareAuthorizedCall(const Desk &desk)
{
    const Result<Secret> token = tokenFor(desk);
    if (!token)
        return std::unexpected(token.error());
    Result<HttpRequest> request =
        OAuth::buildMcpInitialize(desk.settings.apiAddress).and_then([&](const HttpRequest &initialize) {
            return OAuth::withBearerToken(initialize, *token);
        });
    if (!request)
        return std::unexpected(request.error());
    return Prepared{.request = std::move(*request)};
}

/// A token that can be read has to name the resource; what can't be read is for the resource alone to judge.
Check checkAudience(const Desk &desk)
{
    const auto token = Token::Inspector::decode(desk.text("access_token"));
    const Json::Value audience = token->claim("aud");
    if (!audience.exists())
        return skipped(kAudience, token->jws ? Texts::Reason("skip.claim-absent") : Texts::Reason("skip.unreadable"));
    QStringList named;
    for (const Json::Value each : audience)
        named += each.toString();
    if (audience.isString())
        named = {audience.toString()};
    // The one that is called, whatever the person asked a token for.
    const QString resource = QString::fromUtf8(desk.known.found.resource);
    if (!named.contains(resource))
        return violated(kAudience, "at-aud.different", named.join(u", "_s), resource);
    return named.size() == 1
               ? passed(kAudience, {}, resource)
               : violatedAs(Severity::Warning, kAudience, "at-aud.several", named.join(u", "_s), resource);
}

QList<Check> judgeAuthorizedCall(const Desk &desk, const Prepared &prepared)
{
    QList<Check> checks = prepared.request ? OAuth::checkBearerRequest(*prepared.request) : QList<Check>();
    checks += checkAudience(desk);
    return checks;
}

/// MCP 2025-11-25, Scope Challenge Handling: what the server wants is told, for the next authorization request.
Error asksForMore(const Desk &desk, const HttpResponse &response, Error refusal)
{
    const QByteArray scope = OAuth::readChallenges(response).scope;
    const bool isAboutScope = refusal.server && refusal.server->error == "insufficient_scope"_L1;
    if (!isAboutScope || scope.isEmpty() || scope.size() > kLongestScope)
        return refusal;
    refusal.id = OAuth::ResourceError::MoreScope;
    refusal.expected = QString::fromUtf8(scope);
    refusal.found = QString::fromUtf8(desk.text("scope"));
    return refusal;
}

Taken takeAuthorizedCall(const Desk &desk, const Received &received, Knowledge & /*known*/)
{
    const HttpResponse &response = received.exchange->response;
    auto reading = OAuth::parseResourceResponse(response);
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = asksForMore(desk, response, reading.value.error());
        return taken;
    }
    auto server = OAuth::parseMcpInitialize(response);
    taken.checks += server.checks;
    if (!server.value)
        taken.error = server.value.error();
    return taken;
}

} // namespace

constinit const Step kMcpCall{.id = "mcp-call",
                              .from = Party::Client,
                              .to = Party::ResourceServer,
                              .act = Act::Send,
                              .left = nullptr,
                              .prepare = prepareCall,
                              .take = takeRefusal};
constinit const Step kMcpDiscovery{
    .id = "discovery",
    .from = Party::Client,
    .to = Party::AuthorizationServer,
    .act = Act::Send,
    .left = [](const Desk &desk) { return kDiscovery.left(desk); },
    .prepare = [](const Desk &desk) { return prepareDiscovery(desk, OAuth::MetadataOrder::OAuthFirst); },
    .take = takeMcpDiscovery};
constinit const Step kRegistration{.id = "registration",
                                   .from = Party::Client,
                                   .to = Party::AuthorizationServer,
                                   .act = Act::Send,
                                   .left = withoutRegistration,
                                   .prepare = prepareRegistration,
                                   .take = takeRegistration};
constinit const Step kMcpCallAuthorized{.id = "mcp-call-authorized",
                                        .from = Party::Client,
                                        .to = Party::ResourceServer,
                                        .act = Act::Send,
                                        .left = nullptr,
                                        .prepare = prepareAuthorizedCall,
                                        .take = takeAuthorizedCall,
                                        .judge = judgeAuthorizedCall};

} // namespace Grantscope::Flow
