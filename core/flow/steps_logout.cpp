// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "http/address.h"
#include "jose/base64url.h"
#include "oauth/authorizationrequest.h"
#include "oauth/endsession.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

constexpr qsizetype kStateOctets = 24;

const char *withoutEndSession(const Desk &desk)
{
    return hasEndpoint(desk, "end_session_endpoint") ? nullptr : "no-end-session";
}

Result<Prepared> prepareEndSession(const Desk &desk)
{
    const Result<QByteArray> endpoint = endpointOf(desk, "end_session_endpoint");
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const QByteArray redirectUri = desk.settings.postLogoutRedirectUri;
    const QByteArray state =
        redirectUri.isEmpty() ? QByteArray() : Jose::encodeBase64url(desk.around.random(kStateOctets));
    const OAuth::EndSessionRequest request{
        .idTokenHint = desk.known.values.secret("id_token"),
        .clientId = desk.settings.client.clientId.toUtf8(),
        .postLogoutRedirectUri = redirectUri,
        .state = state,
    };
    Result<QByteArray> address = OAuth::buildAuthorizationAddress(*endpoint, OAuth::buildEndSessionParameters(request));
    if (!address)
        return std::unexpected(address.error());
    Prepared prepared{.address = std::move(*address)};
    if (!redirectUri.isEmpty()) {
        prepared.values.append(made(desk, "post_logout_redirect_uri", redirectUri, Rule::Listener));
        prepared.values.append(made(desk, "state", state, Rule::Random)); // That of the sign-in has served.
    }
    return prepared;
}

/// Only where this machine can hear it: what comes back is a state, and nothing is lost without it.
const char *withoutReturn(const Desk &desk)
{
    const QUrl address = QUrl::fromEncoded(desk.text("post_logout_redirect_uri"));
    return address.scheme() == "http"_L1 && isLoopbackHost(address.host()) ? nullptr : "no-return";
}

Result<Prepared> prepareReturn(const Desk & /*desk*/)
{
    return Prepared();
}

Taken takeReturn(const Desk &desk, const Received &received, Knowledge & /*known*/)
{
    auto reading = OAuth::validateEndSessionResponse(received.arrival->parameters, desk.text("state"));
    return {.error = reading.value ? std::optional<Error>() : reading.value.error(),
            .checks = std::move(reading.checks)};
}

} // namespace

constinit const Step kEndSession{.id = "end-session",
                                 .from = Party::Client,
                                 .to = Party::AuthorizationServer,
                                 .act = Act::OpenBrowser,
                                 .left = withoutEndSession,
                                 .prepare = prepareEndSession,
                                 .take = nullptr};
constinit const Step kSignedOut{.id = "signed-out",
                                .from = Party::AuthorizationServer,
                                .to = Party::Client,
                                .act = Act::AwaitRedirect,
                                .left = withoutReturn,
                                .prepare = prepareReturn,
                                .take = takeReturn};

} // namespace Grantscope::Flow
