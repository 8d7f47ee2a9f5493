// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/presets.h"

#include "oauth/introspection.h"
#include "oauth/oautherror.h"
#include "oauth/revocation.h"
#include "oauth/wellknown.h"

namespace Grantscope::Request {

namespace {

std::unexpected<Error> missing(const char *name)
{
    return std::unexpected(Error{OAuth::OAuthError::EndpointMissing, QString::fromLatin1(name), {}, "RFC 8414 §2"});
}

Result<QByteArray> endpoint(const PresetSource &source, const char *name)
{
    const QByteArray address = source.endpoints.value(name);
    if (address.isEmpty())
        return missing(name);
    return address;
}

Draft withToken(const QByteArray &address, const PresetSource &source)
{
    return {.address = address,
            .fields = {{"Accept", "application/json"}},
            .authorization = AuthorizationKind::Bearer,
            .token = source.token};
}

/// A POST about a token, by a client that says who it is. The draft has the parameters that \a built has, and the name
/// of the token in the place of it.
Draft aboutToken(const QByteArray &address, const Parameters &built, const PresetSource &source)
{
    Draft draft{.method = "POST",
                .address = address,
                .fields = {{"Accept", "application/json"}},
                .bodyKind = BodyKind::Form,
                .authorization = AuthorizationKind::Basic,
                .user = source.clientId,
                .basicForm = BasicForm::OAuthClient};
    for (const Parameter &parameter : built) {
        const bool isToken = parameter.name == "token";
        draft.form.append({.name = parameter.name,
                           .value = isToken ? QByteArray() : parameter.value,
                           .token = isToken ? source.token : QString()});
    }
    return draft;
}

Result<Draft> document(const QString &identifier, OAuth::WellKnown place)
{
    return OAuth::buildWellKnownAddress(identifier, place).transform([](const QByteArray &address) {
        return Draft{.address = address, .fields = {{"Accept", "application/json"}}};
    });
}

} // namespace

const char *presetName(Preset preset)
{
    switch (preset) {
    case Preset::UserInfo:
        return "userinfo";
    case Preset::Introspection:
        return "introspection";
    case Preset::Revocation:
        return "revocation";
    case Preset::OpenIdMetadata:
        return "openid-metadata";
    case Preset::ServerMetadata:
        return "server-metadata";
    case Preset::ResourceMetadata:
        return "resource-metadata";
    case Preset::Keys:
        return "keys";
    case Preset::Api:
        return "api";
    }
    return "";
}

Result<Draft> buildPreset(Preset preset, const PresetSource &source)
{
    const Secret stand("token"); // What the builders need to name the parameter; its value is never taken.
    switch (preset) {
    case Preset::UserInfo:
        return endpoint(source, "userinfo_endpoint").transform([&](const QByteArray &address) {
            return withToken(address, source);
        });
    case Preset::Introspection:
        return endpoint(source, "introspection_endpoint").transform([&](const QByteArray &address) {
            return aboutToken(address, OAuth::buildIntrospectionParameters(stand, "access_token"), source);
        });
    case Preset::Revocation:
        return endpoint(source, "revocation_endpoint").transform([&](const QByteArray &address) {
            return aboutToken(address, OAuth::buildRevocationParameters(stand, "access_token"), source);
        });
    case Preset::OpenIdMetadata:
        return document(source.issuer, OAuth::WellKnown::OpenIdAppended);
    case Preset::ServerMetadata:
        return document(source.issuer, OAuth::WellKnown::AuthorizationServer);
    case Preset::ResourceMetadata:
        return document(QString::fromUtf8(source.resource.isEmpty() ? source.apiAddress : source.resource),
                        OAuth::WellKnown::ProtectedResource);
    case Preset::Keys:
        return endpoint(source, "jwks_uri").transform([](const QByteArray &address) {
            return Draft{.address = address, .fields = {{"Accept", "application/jwk-set+json, application/json"}}};
        });
    case Preset::Api:
        if (source.apiAddress.isEmpty())
            return missing("resource");
        return withToken(source.apiAddress, source);
    }
    return missing("");
}

} // namespace Grantscope::Request
