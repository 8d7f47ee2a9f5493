// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/tokenrequest.h"

namespace Grantscope::Flow {

namespace {

const char *withoutCode(const Desk &desk)
{
    return asksFor(desk.text("response_type"), "code") ? nullptr : "no-code";
}

Result<Prepared> prepareCode(const Desk &desk)
{
    OAuth::CodeGrant grant{.code = desk.known.values.secret("code"),
                           .redirectUri = desk.text("redirect_uri"),
                           .resources = desk.settings.resources};
    if (desk.known.values.contains("code_verifier")) {
        const auto verifier = OAuth::CodeVerifier::parse(desk.known.values.secret("code_verifier"));
        if (!verifier)
            return std::unexpected(verifier.error());
        grant.verifier = *verifier;
    }
    return prepareForm(desk, "token_endpoint", OAuth::buildCodeTokenParameters(grant));
}

Result<Prepared> prepareClientCredentials(const Desk &desk)
{
    return prepareForm(desk, "token_endpoint",
                       withFurther(desk, OAuth::buildClientCredentialsTokenParameters(
                                             {.scope = desk.settings.scope, .resources = desk.settings.resources})));
}

Result<Prepared> preparePassword(const Desk &desk)
{
    if (desk.settings.username.isEmpty())
        return std::unexpected(missing("username"));
    return prepareForm(desk, "token_endpoint",
                       withFurther(desk, OAuth::buildPasswordTokenParameters({.username = desk.settings.username,
                                                                              .password = desk.settings.password,
                                                                              .scope = desk.settings.scope})));
}

/// The one that came last, or the one that the person has.
Secret refreshTokenOf(const Desk &desk)
{
    const Secret known = desk.known.values.secret("refresh_token");
    return known.isEmpty() ? desk.settings.refreshToken : known;
}

const char *withoutRefreshToken(const Desk &desk)
{
    return refreshTokenOf(desk).isEmpty() ? "no-refresh-token" : nullptr;
}

const char *withoutUsedRefreshToken(const Desk &desk)
{
    const Secret used = desk.known.values.secret("used_refresh_token");
    if (used.isEmpty())
        return "no-refresh-token";
    // Only a public client's has to be replaced (RFC 9700 §2.2.2); one that still counts is not used up.
    const bool isPublic = desk.settings.client.method == OAuth::ClientAuthMethod::None;
    return refreshTokenOf(desk) == used && !isPublic ? "not-rotated" : nullptr;
}

Result<Prepared> prepareRefreshWith(const Desk &desk, const Secret &token, Parameters parameters)
{
    if (token.isEmpty())
        return std::unexpected(missing("refresh_token"));
    Result<Prepared> prepared = prepareForm(desk, "token_endpoint", std::move(parameters));
    if (prepared)
        prepared->values.append({"used_refresh_token", token, desk.step, Rule::Setting});
    return prepared;
}

/// The grant: what the person asks for goes out, a narrower scope among it (RFC 6749 §6).
Result<Prepared> prepareRefresh(const Desk &desk)
{
    const Secret token = refreshTokenOf(desk);
    Result<Prepared> prepared = prepareRefreshWith(
        desk, token,
        withFurther(desk,
                    OAuth::buildRefreshTokenParameters(
                        {.refreshToken = token, .scope = desk.settings.scope, .resources = desk.settings.resources})));
    if (prepared)
        prepared->values.append(made(desk, "refresh_scope", desk.settings.scope, Rule::Setting));
    return prepared;
}

/// After another grant: what was granted, once more.
Result<Prepared> prepareRenewal(const Desk &desk, const Secret &token)
{
    return prepareRefreshWith(
        desk, token, OAuth::buildRefreshTokenParameters({.refreshToken = token, .resources = desk.settings.resources}));
}

Result<Prepared> prepareRefreshOnce(const Desk &desk)
{
    return prepareRenewal(desk, refreshTokenOf(desk));
}

Result<Prepared> prepareRefreshReplay(const Desk &desk)
{
    return prepareRenewal(desk, desk.known.values.secret("used_refresh_token"));
}

} // namespace

QList<Check> judgeTokenRequest(const Desk &desk, const Prepared &prepared)
{
    const Result<Parameters> parameters = parseParameters(prepared.request ? prepared.request->body : QByteArray());
    if (!parameters)
        return {}; // Edited into something else; the server will say so.
    return OAuth::checkTokenRequest(*parameters, desk.text("code_challenge"), desk.text("code_challenge_method"));
}

constinit const Step kTokenRequest{.id = "token-request",
                                   .from = Party::Client,
                                   .to = Party::AuthorizationServer,
                                   .act = Act::Send,
                                   .left = withoutCode,
                                   .prepare = prepareCode,
                                   .take = takeTokens,
                                   .judge = judgeTokenRequest};
constinit const Step kCodeReplay{.id = "code-replay",
                                 .from = Party::Client,
                                 .to = Party::AuthorizationServer,
                                 .act = Act::Send,
                                 .left = withoutCode,
                                 .prepare = prepareCode,
                                 .take = takeTokens,
                                 .judge = judgeTokenRequest};
constinit const Step kClientCredentialsRequest{.id = "client-credentials-request",
                                               .from = Party::Client,
                                               .to = Party::AuthorizationServer,
                                               .act = Act::Send,
                                               .left = nullptr,
                                               .prepare = prepareClientCredentials,
                                               .take = takeTokens,
                                               .judge = judgeTokenRequest};
constinit const Step kPasswordRequest{.id = "password-request",
                                      .from = Party::Client,
                                      .to = Party::AuthorizationServer,
                                      .act = Act::Send,
                                      .left = nullptr,
                                      .prepare = preparePassword,
                                      .take = takeTokens,
                                      .judge = judgeTokenRequest};
constinit const Step kRefreshRequest{.id = "refresh-request",
                                     .from = Party::Client,
                                     .to = Party::AuthorizationServer,
                                     .act = Act::Send,
                                     .left = nullptr,
                                     .prepare = prepareRefresh,
                                     .take = takeTokens,
                                     .judge = judgeTokenRequest};
constinit const Step kRefreshOnce{.id = "refresh-request",
                                  .from = Party::Client,
                                  .to = Party::AuthorizationServer,
                                  .act = Act::Send,
                                  .left = withoutRefreshToken,
                                  .prepare = prepareRefreshOnce,
                                  .take = takeTokens,
                                  .judge = judgeTokenRequest};
constinit const Step kRefreshReplay{.id = "refresh-replay",
                                    .from = Party::Client,
                                    .to = Party::AuthorizationServer,
                                    .act = Act::Send,
                                    .left = withoutUsedRefreshToken,
                                    .prepare = prepareRefreshReplay,
                                    .take = takeTokens,
                                    .judge = judgeTokenRequest};

} // namespace Grantscope::Flow
