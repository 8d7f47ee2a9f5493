// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/pages.h"

#include "http/address.h"
#include "practice/endpoints.h"
#include "practice/scopes.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

QString nameOf(const Visitor &visitor)
{
    const Person *person = visitor.login ? findSubject(visitor.login->subject) : nullptr;
    return person ? person->name : QString();
}

/// In the language of the page; what registered itself, as it calls itself.
QString titleOf(const Page &page, const Client &client)
{
    return client.isSelfRegistered ? client.name : page.text(client.title);
}

} // namespace

HttpResponse errorPage(Service &service, const Request &request, const QByteArray &error, const QByteArray &description,
                       int status, const QByteArray &client)
{
    service.note(EventKind::Refused, request, client, {}, QString::fromLatin1(error + " (" + description + ')'));
    Page page(service, pageLanguage(request.fields(), {}), QT_TRANSLATE_NOOP("Practice", "This does not work"));
    page.alert(page.text(QT_TRANSLATE_NOOP(
        "Practice", "The request can't be answered, and it must not be sent back to the application either.")));
    page.facts({{page.text(QT_TRANSLATE_NOOP("Practice", "Error")), QString::fromLatin1(error)},
                {page.text(QT_TRANSLATE_NOOP("Practice", "Details")), QString::fromLatin1(description)}});
    return page.response(status);
}

HttpResponse messagePage(const Service &service, const QByteArray &language, const char *title, const char *sentence)
{
    Page page(service, language, title);
    return page.paragraph(page.text(sentence)).response();
}

HttpResponse signInPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                        const SignInPage &content)
{
    Page page(service, language, QT_TRANSLATE_NOOP("Practice", "Sign in"));
    if (content.failed)
        page.alert(page.text(QT_TRANSLATE_NOOP("Practice", "The user name or the password is wrong.")));
    if (content.client) {
        page.paragraph(
            page.text(QT_TRANSLATE_NOOP("Practice", "To continue to: %1")).arg(titleOf(page, *content.client)));
    }
    page.beginForm("/sign-in", visitor, content.interaction);
    page.hidden("stage", content.interaction.stage);
    page.field({.name = "username",
                .label = page.text(QT_TRANSLATE_NOOP("Practice", "User name")),
                .autocomplete = "username",
                .value = content.username,
                .focused = content.username.isEmpty(),
                .invalid = content.failed});
    page.field({.name = "password",
                .label = page.text(QT_TRANSLATE_NOOP("Practice", "Password")),
                .type = "password",
                .autocomplete = "current-password",
                .focused = !content.username.isEmpty(),
                .invalid = content.failed});
    page.button("sign-in", page.text(QT_TRANSLATE_NOOP("Practice", "Sign in")), true).endForm();
    // Its own form: required fields would keep a button of the first from leaving.
    page.beginForm("/sign-in", visitor, content.interaction);
    page.hidden("stage", content.interaction.stage);
    page.button("cancel", page.text(QT_TRANSLATE_NOOP("Practice", "Cancel"))).endForm();
    page.paragraph(page.text(QT_TRANSLATE_NOOP(
        "Practice",
        "Names and passwords stand where the server was started: in the Practice panel, or in the terminal.")));
    return page.mayLeadTo(content.leadsTo).response(content.failed ? 403 : 200);
}

