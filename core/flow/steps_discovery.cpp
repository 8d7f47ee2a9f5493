// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/metadatachecks.h"

namespace Grantscope::Flow {

namespace {

/// Endpoints that become known, in the order in which a flow meets them.
constexpr QByteArrayView kEndpoints[] = {
    "authorization_endpoint", "token_endpoint",         "device_authorization_endpoint", "jwks_uri",
    "userinfo_endpoint",      "introspection_endpoint", "revocation_endpoint",           "end_session_endpoint"};

const char *withoutDiscovery(const Desk &desk)
{
    return desk.settings.provider.discover && !desk.settings.provider.issuer.isEmpty() ? nullptr : "no-discovery";
}

} // namespace

std::optional<Error> nothingHere(const HttpResponse &response, ErrorId id, SpecRef spec)
{
    if (response.status != 200)
        return Error{id, QStringLiteral("HTTP 200"), answerLine(response), spec};
    const Result<void> valid = OAuth::validateMetadataText(response.body);
    return valid ? std::nullopt : std::optional(valid.error());
}

Result<Prepared> prepareDiscovery(const Desk &desk, OAuth::MetadataOrder order)
{
    const auto addresses = OAuth::buildIssuerMetadataAddresses(desk.settings.provider.issuer, order);
    if (!addresses)
        return std::unexpected(addresses.error());
    HttpRequest request{.address = addresses->at(qMin(qsizetype(desk.attempt), addresses->size() - 1))};
    request.fields.append("Accept", "application/json");
    return Prepared{.request = std::move(request)};
}

Taken takeDiscovery(const Desk &desk, const Received &received, Knowledge &known, OAuth::MetadataOrder order)
{
    const HttpResponse &response = received.exchange->response;
    if (const auto nothing = nothingHere(response, FlowError::NoMetadata, "RFC 8414 §3")) {
        if (!known.noMetadata && response.status != 404)
            known.noMetadata = nothing;
        const auto addresses = OAuth::buildIssuerMetadataAddresses(desk.settings.provider.issuer, order);
        if (addresses && desk.attempt + 1 < addresses->size())
            return {.again = true};
        return {.error = known.noMetadata.value_or(*nothing)};
    }
    const auto metadata = OAuth::parseServerMetadata(response.body, desk.settings.provider.issuer);
    if (!metadata)
        return {.error = metadata.error()};
    known.metadata = *metadata;
    Taken taken{.checks = OAuth::checkMetadata(*metadata)};
    taken.values.append(made(desk, "issuer", metadata->issuer().toUtf8(), Rule::Metadata));
    for (const QByteArrayView endpoint : kEndpoints) {
        if (const Json::Value member = metadata->member(endpoint); member.isString())
            taken.values.append(made(desk, endpoint.toByteArray(), member.toUtf8(), Rule::Metadata));
    }
    return taken;
}

constinit const Step kDiscovery{
    .id = "discovery",
    .from = Party::Client,
    .to = Party::AuthorizationServer,
    .act = Act::Send,
    .left = withoutDiscovery,
    .prepare = [](const Desk &desk) { return prepareDiscovery(desk, OAuth::MetadataOrder::OpenIdFirst); },
    .take = [](const Desk &desk, const Received &received,
               Knowledge &known) { return takeDiscovery(desk, received, known, OAuth::MetadataOrder::OpenIdFirst); }};

} // namespace Grantscope::Flow
