// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/endpoints.h"
#include "practice/jwt.h"
#include "practice/pages.h"

#include <QtTranslation>

namespace Grantscope::Practice {

namespace {

/// A logout request, sound in itself. OpenID Connect RP-Initiated Logout §2.
struct LogoutRequest
{
    const Client *client = nullptr;
    QByteArray redirectUri = {};
    QByteArray state = {};
    QByteArray hintedSid = {};
    bool isHinted = false;
};

/// The hint may have expired (§4): it says who asks, and opens nothing.
Outcome<void> readHint(const Service &service, const QByteArray &hint, LogoutRequest &logout)
{
    const auto jwt =
        verifyJwt(hint, algorithms(), [&](const QByteArray &, const QString &kid) { return service.ring.find(kid); });
    if (!jwt)
        return refused("invalid_request", "id_token_hint: " + jwt.error().text);
    const Json::Value claims = jwt->claims.root();
    if (!claims.member("iss").stringIs(service.issuer))
        return refused("invalid_request", "id_token_hint: it was issued by somebody else");
    const Client *client = service.findClient(claims.member("aud").toUtf8());
    if (!client || (logout.client && logout.client != client))
        return refused("invalid_request", "id_token_hint: it was issued to another client than client_id names");
    logout.client = client;
    logout.hintedSid = claims.member("sid").toUtf8();
    logout.isHinted = true;
    return {};
}

Outcome<LogoutRequest> readLogout(const Service &service, const Parameters &parameters)
{
    if (!parameters.repeated().isEmpty())
        return refused("invalid_request",
                       "The parameter " + said(parameters.repeated().first()) + " stands more than once");
    LogoutRequest logout{.redirectUri = parameters.value("post_logout_redirect_uri"),
                         .state = parameters.value("state")};
    if (const QByteArray id = parameters.value("client_id"); !id.isEmpty()) {
        logout.client = service.findClient(id);
        if (!logout.client)
            return refused("invalid_request", "There is no client " + said(id));
    }
    if (const QByteArray hint = parameters.value("id_token_hint"); !hint.isEmpty()) {
        if (auto sound = readHint(service, hint, logout); !sound)
            return std::unexpected(sound.error());
    }
    if (logout.redirectUri.isEmpty())
        return logout;
    if (!logout.client)
        return refused("invalid_request", "post_logout_redirect_uri needs client_id or id_token_hint");
    if (!isRegisteredUri(*logout.client, logout.client->postLogoutRedirectUris, logout.redirectUri))
        return refused("invalid_request", "The post_logout_redirect_uri " + said(logout.redirectUri)
                                              + " is not registered for this client");
    return logout;
}

HttpResponse done(const Service &service, const QByteArray &language, const LogoutRequest &logout)
{
    if (logout.redirectUri.isEmpty())
        return messagePage(
            service, language, QT_TRANSLATE_NOOP("Practice", "Signed out"),
            QT_TRANSLATE_NOOP("Practice", "Nobody is signed in here any more. You can close this page."));
    Parameters parameters;
    if (!logout.state.isEmpty())
        parameters.append("state", logout.state);
    return redirectResponse(parameters.isEmpty() ? logout.redirectUri : withParameters(logout.redirectUri, parameters));
}

void endSession(Service &service, const Request &request, Visitor &visitor)
{
    if (!visitor.login)
        return;
    service.note(EventKind::SignedOut, request, {}, usernameOf(visitor.login->subject));
    signOut(service, visitor);
}

HttpResponse confirmPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                         const Parameters &parameters, const LogoutRequest &logout)
{
    Page page(service, language, QT_TRANSLATE_NOOP("Practice", "Sign out?"));
    page.paragraph(page.text(QT_TRANSLATE_NOOP(
        "Practice", "An application asks you to sign out of the practice server. Tokens of this login end, too.")));
    page.beginForm("/end_session/confirm", visitor, {"sign-out", parameters.encoded()});
    page.button("sign-out", page.text(QT_TRANSLATE_NOOP("Practice", "Sign out")), true);
    page.button("stay", page.text(QT_TRANSLATE_NOOP("Practice", "Stay signed in"))).endForm();
    return page.mayLeadTo(logout.redirectUri).response();
}

} // namespace

HttpResponse answerEndSession(Service &service, const Request &request)
{
    const Result<Parameters> &sent = request.isPost() ? request.form() : request.query();
    const Outcome<LogoutRequest> logout =
        sent ? readLogout(service, *sent) : refused("invalid_request", "The parameters can not be read");
    if (!logout)
        return errorPage(service, request, logout.error().error, logout.error().description, 400);
    Visitor visitor = visitorOf(service, request);
    const QByteArray language = pageLanguage(request.fields(), sent->value("ui_locales"));
    // Only who holds a token of this very session is believed without asking (§2: anyone could send the browser here).
    const bool believed = visitor.login && logout->isHinted && logout->hintedSid == visitor.login->sid;
    if (visitor.login && !believed)
        return withCookie(service, confirmPage(service, language, visitor, *sent, *logout), visitor);
    endSession(service, request, visitor);
    return done(service, language, *logout);
}

HttpResponse answerSignOut(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    const auto form = readPostedForm(service, request, visitor, "sign-out");
    if (!form)
        return errorPage(service, request, form.error().error, form.error().description, form.error().status);
    const QByteArray language = pageLanguage(request.fields(), form->request.value("ui_locales"));
    if (form->fields.value("action") != "sign-out")
        return messagePage(service, language, QT_TRANSLATE_NOOP("Practice", "Still signed in"),
                           QT_TRANSLATE_NOOP("Practice", "Nothing has changed. You can close this page."));
    const Outcome<LogoutRequest> logout = readLogout(service, form->request);
    if (!logout)
        return errorPage(service, request, logout.error().error, logout.error().description, 400);
    endSession(service, request, visitor);
    return done(service, language, *logout);
}

} // namespace Grantscope::Practice
