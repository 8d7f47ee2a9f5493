// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/authorize.h"

#include "practice/endpoints.h"
#include "practice/mint.h"
#include "practice/pages.h"

#include <algorithm>

namespace Grantscope::Practice {

namespace {

QByteArray languageFor(const Request &request, const AuthorizationRequest &asked)
{
    return pageLanguage(request.fields(), asked.parameters.value("ui_locales"));
}

bool needsSignIn(const Service &service, const AuthorizationRequest &asked, const Visitor &visitor,
                 const Progress &progress)
{
    if (!visitor.login)
        return true;
    if (progress.signedIn)
        return false;
    const bool tooOld = asked.maxAge && service.now - visitor.login->authTime > std::chrono::seconds(*asked.maxAge);
    const bool another = !asked.hintedSubject.isEmpty() && asked.hintedSubject != visitor.login->subject;
    return asked.prompts("login") || asked.maxAge == 0 || tooOld || another;
}

/// What the tokens will be for; one that is empty where that was not said.
QList<QByteArray> resourcesOf(const AuthorizationRequest &asked)
{
    return asked.resources.isEmpty() ? QList{QByteArray()} : asked.resources;
}

bool needsConsent(const AuthorizationRequest &asked, const Visitor &visitor)
{
    if (asked.prompts("consent") || asked.scope.contains("offline_access"))
        return true;
    // Its redirect URI is that of any program of this computer (RFC 8252 §8.6).
    if (asked.to.client->isSelfRegistered)
        return true;
    const auto isAllowed = [&](const QByteArray &resource) {
        const auto found = visitor.login->allowed.find({asked.to.client->id, resource});
        return found != visitor.login->allowed.end() && std::ranges::all_of(asked.scope, [&](const QByteArray &each) {
                   return found->second.contains(each);
               });
    };
    return !std::ranges::all_of(resourcesOf(asked), isAllowed);
}

/// So that the same is not asked again in this browser.
void remember(const AuthorizationRequest &asked, const QList<QByteArray> &scope, Login &login)
{
    if (asked.to.client->isSelfRegistered)
        return;
    for (const QByteArray &resource : resourcesOf(asked)) {
        QList<QByteArray> &allowed = login.allowed[{asked.to.client->id, resource}];
        std::ranges::copy_if(scope, std::back_inserter(allowed),
                             [&](const QByteArray &each) { return !allowed.contains(each); });
    }
}

HttpResponse issue(Service &service, const Request &request, const AuthorizationRequest &asked, const Visitor &visitor,
                   const QList<QByteArray> &scope)
{
    const SharedGrant grant = grantOf(*visitor.login, *asked.to.client, scope);
    grant->resources = asked.resources;
    grant->nonce = asked.nonce;
    Parameters response;
    IdTokenCompanions companions;
    if (asked.wants("code")) {
        companions.code = service.unguessable();
        const Instant validUntil = service.now + service.settings.lifetimes.code;
        service.store.codes.insert(Store::hashed(companions.code),
                                   {.grant = grant,
                                    .redirectUri = asked.to.redirectUri,
                                    .challenge = asked.challenge,
                                    .challengeMethod = asked.challengeMethod,
                                    .validUntil = validUntil,
                                    // Long enough that a replay ends what the code had given.
                                    .dropAt = validUntil + service.settings.lifetimes.accessToken},
                                   service.now);
        response.append("code", companions.code);
        service.store.seenCode = {companions.code, grant->client, asked.to.redirectUri, asked.challenge,
                                  asked.challengeMethod};
        service.note(EventKind::CodeIssued, request, grant->client, usernameOf(grant->subject));
    }
    if (asked.wants("token")) {
        const Outcome<MintedToken> token = mintAccessToken(service, request, grant, scope, asked.resources.value(0));
        if (!token)
            return sendError(service, request, asked.to, token.error().error, token.error().description);
        companions.accessToken = token->text;
        response.append("access_token", token->text);
        response.append("token_type", "Bearer");
        response.append("expires_in", QByteArray::number(qint64(token->expiresIn)));
        response.append("scope", scope.join(' '));
    }
    if (asked.wants("id_token") && !service.misbehaves(Misbehaviour::NoIdToken, request)) {
        companions.withUserClaims = !asked.wants("code") && !asked.wants("token");
        const Outcome<QByteArray> token = mintIdToken(service, request, grant, companions);
        if (!token)
            return sendError(service, request, asked.to, token.error().error, token.error().description);
        response.append("id_token", *token);
    }
    if (asked.wants("token") || asked.wants("id_token"))
        service.note(EventKind::TokensIssued, request, grant->client, usernameOf(grant->subject),
                     QString::fromLatin1(asked.responseTypes.join(", ")));
    return sendToClient(service, request, asked.to, response);
}

/// prompt=none: what would need the person is an error. OpenID Connect Core §3.1.2.6.
HttpResponse answerSilently(Service &service, const Request &request, const AuthorizationRequest &asked,
                            const Visitor &visitor)
{
    if (needsSignIn(service, asked, visitor, {}))
        return sendError(service, request, asked.to, "login_required",
                         "Nobody is signed in here as asked, and prompt none forbids to ask");
    if (needsConsent(asked, visitor))
        return sendError(service, request, asked.to, "consent_required",
                         "The person has not consented to this yet, and prompt none forbids to ask");
    return issue(service, request, asked, visitor, asked.scope);
}

HttpResponse refuse(Service &service, const Request &request, const AuthorizationRefusal &refusal)
{
    if (!refusal.to)
        return errorPage(service, request, refusal.error, refusal.description, 400, refusal.client);
    return sendError(service, request, *refusal.to, refusal.error, refusal.description);
}

/// What a form of the stage carried on, read again. Only what was sound then comes this far.
struct Resumed
{
    PostedForm form;
    AuthorizationRequest asked;
};
std::expected<Resumed, HttpResponse> resume(Service &service, const Request &request, const Visitor &visitor,
                                            QByteArrayView stage)
{
    const Outcome<PostedForm> form = readPostedForm(service, request, visitor, stage);
    if (!form)
        return std::unexpected(
            errorPage(service, request, form.error().error, form.error().description, form.error().status));
    const auto asked = readAuthorizationRequest(service, form->request);
    if (!asked)
        return std::unexpected(refuse(service, request, asked.error()));
    return Resumed{*form, *asked};
}

} // namespace

HttpResponse continueAuthorization(Service &service, const Request &request, const Parameters &parameters,
                                   Visitor &visitor, const Progress &progress)
{
    const auto asked = readAuthorizationRequest(service, parameters);
    if (!asked)
        return refuse(service, request, asked.error());
    if (asked->prompts("none"))
        return answerSilently(service, request, *asked, visitor);
    const QByteArray language = languageFor(request, *asked);
    const QByteArray carried = asked->parameters.encoded();
    if (needsSignIn(service, *asked, visitor, progress))
        return signInPage(service, language, visitor,
                          {.interaction = {"sign-in", carried},
                           .client = asked->to.client,
                           .username = asked->loginHint,
                           .leadsTo = asked->to.redirectUri});
    if (!asked->hintedSubject.isEmpty() && asked->hintedSubject != visitor.login->subject)
        return sendError(service, request, asked->to, "login_required",
                         "Somebody else signed in than id_token_hint names");
    if (asked->prompts("select_account") && !progress.signedIn && !progress.choseAccount)
        return selectionPage(service, language, visitor, {"select", carried}, asked->to.redirectUri);
    service.store.use(asked->to.client->id, service.now);
    if (needsConsent(*asked, visitor))
        return consentPage(service, language, visitor,
                           {.action = "/consent",
                            .interaction = {"consent", carried},
                            .client = asked->to.client,
                            .scope = asked->scope,
                            .resources = asked->resources,
                            .leadsTo = asked->to.redirectUri});
    return issue(service, request, *asked, visitor, asked->scope);
}

SharedGrant grantOf(const Login &login, const Client &client, const QList<QByteArray> &scope)
{
    return std::make_shared<Grant>(Grant{.client = client.id,
                                         .subject = login.subject,
                                         .sid = login.sid,
                                         .scope = scope,
                                         .acr = kAcr.toByteArray(),
                                         .amr = {"pwd"},
                                         .authTime = login.authTime});
}

HttpResponse sendToClient(Service &service, const Request &request, const Destination &to, Parameters response)
{
    if (to.state && !service.misbehaves(Misbehaviour::StateMissing, request))
        response.append("state", service.misbehaves(Misbehaviour::StateOther, request)
                                     ? QByteArray("state-of-another-request")
                                     : *to.state);
    if (!service.misbehaves(Misbehaviour::IssMissing, request))
        response.append("iss", service.misbehaves(Misbehaviour::IssOther, request)
                                   ? QByteArray("https://another-issuer.example")
                                   : service.issuer);
    switch (to.mode) {
    case ResponseMode::Query:
        return redirectResponse(withParameters(to.redirectUri, response));
    case ResponseMode::Fragment:
        return redirectResponse(to.redirectUri + '#' + response.encoded());
    case ResponseMode::FormPost:
        break;
    }
    return formPostPage(service, pageLanguage(request.fields(), {}), to.redirectUri, response);
}

HttpResponse sendError(Service &service, const Request &request, const Destination &to, const QByteArray &error,
                       const QByteArray &description)
{
    service.note(error == "access_denied" ? EventKind::Denied : EventKind::Refused, request, to.client->id, {},
                 QString::fromLatin1(error + " (" + description + ')'));
    return sendToClient(service, request, to, {{"error", error}, {"error_description", description}});
}

HttpResponse answerAuthorize(Service &service, const Request &request)
{
    const Result<Parameters> &sent = request.isPost() ? request.form() : request.query();
    if (!sent)
        return errorPage(service, request, "invalid_request", "The parameters can not be read", 400);
    Visitor visitor = visitorOf(service, request);
    // The answer's cookie is set after the steps, which may make a new one.
    HttpResponse response = continueAuthorization(service, request, *sent, visitor);
    return withCookie(service, std::move(response), visitor);
}

HttpResponse answerSelection(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    const auto resumed = resume(service, request, visitor, "select");
    if (!resumed)
        return resumed.error();
    if (resumed->form.fields.value("action") == "continue" && visitor.login)
        return continueAuthorization(service, request, resumed->form.request, visitor, {.choseAccount = true});
    return signInPage(service, languageFor(request, resumed->asked), visitor,
                      {.interaction = {"sign-in", resumed->asked.parameters.encoded()},
                       .client = resumed->asked.to.client,
                       .leadsTo = resumed->asked.to.redirectUri});
}

HttpResponse answerConsent(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    const auto resumed = resume(service, request, visitor, "consent");
    if (!resumed)
        return resumed.error();
    const AuthorizationRequest &asked = resumed->asked;
    if (!visitor.login) // It ended while the page stood open.
        return continueAuthorization(service, request, resumed->form.request, visitor);
    QList<QByteArray> scope;
    const QList<QByteArray> ticked = resumed->form.fields.values("scope");
    std::ranges::copy_if(asked.scope, std::back_inserter(scope),
                         [&](const QByteArray &each) { return each == "openid" || ticked.contains(each); });
    if (resumed->form.fields.value("action") != "allow" || scope.isEmpty())
        return sendError(service, request, asked.to, "access_denied", "The person did not allow it");
    remember(asked, scope, *visitor.login);
    service.note(EventKind::Allowed, request, asked.to.client->id, usernameOf(visitor.login->subject),
                 QString::fromLatin1(scope.join(' ')));
    return issue(service, request, asked, visitor, scope);
}

} // namespace Grantscope::Practice
