// SPDX-License-Identifier: GPL-3.0-or-later
// From the address of a resource to a token for it: what an MCP client does that has never met the server.
#include "checks/row.h"
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/bearer.h"
#include "oauth/mcpcall.h"
#include "oauth/protectedresource.h"
#include "oauth/registration.h"
#include "token/inspection.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

constexpr Row kProtected{"mcp-protected", CheckGroup::Resource, "MCP 2025-11-25 Authorization; RFC 9728 §5",
                         Severity::Warning};
constexpr Row kNamesResource{"prm-resource", CheckGroup::Metadata, "RFC 9728 §3.3"};
constexpr Row kAudience{"at-aud", CheckGroup::AccessToken, "RFC 9068 §4; RFC 8707 §2; RFC 9700 §2.3"};

Result<Prepared> prepareCall(const Desk &desk)
{
    if (desk.settings.apiAddress.isEmpty())
        return std::unexpected(missing("resource"));
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
    known.found.scope = OAuth::readChallenges(response).scope;
    if (!challenge.value->isEmpty())
        taken.values.append(made(desk, "resource_metadata", *challenge.value, Rule::Answer));
    return taken;
}

Result<QList<OAuth::ResourcePlace>> placesOf(const Desk &desk)
{
    return OAuth::buildResourceMetadataPlaces(desk.settings.apiAddress, desk.text("resource_metadata"));
}

Result<Prepared> prepareResourceMetadata(const Desk &desk)
{
    const auto places = placesOf(desk);
    if (!places)
        return std::unexpected(places.error());
    HttpRequest request{.address = places->at(qMin(qsizetype(desk.attempt), places->size() - 1)).address};
    request.fields.append("Accept", "application/json");
    return Prepared{.request = std::move(request)};
}

/// Whom to ask: the issuer that the person expects, where the resource names it, too; else the first.
Result<QString> chooseServer(const QStringList &servers, const QString &expected)
{
    if (expected.isEmpty())
        return servers.constFirst();
    if (servers.contains(expected))
        return expected;
    return std::unexpected(Error{OAuth::ResourceError::OtherServer, expected, servers.join(u", "_s), "RFC 9728 §2"});
}

/// MCP 2025-11-25, Scope Selection Strategy: what the challenge asks for, else all that the resource knows.
void findScope(const Desk &desk, const OAuth::ProtectedResource &resource, Knowledge &known, Taken &taken)
{
    const bool isChallenged = !known.found.scope.isEmpty();
    if (!isChallenged)
        known.found.scope = resource.scopesSupported.join(' ');
    if (desk.settings.scope.isEmpty() && !known.found.scope.isEmpty())
        taken.values.append(made(desk, "scope", known.found.scope, isChallenged ? Rule::Answer : Rule::Metadata));
}

/// The document is not there, or a page stands in its place: another place may have it.
std::optional<Error> nothingHere(const HttpResponse &response)
{
    if (response.status != 200)
        return Error{OAuth::ResourceError::NoMetadata, u"HTTP 200"_s, answerLine(response), "RFC 9728 §3"};
    const Result<void> valid = OAuth::validateMetadataText(response.body);
    return valid ? std::nullopt : std::optional(valid.error());
}

Taken takeResourceMetadata(const Desk &desk, const Received &received, Knowledge &known)
{
    const HttpResponse &response = received.exchange->response;
    const QList<OAuth::ResourcePlace> places = placesOf(desk).value_or(QList<OAuth::ResourcePlace>());
    const qsizetype place = desk.attempt;
    if (const std::optional<Error> nothing = nothingHere(response)) {
        if (place + 1 < places.size())
            return {.again = true};
        // A resource of old names nobody; who knows the issuer goes on all the same.
        if (!desk.settings.provider.issuer.isEmpty() || !desk.settings.provider.endpoints.isEmpty()) {
            known.found.resource = desk.settings.apiAddress;
            return {.checks = {skipped(kNamesResource, "prm-resource.none")}};
        }
        return {.error = *nothing};
    }
    auto reading = OAuth::parseProtectedResource(response.body, places.value(place).resource);
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = reading.value.error();
        return taken;
    }
    const OAuth::ProtectedResource &resource = *reading.value;
    const Result<QString> server = chooseServer(resource.authorizationServers, desk.settings.provider.issuer);
    if (!server) {
        taken.error = server.error();
        return taken;
    }
    known.found.issuer = *server;
    known.found.resource = resource.resource;
    if (desk.settings.resources.isEmpty())
        taken.values.append(made(desk, "resource", resource.resource, Rule::Metadata));
    taken.values.append(made(desk, "issuer", server->toUtf8(), Rule::Metadata));
    findScope(desk, resource, known, taken);
    return taken;
}

Taken takeMcpDiscovery(const Desk &desk, const Received &received, Knowledge &known)
{
    Taken taken = kDiscovery.take(desk, received, known);
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
    const QString resource = QString::fromUtf8(desk.settings.resources.value(0));
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

Taken takeAuthorizedCall(const Desk & /*desk*/, const Received &received, Knowledge & /*known*/)
{
    const HttpResponse &response = received.exchange->response;
    auto reading = OAuth::parseResourceResponse(response);
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value)
        taken.error = reading.value.error();
    else if (const auto server = OAuth::parseMcpInitialize(response); !server)
        taken.error = server.error();
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
constinit const Step kResourceMetadata{.id = "resource-metadata",
                                       .from = Party::Client,
                                       .to = Party::ResourceServer,
                                       .act = Act::Send,
                                       .left = nullptr,
                                       .prepare = prepareResourceMetadata,
                                       .take = takeResourceMetadata};
constinit const Step kMcpDiscovery{.id = "discovery",
                                   .from = Party::Client,
                                   .to = Party::AuthorizationServer,
                                   .act = Act::Send,
                                   .left = [](const Desk &desk) { return kDiscovery.left(desk); },
                                   .prepare = [](const Desk &desk) { return kDiscovery.prepare(desk); },
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
