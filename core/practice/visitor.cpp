// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/visitor.h"

#include "jose/base64url.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

/// Browsers share cookies among the ports of a host, so that the port stands in the name.
QByteArray cookieName(const Service &service)
{
    return "practice_" + service.port();
}

bool isCookieValue(QByteArrayView text)
{
    return text.size() == 43 && std::ranges::all_of(text, [](char c) { return Jose::base64urlValue(c) >= 0; });
}

} // namespace

Visitor visitorOf(Service &service, const Request &request)
{
    const QByteArray cookie = request.cookie(cookieName(service));
    if (!isCookieValue(cookie))
        return {.cookie = service.unguessable(), .isNew = true};
    return {.cookie = cookie, .login = service.store.logins.find(Store::hashed(cookie), service.now)};
}

Visitor signIn(Service &service, const Visitor &before, const Person &person)
{
    Login login{.subject = person.subject,
                .sid = service.unguessable(16),
                .authTime = service.now,
                .dropAt = service.now + service.settings.lifetimes.session};
    if (before.login && before.login->subject == person.subject) {
        login.sid = before.login->sid; // the same session, signed in again
        login.allowed = before.login->allowed;
    }
    service.store.logins.remove(Store::hashed(before.cookie));
    Visitor visitor{.cookie = service.unguessable(), .isNew = true};
    visitor.login = &service.store.logins.insert(Store::hashed(visitor.cookie), login, service.now);
    return visitor;
}

void signOut(Service &service, Visitor &visitor)
{
    if (!visitor.login)
        return;
    service.store.revokeSession(visitor.login->sid);
    service.store.logins.remove(Store::hashed(visitor.cookie));
    visitor.login = nullptr;
}

HttpResponse withCookie(const Service &service, HttpResponse response, const Visitor &visitor)
{
    if (visitor.isNew)
        response.fields.append("Set-Cookie",
                               cookieName(service) + '=' + visitor.cookie + "; Path=/; HttpOnly; SameSite=Lax");
    return response;
}

QByteArray formSeal(const Service &service, const Visitor &visitor, const Interaction &interaction)
{
    const QByteArray sealed = interaction.stage + '\0' + visitor.cookie + '\0' + interaction.request;
    return Jose::encodeBase64url(QMessageAuthenticationCode::hash(sealed, service.macKey, QCryptographicHash::Sha256));
}

Outcome<PostedForm> readPostedForm(const Service &service, const Request &request, const Visitor &visitor,
                                   QByteArrayView stage)
{
    if (!request.form())
        return refused("invalid_request", "The form can not be read");
    const Parameters &fields = *request.form();
    const Interaction interaction{stage.toByteArray(), fields.value("request")};
    const Secret seal(fields.value("csrf"));
    if (visitor.isNew || !(seal == Secret(formSeal(service, visitor, interaction))))
        return refused("invalid_request",
                       "This form was not made for this browser, or the server was started anew "
                       "since. Begin again in the application",
                       403);
    const Result<Parameters> carried = parseParameters(interaction.request);
    if (!carried)
        return refused("invalid_request", "The form can not be read");
    return PostedForm{fields, *carried};
}

} // namespace Grantscope::Practice
