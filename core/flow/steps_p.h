// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/flow alone: the steps, and what they share.

#include "flow/step.h"
#include "oauth/tokenresponse.h"
#include "oauth/wellknown.h"

namespace Grantscope::Flow {

extern const Step kDiscovery;
extern const Step kMcpCall;
extern const Step kResourceMetadata;
extern const Step kMcpDiscovery;
extern const Step kRegistration;
extern const Step kMcpCallAuthorized;
extern const Step kPreparation;
extern const Step kAuthorizationRequest;
extern const Step kSignIn;
extern const Step kAuthorizationResponse;
extern const Step kTokenRequest;
extern const Step kCodeReplay;
extern const Step kClientCredentialsRequest;
extern const Step kPasswordRequest;
extern const Step kRefreshRequest;
extern const Step kRefreshReplay;
extern const Step kRefreshOnce;
extern const Step kDeviceRequest;
extern const Step kDevicePoll;
extern const Step kFrontIdToken;
extern const Step kIdToken;
extern const Step kRefreshedIdToken;
extern const Step kUserInfo;
extern const Step kApi;
extern const Step kIntrospection;
extern const Step kRevocation;
extern const Step kEndSession;
extern const Step kSignedOut;

/// The address of an endpoint by its name in metadata: what was given by hand, else what the metadata say. Errors:
/// "endpoint-missing", "endpoint-address".
[[nodiscard]] Result<QByteArray> endpointOf(const Desk &desk, QByteArrayView member);
[[nodiscard]] bool hasEndpoint(const Desk &desk, QByteArrayView member);

/// What is asked for: the person's response type, else \a usual.
[[nodiscard]] bool asksFor(const QByteArray &responseType, QByteArrayView what);
[[nodiscard]] bool hasScope(const QByteArray &scope, QByteArrayView name);
/// What the authorization request said as it went out, edited or not; without one, \a setting.
[[nodiscard]] QByteArray asSent(const Desk &desk, QByteArrayView name, const QByteArray &setting);
/// An ID token is to come: the scope openid or a response type says so.
[[nodiscard]] bool expectsIdToken(const Desk &desk);

/// \a parameters and those that the person added.
[[nodiscard]] Parameters withFurther(const Desk &desk, Parameters parameters);
/// A form for an endpoint, deviated by the fault, authenticated, laid out.
[[nodiscard]] Result<Prepared> prepareForm(const Desk &desk, QByteArrayView endpoint, Parameters parameters);
[[nodiscard]] Result<Prepared> prepareFormOf(const OAuth::ClientCredentials &sender, const Desk &desk,
                                             QByteArrayView endpoint, Parameters parameters);
/// The access token (or what the fault puts in its place); "flow-no-token".
[[nodiscard]] Result<Secret> tokenFor(const Desk &desk);
[[nodiscard]] Error missing(QByteArrayView what);

/// What was sent with the authorization request, for comparing the answer with it.
[[nodiscard]] OAuth::SentAuthorization sentAuthorization(const FlowSettings &settings, const Knowledge &known);

/// The metadata of the issuer, from one place after the other.
[[nodiscard]] Result<Prepared> prepareDiscovery(const Desk &desk, OAuth::MetadataOrder order);
[[nodiscard]] Taken takeDiscovery(const Desk &desk, const Received &received, Knowledge &known,
                                  OAuth::MetadataOrder order);
/// The document is not there (\a id), or a page stands in its place: another place may have it.
[[nodiscard]] std::optional<Error> nothingHere(const HttpResponse &response, ErrorId id, SpecRef spec);

/// A token request, held against the challenge that was sent.
[[nodiscard]] QList<Check> judgeTokenRequest(const Desk &desk, const Prepared &prepared);
/// A value of this step.
[[nodiscard]] inline FlowValue made(const Desk &desk, const QByteArray &name, QByteArrayView value, Rule rule)
{
    return {name, Secret(value), desk.step, rule};
}
/// Takes a token response in: of the code, the refresh token, the device code, the client's own credentials.
[[nodiscard]] Taken takeTokens(const Desk &desk, const Received &received, Knowledge &known);
[[nodiscard]] Taken takeTokens(const Desk &desk, OAuth::Reading<OAuth::TokenResponse> reading);

} // namespace Grantscope::Flow
