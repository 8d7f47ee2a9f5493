// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "json/writer.h"
#include "practice/authorize.h"
#include "practice/clientcheck.h"
#include "practice/endpoints.h"
#include "practice/mint.h"
#include "practice/resource.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

/// A grant of which tokens are to be issued now.
struct Granted
{
    SharedGrant grant;
    QList<QByteArray> scope;
    QByteArray resource = {}; ///< What the access token is for; empty: our API.
    bool refreshable = false; ///< A refresh token comes along.
    bool isRefresh = false;
    std::optional<Instant> family = {}; ///< When the family of refresh tokens ends.
};

/// What the grants work with.
struct TokenRequest
{
    Service &service;
    const Request &request;
    const Parameters &form;
    const Client &client;
};

/// offline_access asks for a refresh token; without OpenID Connect there is no such scope, and it is given anyway.
bool isRefreshable(const Client &client, const QList<QByteArray> &scope)
{
    return client.mayUse("refresh_token") && (scope.contains("offline_access") || !scope.contains("openid"));
}

bool matchesChallenge(const Code &code, const QByteArray &verifier)
{
    if (code.challengeMethod == "plain")
        return Secret(code.challenge) == Secret(verifier);
    return code.challenge == Jose::encodeBase64url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

Outcome<void> checkVerifier(const TokenRequest &asked, const Code &code)
{
    const QByteArray verifier = asked.form.value("code_verifier");
    if (asked.service.does(Misbehaviour::NoPkceCheck)) {
        if (code.challenge.isEmpty() ? !verifier.isEmpty() : !matchesChallenge(code, verifier))
            asked.service.misbehaves(Misbehaviour::NoPkceCheck, asked.request);
        return {};
    }
    if (code.challenge.isEmpty()) {
        // RFC 9700 §4.8.2: else an attacker could take the challenge out of the authorization request.
        if (!verifier.isEmpty())
            return refused("invalid_grant", "code_verifier came, and the authorization request had no code_challenge");
        return {};
    }
    if (verifier.isEmpty())
        return refused("invalid_grant", "code_verifier is missing: the authorization request had a code_challenge");
    if (!isCodeVerifier(verifier))
        return refused("invalid_grant", "code_verifier must be 43 to 128 unreserved characters");
    if (!matchesChallenge(code, verifier))
        return refused("invalid_grant", "code_verifier does not belong to the code_challenge");
    return {};
}

Outcome<void> checkRedirectUri(const TokenRequest &asked, const Code &code)
{
    const QByteArray uri = asked.form.value("redirect_uri");
    if (uri == code.redirectUri)
        return {};
    if (asked.service.misbehaves(Misbehaviour::NoRedirectCheck, asked.request))
        return {};
    if (uri.isEmpty())
        return refused("invalid_request", "redirect_uri is missing: it must be the one of the authorization request");
    return refused("invalid_grant", "redirect_uri is not the one of the authorization request");
}

Outcome<Granted> byCode(const TokenRequest &asked)
{
    Service &service = asked.service;
    const QByteArray text = asked.form.value("code");
    if (text.isEmpty())
        return refused("invalid_request", "code is missing");
    Code *code = service.store.codes.find(Store::hashed(text), service.now);
    if (!code || code->grant->client != asked.client.id)
        return refused("invalid_grant", code ? "The code was issued to another client" : "There is no such code");
    if (code->used && !service.misbehaves(Misbehaviour::CodeReusable, asked.request)) {
        code->grant->revoked = true;
        service.note(EventKind::CodeReplayed, asked.request, asked.client.id);
        return refused("invalid_grant", "The code was used before; what was issued for it is revoked");
    }
    if (code->grant->revoked)
        return refused("invalid_grant", "The code was revoked");
    if (service.now >= code->validUntil)
        return refused("invalid_grant", "The code has expired");
    if (auto sound = checkRedirectUri(asked, *code); !sound)
        return std::unexpected(sound.error());
    if (auto sound = checkVerifier(asked, *code); !sound)
        return std::unexpected(sound.error());
    const auto resource = chooseResource(service, asked.form, *code->grant);
    if (!resource)
        return std::unexpected(resource.error());
    // Where it is named only here, the authorization request could not know it.
    if (*resource == service.mcpAddress() && code->challengeMethod != "S256")
        return refused("invalid_target", "For the MCP server the authorization request must have a code_challenge "
                                         "with code_challenge_method S256");
    code->used = true;
    return Granted{.grant = code->grant,
                   .scope = code->grant->scope,
                   .resource = *resource,
                   .refreshable = isRefreshable(asked.client, code->grant->scope)};
}

/// Scopes of a refresh: those of the grant, or fewer. RFC 6749 §6.
Outcome<QList<QByteArray>> narrowed(const TokenRequest &asked, const Grant &grant)
{
    if (!asked.form.contains("scope"))
        return grant.scope;
    const auto scope = readScope(asked.client, asked.form);
    if (!scope)
        return scope;
    for (const QByteArray &name : *scope) {
        if (!grant.scope.contains(name))
            return refused("invalid_scope", "The scope " + said(name) + " was not granted in the first place");
    }
    return scope;
}

Outcome<Granted> byRefreshToken(const TokenRequest &asked)
{
    Service &service = asked.service;
    const QByteArray text = asked.form.value("refresh_token");
    if (text.isEmpty())
        return refused("invalid_request", "refresh_token is missing");
    RefreshToken *token = service.store.refreshTokens.find(Store::hashed(text), service.now);
    if (!token)
        return refused("invalid_grant", "There is no such refresh token, or it has expired");
    if (token->grant->client != asked.client.id)
        return refused("invalid_grant", "The refresh token was issued to another client");
    if (token->grant->revoked)
        return refused("invalid_grant", "The refresh token was revoked");
    if (token->used && !service.misbehaves(Misbehaviour::RefreshReusable, asked.request)) {
        token->grant->revoked = true;
        service.note(EventKind::RefreshReused, asked.request, asked.client.id);
        return refused("invalid_grant", "The refresh token was exchanged before; all tokens of its family are revoked");
    }
    const auto scope = narrowed(asked, *token->grant);
    const auto resource = chooseResource(service, asked.form, *token->grant);
    if (!scope || !resource)
        return std::unexpected(scope ? resource.error() : scope.error());
    token->used = true;
    return Granted{.grant = token->grant,
                   .scope = *scope,
                   .resource = *resource,
                   .refreshable = true,
                   .isRefresh = true,
                   .family = token->dropAt};
}

Outcome<Granted> byClientCredentials(const TokenRequest &asked)
{
    if (asked.client.isPublic())
        return refused("unauthorized_client", "A public client has no credentials");
    Parameters form = asked.form;
    if (!form.contains("scope")) // The default that RFC 6749 §3.3 allows: all that the machine is registered for.
        form.append("scope", asked.client.scopes.join(' '));
    const auto scope = readScope(asked.client, form);
    if (!scope)
        return std::unexpected(scope.error());
    const auto grant = std::make_shared<Grant>(Grant{.client = asked.client.id, .scope = *scope});
    const auto resource = chooseResource(asked.service, asked.form, *grant);
    if (!resource)
        return std::unexpected(resource.error());
    return Granted{.grant = grant, .scope = *scope, .resource = *resource};
}

Outcome<Granted> byPassword(const TokenRequest &asked)
{
    const QByteArray name = asked.form.value("username");
    const QByteArray password = asked.form.value("password");
    if (name.isEmpty() || password.isEmpty())
        return refused("invalid_request", "username or password is missing");
    const auto scope = readScope(asked.client, asked.form);
    if (!scope)
        return std::unexpected(scope.error());
    const Person *person = findPerson(name);
    const Secret expected = asked.service.password(person ? *person : people().first());
    if (expected.isEmpty() || !(expected == Secret(password)) || !person) {
        asked.service.note(EventKind::SignInFailed, asked.request, asked.client.id);
        return refused("invalid_grant", "The user name or the password is wrong");
    }
    const auto grant = std::make_shared<Grant>(Grant{.client = asked.client.id,
                                                     .subject = person->subject,
                                                     .scope = *scope,
                                                     .acr = kAcr.toByteArray(),
                                                     .amr = {"pwd"},
                                                     .authTime = asked.service.now});
    const auto resource = chooseResource(asked.service, asked.form, *grant);
    if (!resource)
        return std::unexpected(resource.error());
    return Granted{
        .grant = grant, .scope = *scope, .resource = *resource, .refreshable = isRefreshable(asked.client, *scope)};
}

/// RFC 8628 §3.5: polling faster than the interval is answered with slow_down, and raises it by five seconds.
Outcome<void> checkPace(const TokenRequest &asked, DeviceCode &device)
{
    const bool tooFast = device.lastPoll && asked.service.now - *device.lastPoll < device.interval;
    device.lastPoll = asked.service.now;
    if (!tooFast)
        return {};
    device.interval += std::chrono::seconds(5);
    return refused("slow_down", "Too fast: wait " + QByteArray::number(qint64(device.interval.count()))
                                    + " seconds between two requests");
}

Outcome<Granted> byDeviceCode(const TokenRequest &asked)
{
    Service &service = asked.service;
    const QByteArray text = asked.form.value("device_code");
    if (text.isEmpty())
        return refused("invalid_request", "device_code is missing");
    DeviceCode *device = service.store.deviceCodes.find(Store::hashed(text), service.now);
    if (!device)
        return refused("invalid_grant", "There is no such device_code");
    if (device->client != asked.client.id)
        return refused("invalid_grant", "The device_code was issued to another client");
    if (device->state == DeviceState::Used)
        return refused("invalid_grant", "The device_code was used before");
    if (device->state == DeviceState::Denied)
        return refused("access_denied", "The person did not allow it");
    if (service.now >= device->validUntil)
        return refused("expired_token", "The device_code has expired; begin again");
    if (auto sound = checkPace(asked, *device); !sound)
        return std::unexpected(sound.error());
    if (device->state == DeviceState::Pending)
        return refused("authorization_pending", "The person has not decided yet");
    const auto resource = chooseResource(service, asked.form, *device->grant);
    if (!resource)
        return std::unexpected(resource.error());
    device->state = DeviceState::Used;
    return Granted{.grant = device->grant,
                   .scope = device->grant->scope,
                   .resource = *resource,
                   .refreshable = isRefreshable(asked.client, device->grant->scope)};
}

struct GrantRow
{
    const char *type;
    Outcome<Granted> (*answer)(const TokenRequest &);
};
constexpr GrantRow kGrants[] = {
    {"authorization_code", byCode},
    {"refresh_token", byRefreshToken},
    {"client_credentials", byClientCredentials},
    {"password", byPassword},
    {"urn:ietf:params:oauth:grant-type:device_code", byDeviceCode},
};

Outcome<Granted> byGrantType(const TokenRequest &asked)
{
    const QByteArray type = asked.form.value("grant_type");
    if (type.isEmpty())
        return refused("invalid_request", "grant_type is missing");
    const auto row = std::ranges::find_if(kGrants, [&](const GrantRow &each) { return type == each.type; });
    if (row == std::end(kGrants))
        return refused("unsupported_grant_type", "There is no grant_type " + said(type) + " here");
    if (!asked.client.mayUse(type))
        return refused("unauthorized_client", "The grant_type " + type + " is not registered for this client");
    return row->answer(asked);
}

/// The members of RFC 6749 §5.1, in JSON or, misbehaving, as a form.
HttpResponse tokenResponse(Service &service, const Request &request, const MintedToken &access,
                           const QByteArray &refresh, const QByteArray &idToken, const QList<QByteArray> &scope)
{
    const QByteArray type = service.misbehaves(Misbehaviour::TokenTypeOther, request) ? "Scroll" : "Bearer";
    const QByteArray seconds = QByteArray::number(qint64(access.expiresIn));
    if (service.misbehaves(Misbehaviour::FormTokenResponse, request)) {
        Parameters form{{"access_token", access.text}, {"token_type", type}, {"expires_in", seconds}};
        form.append("scope", scope.join(' '));
        if (!refresh.isEmpty())
            form.append("refresh_token", refresh);
        if (!idToken.isEmpty())
            form.append("id_token", idToken);
        HttpResponse response = jsonResponse(200, form.encoded());
        response.fields = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Cache-Control", "no-store"}};
        return response;
    }
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("access_token").string(QByteArrayView(access.text));
    out.key("token_type").string(QByteArrayView(type)).key("expires_in");
    if (service.misbehaves(Misbehaviour::ExpiresInText, request))
        out.string(QByteArrayView(seconds));
    else
        out.number(access.expiresIn);
    out.key("scope").string(QByteArrayView(scope.join(' ')));
    if (!refresh.isEmpty())
        out.key("refresh_token").string(QByteArrayView(refresh));
    if (!idToken.isEmpty())
        out.key("id_token").string(QByteArrayView(idToken));
    out.endObject();
    return jsonResponse(200, json);
}

Outcome<HttpResponse> issue(const TokenRequest &asked, const Granted &granted)
{
    Service &service = asked.service;
    const Outcome<MintedToken> access =
        mintAccessToken(service, asked.request, granted.grant, granted.scope, granted.resource);
    if (!access)
        return std::unexpected(access.error());
    QByteArray idToken;
    const bool isOpenId = granted.scope.contains("openid") && !granted.grant->subject.isEmpty();
    if (isOpenId && !service.misbehaves(Misbehaviour::NoIdToken, asked.request)) {
        const auto token = mintIdToken(service, asked.request, granted.grant,
                                       {.accessToken = access->text, .withNonce = !granted.isRefresh});
        if (!token)
            return std::unexpected(token.error());
        idToken = *token;
    }
    const QByteArray refresh =
        granted.refreshable ? mintRefreshToken(service, granted.grant, granted.family) : QByteArray();
    QByteArray what = "access_token";
    what += refresh.isEmpty() ? "" : ", refresh_token";
    what += idToken.isEmpty() ? "" : ", id_token";
    service.note(EventKind::TokensIssued, asked.request, asked.client.id, usernameOf(granted.grant->subject),
                 QString::fromLatin1(what));
    return tokenResponse(service, asked.request, *access, refresh, idToken, granted.scope);
}

} // namespace

HttpResponse answerToken(Service &service, const Request &request)
{
    const Outcome<Parameters> form = readForm(request);
    if (!form)
        return service.refuse(request, form.error());
    const Outcome<const Client *> client = authenticateClient(service, request, *form);
    if (!client)
        return service.refuse(request, client.error(), form->value("client_id"));
    const TokenRequest asked{service, request, *form, **client};
    const Outcome<HttpResponse> response =
        byGrantType(asked).and_then([&](const Granted &granted) { return issue(asked, granted); });
    return response ? *response : service.refuse(request, response.error(), asked.client.id);
}

} // namespace Grantscope::Practice
