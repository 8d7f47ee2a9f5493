// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/authorize.h"
#include "practice/devicepages.h"
#include "practice/endpoints.h"
#include "practice/pages.h"

namespace Grantscope::Practice {

namespace {

/// Who signs in with the form; null where name and password don't belong together. The password is compared in any
/// case, so that the time tells nothing of the name.
const Person *whoSignsIn(const Service &service, const Parameters &fields)
{
    const Person *person = findPerson(fields.value("username"));
    const Secret expected = service.password(person ? *person : people().first());
    const bool right = !expected.isEmpty() && Secret(fields.value("password")) == expected;
    return right ? person : nullptr;
}

HttpResponse again(Service &service, const Request &request, const Visitor &visitor, const PostedForm &form,
                   const QByteArray &stage)
{
    service.note(EventKind::SignInFailed, request);
    const QByteArray language = pageLanguage(request.fields(), form.request.value("ui_locales"));
    const bool isDevice = stage == "device-sign-in";
    return signInPage(
        service, language, visitor,
        {.interaction = {stage, form.request.encoded()},
         .client = isDevice ? nullptr : service.findClient(form.request.value("client_id")),
         .username =
             form.fields.value("username").first(std::min<qsizetype>(form.fields.value("username").size(), 100)),
         .failed = true,
         .leadsTo = isDevice ? QByteArray() : form.request.value("redirect_uri")});
}

HttpResponse cancelled(Service &service, const Request &request, const Visitor &visitor, const PostedForm &form,
                       const QByteArray &stage)
{
    if (stage == "device-sign-in")
        return deviceCodePage(service, request, visitor, {});
    const auto asked = readAuthorizationRequest(service, form.request);
    if (!asked)
        return errorPage(service, request, asked.error().error, asked.error().description, 400);
    return sendError(service, request, asked->to, "access_denied", "The person did not sign in");
}

} // namespace

HttpResponse answerSignIn(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    // The seal holds the stage, so that the field only tells which of the two it is.
    const bool isDevice = request.form() && request.form()->value("stage") == "device-sign-in";
    const QByteArray stage = isDevice ? "device-sign-in" : "sign-in";
    const auto form = readPostedForm(service, request, visitor, stage);
    if (!form)
        return errorPage(service, request, form.error().error, form.error().description, form.error().status);
    if (form->fields.value("action") == "cancel")
        return cancelled(service, request, visitor, *form, stage);
    const Person *person = whoSignsIn(service, form->fields);
    if (!person)
        return again(service, request, visitor, *form, stage);
    Visitor signedIn = signIn(service, visitor, *person);
    service.note(EventKind::SignedIn, request, form->request.value("client_id"), person->username);
    HttpResponse response = isDevice
                                ? continueDevice(service, request, form->request, signedIn)
                                : continueAuthorization(service, request, form->request, signedIn, {.signedIn = true});
    return withCookie(service, std::move(response), signedIn);
}

} // namespace Grantscope::Practice
