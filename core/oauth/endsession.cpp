// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/endsession.h"

#include "oauth/authorizationresponse.h"

namespace Grantscope::OAuth {

Parameters buildEndSessionParameters(const EndSessionRequest &request)
{
    Parameters parameters;
    const auto add = [&](const QByteArray &name, QByteArrayView value) {
        if (!value.isEmpty())
            parameters.append(name, value.toByteArray());
    };
    add("id_token_hint", request.idTokenHint.reveal());
    add("logout_hint", request.logoutHint);
    add("client_id", request.clientId);
    add("post_logout_redirect_uri", request.postLogoutRedirectUri);
    if (!request.postLogoutRedirectUri.isEmpty())
        add("state", request.state);
    add("ui_locales", request.uiLocales);
    return parameters;
}

Reading<void> validateEndSessionResponse(const Parameters &received, const QByteArray &sentState)
{
    // The same rules as for any answer that the browser brings back, with nothing promised in it.
    const SentAuthorization sent{.state = sentState, .responseType = "none"};
    Reading<AuthorizationResponse> reading = validateAuthorizationResponse(received, ResponseMode::Query, sent);
    QList<Check> checks;
    for (const Check &check : std::as_const(reading.checks)) {
        const std::string_view id = check.id;
        if (id == "authz-duplicate-param" || (id == "authz-state" && !sentState.isEmpty()))
            checks += check;
    }
    return {std::move(reading.value).transform([](const AuthorizationResponse &) { }), std::move(checks)};
}

} // namespace Grantscope::OAuth
