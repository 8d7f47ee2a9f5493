// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/faults.h"
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "jose/base64url.h"
#include "oauth/authorizationrequest.h"

#include <QtTranslation>

namespace Grantscope::Flow {

namespace {

constexpr qsizetype kStateOctets = 24; ///< 192 bits: RFC 6749 §10.10 asks for 2^-128 at most.
constexpr qsizetype kVerifierOctets = 32; ///< RFC 7636 §4.1.

bool usesPkce(const FlowSettings &settings)
{
    return asksFor(settings.responseType, "code") && settings.pkce != OAuth::PkceMethod::NoneInsecure;
}

const char *withAnotherEngine(const Desk &desk)
{
    return desk.settings.engine == Engine::Own ? nullptr : "engine-makes";
}

/// Where an ID token may come, a nonce goes out, whether the specification insists or not (OIDC Core §3.1.2.1).
Result<Prepared> prepareSecrets(const Desk &desk)
{
    // What the token request will need is asked for before the person signs in.
    if (asksFor(desk.settings.responseType, "code") && !desk.settings.client.clientId.isEmpty()) {
        if (const Result<void> valid = OAuth::validateCredentials(desk.settings.client); !valid)
            return std::unexpected(valid.error());
    }
    Prepared prepared;
    const auto random = [&](qsizetype octets) { return Jose::encodeBase64url(desk.around.random(octets)); };
    prepared.values.append(made(desk, "state", random(kStateOctets), Rule::Random));
    if (!desk.settings.nonce.isEmpty())
        prepared.values.append(made(desk, "nonce", desk.settings.nonce, Rule::Setting));
    else if (expectsIdToken(desk))
        prepared.values.append(made(desk, "nonce", random(kStateOctets), Rule::Random));
    if (usesPkce(desk.settings)) {
        const auto verifier = OAuth::CodeVerifier::fromRandom(desk.around.random(kVerifierOctets));
        if (!verifier)
            return std::unexpected(verifier.error());
        const bool hashed = desk.settings.pkce == OAuth::PkceMethod::S256;
        prepared.values.append({"code_verifier", verifier->secret(), desk.step, Rule::Random});
        prepared.values.append(made(desk, "code_challenge", OAuth::deriveCodeChallenge(*verifier, desk.settings.pkce),
                                    hashed ? Rule::VerifierHash : Rule::VerifierItself));
        prepared.values.append(
            made(desk, "code_challenge_method", OAuth::pkceMethodName(desk.settings.pkce), Rule::Setting));
    }
    return prepared;
}

OAuth::AuthorizationRequest requestOf(const Desk &desk)
{
    const FlowSettings &settings = desk.settings;
    return {.responseType = settings.responseType,
            .clientId = settings.client.clientId.toUtf8(),
            .redirectUri = settings.redirectUri,
            .scope = settings.scope,
            .state = desk.text("state"),
            .nonce = desk.text("nonce"),
            .responseMode = settings.responseMode,
            .codeChallenge = desk.text("code_challenge"),
            .codeChallengeMethod = desk.text("code_challenge_method"),
            .prompt = settings.prompt,
            .loginHint = settings.loginHint,
            .acrValues = settings.acrValues,
            .maxAge = settings.maxAge,
            .resources = settings.resources,
            .further = settings.further};
}

Result<Prepared> prepareRequest(const Desk &desk)
{
    if (desk.settings.client.clientId.isEmpty())
        return std::unexpected(missing("client_id"));
    const Result<QByteArray> endpoint = endpointOf(desk, "authorization_endpoint");
    if (!endpoint)
        return std::unexpected(endpoint.error());
    Parameters parameters = OAuth::authorizationParameters(requestOf(desk));
    if (desk.fault && desk.fault->alterRequest)
        desk.fault->alterRequest(parameters, desk);
    Result<QByteArray> address = OAuth::buildAuthorizationAddress(*endpoint, parameters);
    if (!address)
        return std::unexpected(address.error());
    Prepared prepared{.address = std::move(*address)};
    for (const Parameter &parameter : parameters) {
        if (desk.known.values.contains(parameter.name))
            continue;
        const Rule rule = parameter.name == "redirect_uri" ? Rule::Listener : Rule::Setting;
        prepared.values.append(made(desk, parameter.name, parameter.value, rule));
    }
    return prepared;
}

QList<Check> judgeAddress(const Desk &desk, const Prepared &prepared)
{
    const Result<Parameters> parameters = parseParameters(queryOf(prepared.address));
    return parameters ? OAuth::checkAuthorizationRequest(*parameters, desk.known.metadata) : QList<Check>();
}

Result<Prepared> prepareNothing(const Desk & /*desk*/)
{
    return Prepared();
}

Taken takeArrival(const Desk & /*desk*/, const Received &received, Knowledge &known)
{
    known.arrival = *received.arrival;
    return {};
}

Taken takeResponse(const Desk &desk, const Received & /*received*/, Knowledge &known)
{
    if (!known.arrival)
        return {.error = nobodyCame(desk.settings.redirectUri)};
    Parameters parameters = known.arrival->parameters;
    if (desk.fault && desk.fault->alterArrival)
        desk.fault->alterArrival(parameters);
    auto reading =
        OAuth::validateAuthorizationResponse(parameters, known.arrival->mode, sentAuthorization(desk.settings, known));
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = reading.value.error();
        return taken;
    }
    // What was promised, and nothing else: a redirect passes through the browser, where anybody can add a
    // code_verifier.
    const OAuth::AuthorizationResponse &response = *reading.value;
    const auto keep = [&](const char *name, const Secret &value) {
        if (!value.isEmpty())
            taken.values.append({name, value, desk.step, Rule::Redirect});
    };
    keep("code", response.code);
    keep("access_token", response.accessToken);
    keep("id_token", response.idToken);
    keep("iss", Secret(response.issuer.toUtf8()));
    if (!response.accessToken.isEmpty()) {
        keep("token_type", Secret(response.tokenType.toUtf8()));
        keep("granted_scope", Secret(response.scope.toUtf8()));
        if (response.expiresIn)
            keep("expires_in", Secret(QByteArray::number(*response.expiresIn)));
    }
    return taken;
}

} // namespace

Error nobodyCame(const QByteArray &redirectUri)
{
    return Error{FlowError::NoRedirect, QString::fromUtf8(redirectUri),
                 words(QT_TRANSLATE_NOOP("Values", "no redirect")), "RFC 6749 §4.1.2"};
}

constinit const Step kPreparation{.id = "preparation",
                                  .from = Party::Client,
                                  .to = Party::Client,
                                  .act = Act::Compute,
                                  .left = withAnotherEngine,
                                  .prepare = prepareSecrets,
                                  .take = nullptr};
constinit const Step kAuthorizationRequest{.id = "authorization-request",
                                           .from = Party::Client,
                                           .to = Party::AuthorizationServer,
                                           .act = Act::OpenBrowser,
                                           .left = nullptr,
                                           .prepare = prepareRequest,
                                           .take = nullptr,
                                           .judge = judgeAddress};
constinit const Step kSignIn{.id = "sign-in",
                             .from = Party::ResourceOwner,
                             .to = Party::AuthorizationServer,
                             .act = Act::AwaitRedirect,
                             .left = nullptr,
                             .prepare = prepareNothing,
                             .take = takeArrival};
constinit const Step kAuthorizationResponse{.id = "authorization-response",
                                            .from = Party::AuthorizationServer,
                                            .to = Party::Client,
                                            .act = Act::Compute,
                                            .left = nullptr,
                                            .prepare = prepareNothing,
                                            .take = takeResponse};
} // namespace Grantscope::Flow
