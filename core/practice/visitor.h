// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

namespace Grantscope::Practice {

/// The browser that a page is shown to, told by its cookie.
struct Visitor
{
    QByteArray cookie; ///< Its value. A browser that came without one gets it with the page.
    bool isNew = false; ///< The answer must set it.
    Login *login = nullptr; ///< Somebody signed in here.
};
[[nodiscard]] Visitor visitorOf(Service &service, const Request &request);
/// A new cookie, so that one that was planted before is worth nothing, with the login under it.
[[nodiscard]] Visitor signIn(Service &service, const Visitor &before, const Person &person);
void signOut(Service &service, Visitor &visitor);
/// Adds Set-Cookie where the visitor is new. HttpOnly; SameSite=Lax: it comes along when another site sends the browser
/// here, and not with what that site's pages post.
[[nodiscard]] HttpResponse withCookie(const Service &service, HttpResponse response, const Visitor &visitor);

/// What a form of ours does, and with what: both come back with it, and no one but us can have made it for this
/// browser.
struct Interaction
{
    QByteArray stage; ///< "sign-in", "consent" …
    QByteArray request; ///< Encoded parameters of what was asked for.
};
/// The value of the field "csrf".
[[nodiscard]] QByteArray formSeal(const Service &service, const Visitor &visitor, const Interaction &interaction);
/// The fields of a form that was posted, if it was made for this browser and the stage. 403 else.
struct PostedForm
{
    Parameters fields;
    Parameters request; ///< The parameters that it carried on.
};
[[nodiscard]] Outcome<PostedForm> readPostedForm(const Service &service, const Request &request, const Visitor &visitor,
                                                 QByteArrayView stage);

} // namespace Grantscope::Practice
