// SPDX-License-Identifier: GPL-3.0-or-later
// What a protected resource says of itself, and whom that makes the client ask.
#include "checks/row.h"
#include "flow/steps_p.h"
#include "oauth/protectedresource.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

constexpr Row kNamesResource{"prm-resource", CheckGroup::Metadata, "RFC 9728 §3.3"};
constexpr Row kChallenged{"prm-challenge", CheckGroup::Metadata, "RFC 9728 §5.1", Severity::Warning};
constexpr Row kAskedResource{"mcp-resource", CheckGroup::Metadata, "MCP 2025-11-25 Authorization; RFC 8707 §2",
                             Severity::Warning};
constexpr qsizetype kLongestQuote = 200;

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

bool isLastPlace(const Desk &desk)
{
    const auto places = placesOf(desk);
    return !places || desk.attempt + 1 >= places->size();
}

/// Whom to ask: the issuer that the person expects, where the resource names it, too; else the first.
Result<QString> chooseServer(const QStringList &servers, const QString &expected)
{
    if (expected.isEmpty())
        return servers.constFirst();
    if (servers.contains(expected))
        return expected;
    return std::unexpected(
        Error{OAuth::ResourceError::OtherServer, expected, servers.join(u", "_s).left(kLongestQuote), "RFC 9728 §2"});
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

/// What the person asks a token for, held against what the resource calls itself.
void findResource(const Desk &desk, const QByteArray &resource, Knowledge &known, Taken &taken)
{
    known.found.resource = resource;
    const QList<QByteArray> &asked = desk.settings.resources;
    if (asked.isEmpty()) {
        taken.values.append(made(desk, "resource", resource, Rule::Metadata));
        return;
    }
    const QString name = QString::fromUtf8(resource);
    taken.checks += asked == QList{resource}
                        ? passed(kAskedResource, {}, name)
                        : violated(kAskedResource, "mcp-resource.other", QString::fromUtf8(asked.join(", ")), name);
}

/// Others that stop where the challenge leads to nothing stop here.
void tellDeadChallenge(const Desk &desk, Taken &taken)
{
    const QByteArray challenged = desk.text("resource_metadata");
    if (desk.attempt > 0 && !challenged.isEmpty())
        taken.checks += violated(kChallenged, "prm-challenge.dead", QString::fromUtf8(challenged).left(kLongestQuote));
}

Taken takeResourceMetadata(const Desk &desk, const Received &received, Knowledge &known)
{
    const HttpResponse &response = received.exchange->response;
    if (const auto nothing = nothingHere(response, OAuth::ResourceError::NoMetadata, "RFC 9728 §3")) {
        if (!known.noResourceMetadata && response.status != 404)
            known.noResourceMetadata = nothing;
        if (!isLastPlace(desk))
            return {.again = true};
        // A resource of old names nobody; who knows the issuer goes on all the same.
        if (desk.settings.provider.issuer.isEmpty() && desk.settings.provider.endpoints.isEmpty())
            return {.error = known.noResourceMetadata.value_or(*nothing)};
        Taken taken{.checks = {skipped(kNamesResource, "prm-resource.none")}};
        tellDeadChallenge(desk, taken);
        findResource(desk, desk.settings.apiAddress, known, taken);
        return taken;
    }
    const QList<OAuth::ResourcePlace> places = placesOf(desk).value_or(QList<OAuth::ResourcePlace>());
    auto reading = OAuth::parseProtectedResource(response.body, places.value(desk.attempt).resource);
    Taken taken{.checks = std::move(reading.checks)};
    taken.checks += OAuth::checkResourceMediaType(response);
    tellDeadChallenge(desk, taken);
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
    findResource(desk, resource.resource, known, taken);
    taken.values.append(made(desk, "issuer", server->toUtf8(), Rule::Metadata));
    findScope(desk, resource, known, taken);
    return taken;
}

/// A place that gives no answer is no end where there is another: the challenge may name any host.
bool endureSilence(const Desk &desk, const Error &error, Knowledge &known)
{
    if (isLastPlace(desk))
        return false;
    if (!known.noResourceMetadata)
        known.noResourceMetadata = error;
    return true;
}

} // namespace

constinit const Step kResourceMetadata{.id = "resource-metadata",
                                       .from = Party::Client,
                                       .to = Party::ResourceServer,
                                       .act = Act::Send,
                                       .left = nullptr,
                                       .prepare = prepareResourceMetadata,
                                       .take = takeResourceMetadata,
                                       .endure = endureSilence};

} // namespace Grantscope::Flow
