// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/authorize.h"
#include "practice/endpoints.h"
#include "practice/list.h"
#include "practice/scopes.h"

namespace Grantscope::Practice {

namespace {

void writeScopes(Json::Writer &out, bool ofApiOnly)
{
    out.key("scopes_supported").beginArray();
    for (const ScopeRow &row : scopes()) {
        if (row.ofApi || !ofApiOnly)
            out.string(QByteArrayView(row.name));
    }
    out.endArray();
}

void writeEndpoints(Json::Writer &out, const Service &service)
{
    const std::pair<const char *, const char *> places[] = {
        {"authorization_endpoint", "/authorize"},
        {"token_endpoint", "/token"},
        {"registration_endpoint", "/register"},
        {"userinfo_endpoint", "/userinfo"},
        {"jwks_uri", "/jwks"},
        {"device_authorization_endpoint", "/device_authorization"},
        {"introspection_endpoint", "/introspect"},
        {"revocation_endpoint", "/revoke"},
        {"end_session_endpoint", "/end_session"},
    };
    for (const auto &[name, path] : places)
        out.key(name).string(QByteArrayView(service.address(path)));
}

void writeAuthentication(Json::Writer &out)
{
    for (const char *endpoint : {"token", "introspection", "revocation"}) {
        const QByteArray methods = QByteArray(endpoint) + "_endpoint_auth_methods_supported";
        if (QByteArrayView(endpoint) == "introspection")
            writeList(out, methods.constData(),
                      {"client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt"});
        else
            writeList(out, methods.constData(),
                      {"none", "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt"});
        writeList(out, (QByteArray(endpoint) + "_endpoint_auth_signing_alg_values_supported").constData(),
                  {"HS256", "ES256"});
    }
}

void writeOpenId(Json::Writer &out)
{
    writeList(out, "subject_types_supported", {"public"});
    writeList(out, "id_token_signing_alg_values_supported", {"RS256", "PS256", "ES256", "EdDSA"});
    writeList(out, "acr_values_supported", {kAcr});
    writeList(out, "claims_supported",
              {"iss",
               "sub",
               "aud",
               "exp",
               "iat",
               "auth_time",
               "nonce",
               "acr",
               "amr",
               "sid",
               "at_hash",
               "c_hash",
               "name",
               "given_name",
               "family_name",
               "nickname",
               "preferred_username",
               "birthdate",
               "zoneinfo",
               "locale",
               "email",
               "email_verified",
               "phone_number",
               "phone_number_verified",
               "address"});
    writeList(out, "prompt_values_supported", {"none", "login", "consent", "select_account"});
    writeList(out, "ui_locales_supported", {"en", "zh-TW"});
    for (const char *no :
         {"claims_parameter_supported", "request_parameter_supported", "request_uri_parameter_supported"})
        out.key(no).boolean(false);
}

HttpResponse cacheable(QByteArray json, const char *type = "application/json")
{
    return {.status = 200,
            .fields = {{"Content-Type", type}, {"Cache-Control", "no-cache"}, {"X-Content-Type-Options", "nosniff"}},
            .body = std::move(json)};
}

} // namespace

/// OpenID Connect Discovery §3 and RFC 8414 §2 in one document, at both places.
HttpResponse answerMetadata(Service &service, const Request &request)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("issuer").string(QByteArrayView(service.misbehaves(Misbehaviour::MetadataIssuerOther, request)
                                                              ? QByteArray("https://another-issuer.example")
                                                              : service.issuer));
    writeEndpoints(out, service);
    writeScopes(out, false);
    writeList(
        out, "response_types_supported",
        {"code", "id_token", "id_token token", "token", "code id_token", "code token", "code id_token token", "none"});
    writeList(out, "response_modes_supported", {"query", "fragment", "form_post"});
    writeList(out, "grant_types_supported",
              {"authorization_code", "implicit", "refresh_token", "client_credentials", "password",
               "urn:ietf:params:oauth:grant-type:device_code"});
    writeList(out, "code_challenge_methods_supported", {"S256", "plain"});
    writeAuthentication(out);
    writeOpenId(out);
    out.key("authorization_response_iss_parameter_supported").boolean(true);
    out.key("protected_resources").beginArray().string(QByteArrayView(service.apiAddress()));
    out.string(QByteArrayView(service.mcpAddress())).endArray();
    out.endObject();
    return cacheable(json);
}

/// RFC 9728 §2.
HttpResponse answerApiMetadata(Service &service, const Request &)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("resource").string(QByteArrayView(service.apiAddress()));
    out.key("authorization_servers").beginArray().string(QByteArrayView(service.issuer)).endArray();
    writeScopes(out, true);
    writeList(out, "bearer_methods_supported", {"header"});
    out.key("resource_name").string(QByteArrayView("Practice API")).endObject();
    return cacheable(json);
}

/// RFC 7517 §5.
HttpResponse answerKeys(Service &service, const Request &)
{
    return cacheable(service.ring.jwks(), "application/jwk-set+json");
}

} // namespace Grantscope::Practice
