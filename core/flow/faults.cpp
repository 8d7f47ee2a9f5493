// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/faults.h"

#include "flow/steps_p.h"
#include "jose/base64url.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Grantscope::Flow {

namespace {

using Refusal = Fault::Refusal;

bool has(const Grant &grant, std::string_view step)
{
    return std::ranges::any_of(grant.steps, [step](const Step *each) { return step == each->id; });
}
bool follows(const FlowSettings &settings, FollowUp followUp)
{
    return settings.followUps.contains(followUp);
}
/// What is asked for where the person says nothing else.
bool asks(const Grant &grant, const FlowSettings &settings, QByteArrayView what)
{
    return asksFor(settings.responseType.isEmpty() ? QByteArray(grant.responseType) : settings.responseType, what);
}
bool is(const Desk &desk, std::string_view step)
{
    return step == desk.step;
}

bool withRedirect(const Grant &grant, const FlowSettings & /*settings*/)
{
    return has(grant, kSignIn.id);
}
bool withCode(const Grant &grant, const FlowSettings &settings)
{
    return has(grant, kTokenRequest.id) && asks(grant, settings, "code");
}
bool withPkce(const Grant &grant, const FlowSettings &settings)
{
    return withCode(grant, settings) && settings.pkce != OAuth::PkceMethod::NoneInsecure;
}
constexpr std::array kSecret{Refusal{"token-request", "invalid_client"},
                             Refusal{"client-credentials-request", "invalid_client"},
                             Refusal{"password-request", "invalid_client"},
                             Refusal{"refresh-request", "invalid_client"}, Refusal{"device-request", "invalid_client"}};

bool withSecret(const Grant &grant, const FlowSettings &settings)
{
    using enum OAuth::ClientAuthMethod;
    const bool sendsIt = settings.client.method == SecretBasic || settings.client.method == SecretPost
                         || settings.client.method == SecretJwt;
    return sendsIt && !settings.client.secret.isEmpty()
           && std::ranges::any_of(kSecret, [&](const Refusal &refusal) { return has(grant, refusal.step); });
}
bool withNonce(const Grant &grant, const FlowSettings &settings)
{
    return withRedirect(grant, settings) && (hasScope(settings.scope, "openid") || asks(grant, settings, "id_token"));
}
bool withRefresh(const Grant &grant, const FlowSettings &settings)
{
    return has(grant, kRefreshRequest.id) || follows(settings, FollowUp::Refresh);
}
bool withScope(const Grant &grant, const FlowSettings & /*settings*/)
{
    return !has(grant, kRefreshRequest.id);
}
bool withApi(const Grant & /*grant*/, const FlowSettings &settings)
{
    return follows(settings, FollowUp::Api) && !settings.apiAddress.isEmpty();
}
bool withIdTokenAndApi(const Grant &grant, const FlowSettings &settings)
{
    return withApi(grant, settings) && has(grant, kIdToken.id) && hasScope(settings.scope, "openid");
}
bool withPolling(const Grant &grant, const FlowSettings & /*settings*/)
{
    return has(grant, kDevicePoll.id);
}

void otherState(Parameters &arrival)
{
    arrival.set("state", "a-state-that-was-never-sent");
}

void withoutVerifier(Parameters &parameters, const Desk &desk)
{
    if (is(desk, kTokenRequest.id))
        parameters.remove("code_verifier");
}

void otherVerifier(Parameters &parameters, const Desk &desk)
{
    if (is(desk, kTokenRequest.id))
        parameters.set("code_verifier", Jose::encodeBase64url(desk.around.random(32)));
}

void plainPkce(FlowSettings &settings)
{
    settings.pkce = OAuth::PkceMethod::PlainInsecure;
}

void noPkce(FlowSettings &settings)
{
    settings.pkce = OAuth::PkceMethod::NoneInsecure;
}

void otherRedirectUri(Parameters &parameters, const Desk &desk)
{
    if (is(desk, kTokenRequest.id))
        parameters.set("redirect_uri", parameters.value("redirect_uri") + "/other");
}

void wrongSecret(FlowSettings &settings)
{
    const QByteArray wrong = settings.client.secret.reveal().toByteArray() + "-wrong";
    settings.client.secret = Secret(wrong);
}

std::chrono::milliseconds untilCodeExpired(const Desk &desk, std::chrono::milliseconds pause)
{
    return is(desk, kTokenRequest.id) ? desk.settings.codeLifetime : pause;
}

void withoutNonce(Parameters &parameters, const Desk &desk)
{
    if (is(desk, kAuthorizationRequest.id))
        parameters.remove("nonce");
}

constexpr const char *kNoSuchScope = "grantscope.no.such.scope";

void unknownScope(FlowSettings &settings)
{
    settings.scope = (settings.scope + ' ' + kNoSuchScope).trimmed();
}

void idTokenInstead(Secret &token, const Desk &desk)
{
    if (is(desk, kApi.id))
        token = desk.known.values.secret("id_token");
}

void noToken(Secret &token, const Desk &desk)
{
    if (is(desk, kApi.id))
        token = Secret();
}

/// Twice at once, then as the server wants it: who never waits gets no token.
std::chrono::milliseconds atOnce(const Desk &desk, std::chrono::milliseconds pause)
{
    return is(desk, kDevicePoll.id) && desk.attempt < 2 ? std::chrono::milliseconds(0) : pause;
}

constexpr std::array kOtherState{Refusal{"authorization-response", "state-mismatch"}};
constexpr std::array kVerifier{Refusal{"token-request", "invalid_grant"}, Refusal{"token-request", "invalid_request"}};
constexpr std::array kChallenge{Refusal{"authorization-response", "invalid_request"}};
constexpr std::array kReplay{Refusal{"code-replay", "invalid_grant"}};
constexpr std::array kRedirect{Refusal{"token-request", "invalid_grant"}};
constexpr std::array kExpired{Refusal{"token-request", "invalid_grant"}};
constexpr std::array kNonce{Refusal{"authorization-response", "invalid_request"}, Refusal{"id-token", "idt-nonce"},
                            Refusal{"front-id-token", "idt-nonce"}};
constexpr std::array kRefreshed{Refusal{"refresh-replay", "invalid_grant"}};
constexpr std::array kScope{
    Refusal{"authorization-response", "invalid_scope"}, Refusal{"token-request", "invalid_scope"},
    Refusal{"client-credentials-request", "invalid_scope"}, Refusal{"password-request", "invalid_scope"},
    Refusal{"device-request", "invalid_scope"},
    // RFC 6749 §3.3: left out, and the answer says so.
    Refusal{"token-request", "scope-granted", kNoSuchScope},
    Refusal{"client-credentials-request", "scope-granted", kNoSuchScope},
    Refusal{"password-request", "scope-granted", kNoSuchScope}, Refusal{"device-poll", "scope-granted", kNoSuchScope}};
constexpr std::array kToken{Refusal{"api", "invalid_token"}};
constexpr std::array kNoToken{Refusal{"api", "401"}};
constexpr std::array kPolling{Refusal{"device-poll", "slow_down"}};

constinit const std::array kFaults{
    Fault{.id = "other-state",
          .spec = "RFC 6749 §10.12; RFC 9700 §4.7.1",
          .applies = withRedirect,
          .alterArrival = otherState,
          .refusals = kOtherState},
    Fault{.id = "no-code-verifier",
          .spec = "RFC 7636 §4.6",
          .applies = withPkce,
          .alterRequest = withoutVerifier,
          .refusals = kVerifier},
    Fault{.id = "wrong-code-verifier",
          .spec = "RFC 7636 §4.6",
          .applies = withPkce,
          .alterRequest = otherVerifier,
          .refusals = kVerifier},
    Fault{.id = "pkce-plain",
          .spec = "RFC 7636 §4.2; RFC 9700 §2.1.1",
          .applies = withPkce,
          .alterSettings = plainPkce,
          .refusals = kChallenge},
    Fault{.id = "no-pkce",
          .spec = "RFC 9700 §2.1.1",
          .applies = withPkce,
          .alterSettings = noPkce,
          .refusals = kChallenge},
    Fault{.id = "replayed-code",
          .spec = "RFC 6749 §4.1.2, §10.5",
          .applies = withCode,
          .extraStep = &kCodeReplay,
          .extraAfter = "token-request",
          .refusals = kReplay},
    Fault{.id = "other-redirect-uri",
          .spec = "RFC 6749 §4.1.3",
          .applies = withCode,
          .alterRequest = otherRedirectUri,
          .refusals = kRedirect},
    Fault{.id = "wrong-client-secret",
          .spec = "RFC 6749 §5.2",
          .applies = withSecret,
          .alterSettings = wrongSecret,
          .refusals = kSecret},
    Fault{.id = "expired-code",
          .spec = "RFC 6749 §4.1.2",
          .applies = withCode,
          .hold = untilCodeExpired,
          .refusals = kExpired},
    Fault{.id = "missing-nonce",
          .spec = "OIDC Core §3.1.3.7 (11), §3.2.2.1",
          .applies = withNonce,
          .alterRequest = withoutNonce,
          .refusals = kNonce},
    Fault{.id = "reused-refresh-token",
          .spec = "RFC 9700 §4.14.2",
          .applies = withRefresh,
          .extraStep = &kRefreshReplay,
          .extraAfter = "refresh-request",
          .refusals = kRefreshed},
    Fault{.id = "unregistered-scope",
          .spec = "RFC 6749 §3.3",
          .applies = withScope,
          .alterSettings = unknownScope,
          .refusals = kScope},
    Fault{.id = "id-token-at-api",
          .spec = "RFC 9068 §4",
          .applies = withIdTokenAndApi,
          .alterToken = idTokenInstead,
          .refusals = kToken},
    Fault{.id = "api-without-token",
          .spec = "RFC 6750 §3",
          .applies = withApi,
          .alterToken = noToken,
          .refusals = kNoToken},
    Fault{.id = "impatient-polling",
          .spec = "RFC 8628 §3.5",
          .applies = withPolling,
          .hold = atOnce,
          .refusals = kPolling},
};

} // namespace

std::span<const Fault> faults()
{
    return kFaults;
}

const Fault *findFault(std::string_view id)
{
    const auto found = std::ranges::find_if(kFaults, [id](const Fault &fault) { return id == fault.id; });
    return found == kFaults.end() ? nullptr : &*found;
}

bool canCommit(const Fault &fault, const Grant &grant, const FlowSettings &settings)
{
    return settings.engine == Engine::Own && fault.applies(grant, settings);
}

} // namespace Grantscope::Flow
