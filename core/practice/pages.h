// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/html.h"

namespace Grantscope::Practice {

/// What the pages that people see say; what is done with their forms stands with the endpoints.

/// Something went wrong that no client may be told of.
[[nodiscard]] HttpResponse errorPage(Service &service, const Request &request, const QByteArray &error,
                                     const QByteArray &description, int status, const QByteArray &client = {});
/// A page with a title and a sentence, no form.
[[nodiscard]] HttpResponse messagePage(const Service &service, const QByteArray &language, const char *title,
                                       const char *sentence);

struct SignInPage
{
    Interaction interaction; ///< Of the stage "sign-in" or "device-sign-in".
    const Client *client = nullptr;
    QByteArray username = {};
    bool failed = false;
    QByteArray leadsTo = {}; ///< The redirect URI; empty for a device.
};
[[nodiscard]] HttpResponse signInPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                                      const SignInPage &content);

struct ConsentPage
{
    QByteArrayView action; ///< Path of the form.
    Interaction interaction;
    const Client *client = nullptr;
    QList<QByteArray> scope = {};
    QList<QByteArray> resources = {}; ///< What the tokens will be for; empty: that was not said.
    QByteArray userCode = {}; ///< Of a device, as shown there: "BCDF-GHJK".
    QByteArray leadsTo = {};
};
/// Buttons "allow" and "deny"; one box a scope, named "scope".
[[nodiscard]] HttpResponse consentPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                                       const ConsentPage &content);

/// Buttons "continue" and "other".
[[nodiscard]] HttpResponse selectionPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                                         const Interaction &interaction, const QByteArray &leadsTo);

} // namespace Grantscope::Practice