HttpResponse consentPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                         const ConsentPage &content)
{
    Page page(service, language, QT_TRANSLATE_NOOP("Practice", "Allow access?"));
    page.paragraph(page.text(QT_TRANSLATE_NOOP("Practice", "You are signed in as %1.")).arg(nameOf(visitor)));
    if (!content.userCode.isEmpty()) {
        page.paragraph(page.text(QT_TRANSLATE_NOOP(
            "Practice", "Go on only if the device shows this code, and if it is you who wants to connect it:")));
        page.code(content.userCode);
    }
    page.paragraph(page.text(QT_TRANSLATE_NOOP("Practice", "This application asks for the following: %1"))
                       .arg(titleOf(page, *content.client)));
    if (content.client->isSelfRegistered) {
        page.paragraph(
            page.text(QT_TRANSLATE_NOOP("Practice", "It registered itself, and nobody has checked its name.")));
        if (!content.leadsTo.isEmpty())
            page.paragraph(page.text(QT_TRANSLATE_NOOP("Practice", "The answer goes to: %1"))
                               .arg(QString::fromUtf8(hostIn(content.leadsTo))));
    }
    if (!content.resources.isEmpty())
        page.paragraph(page.text(QT_TRANSLATE_NOOP("Practice", "The access is to: %1"))
                           .arg(QString::fromUtf8(content.resources.join(", "))));
    page.beginForm(content.action, visitor, content.interaction);
    for (const QByteArray &name : content.scope) {
        const ScopeRow *row = findScope(name);
        page.checkbox("scope", name, row ? page.text(row->title) : QString::fromUtf8(name), name == "openid");
    }
    page.button("allow", page.text(QT_TRANSLATE_NOOP("Practice", "Allow")), true);
    page.button("deny", page.text(QT_TRANSLATE_NOOP("Practice", "Deny"))).endForm();
    return page.mayLeadTo(content.leadsTo).response();
}

HttpResponse selectionPage(const Service &service, const QByteArray &language, const Visitor &visitor,
                           const Interaction &interaction, const QByteArray &leadsTo)
{
    Page page(service, language, QT_TRANSLATE_NOOP("Practice", "Who are you?"));
    page.beginForm("/select", visitor, interaction);
    page.button("continue", page.text(QT_TRANSLATE_NOOP("Practice", "Continue as %1")).arg(nameOf(visitor)), true);
    page.button("other", page.text(QT_TRANSLATE_NOOP("Practice", "Sign in as somebody else"))).endForm();
    return page.mayLeadTo(leadsTo).response();
}

HttpResponse answerStartPage(Service &service, const Request &request)
{
    Page page(service, pageLanguage(request.fields(), {}), QT_TRANSLATE_NOOP("Practice", "Practice server"));
    page.paragraph(page.text(QT_TRANSLATE_NOOP(
        "Practice", "An OpenID provider and an API to practise on. It runs on this computer and serves nobody else.")));
    page.facts({{page.text(QT_TRANSLATE_NOOP("Practice", "Issuer")), QString::fromLatin1(service.issuer)},
                {page.text(QT_TRANSLATE_NOOP("Practice", "API")), QString::fromLatin1(service.apiAddress())},
                {page.text(QT_TRANSLATE_NOOP("Practice", "MCP server")), QString::fromLatin1(service.mcpAddress())}});
    page.link("/.well-known/openid-configuration", page.text(QT_TRANSLATE_NOOP("Practice", "Metadata")));
    page.link("/jwks", page.text(QT_TRANSLATE_NOOP("Practice", "Keys")));
    page.link("/device", page.text(QT_TRANSLATE_NOOP("Practice", "Connect a device")));
    page.link("/storage", page.text(QT_TRANSLATE_NOOP("Practice", "Where to keep tokens")));
    page.paragraph(
        page.text(QT_TRANSLATE_NOOP("Practice", "Three more APIs, each of which verifies tokens in its own way:")));
    page.list({u"/plain/items – "_s
                   + page.text(QT_TRANSLATE_NOOP("Practice", "by itself, JWTs that it signed at /plain/sign-in")),
               u"/opaque/items – "_s + page.text(QT_TRANSLATE_NOOP("Practice", "by introspection, at each call")),
               u"/both/items – "_s
                   + page.text(QT_TRANSLATE_NOOP("Practice", "by itself, JWTs of this issuer, with its public keys"))});
    QStringList names;
    for (const Client &client : clients())
        names.append(QString::fromLatin1(client.id) + u" – "_s + page.text(client.title));
    page.paragraph(page.text(QT_TRANSLATE_NOOP("Practice", "Registered clients:"))).list(names);
    return page.response();
}

} // namespace Grantscope::Practice
