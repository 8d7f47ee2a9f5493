// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicereport.h"

#include "practice/clients.h"
#include "practice/list.h"
#include "practice/people.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using namespace Practice;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

QString clientLines(const Client &client, const Credentials &credentials)
{
    QString text = u"  %1  %2\n"_s.arg(QString::fromLatin1(client.id), -20).arg(clientTitle(client));
    if (const Secret secret = credentials.clientSecret(client.id); !secret.isEmpty())
        text += u"      %1: %2\n"_s.arg(QLatin1StringView(wireName(client.authentication)),
                                        QString::fromLatin1(secret.reveal()));
    const auto key = credentials.clientKeys.find(client.id);
    if (key != credentials.clientKeys.end()) {
        if (const auto jwk = key->second.privateJwk())
            text += u"      %1: %2\n"_s.arg(QLatin1StringView(wireName(client.authentication)),
                                            QString::fromLatin1(jwk->reveal()));
    }
    if (!client.redirectUris.isEmpty())
        text += u"      redirect_uri: %1\n"_s.arg(QString::fromLatin1(client.redirectUris.join(' ')));
    return text;
}

void writeClient(Json::Writer &out, const Client &client, const Credentials &credentials)
{
    out.beginObject().key("client_id").string(QByteArrayView(client.id));
    out.key("client_name").string(QByteArrayView(client.title));
    out.key("token_endpoint_auth_method").string(QByteArrayView(wireName(client.authentication)));
    if (const Secret secret = credentials.clientSecret(client.id); !secret.isEmpty())
        out.key("client_secret").string(secret.reveal());
    const auto key = credentials.clientKeys.find(client.id);
    if (key != credentials.clientKeys.end()) {
        if (const auto jwk = key->second.privateJwk())
            out.key("jwk").raw(jwk->reveal());
    }
    out.key("application_type")
        .string(QByteArrayView(client.applicationType == ApplicationType::Native ? "native" : "web"));
    writeList(out, "grant_types", client.grantTypes);
    writeList(out, "response_types", client.responseTypes);
    writeList(out, "redirect_uris", client.redirectUris);
    writeList(out, "post_logout_redirect_uris", client.postLogoutRedirectUris);
    out.key("scope").string(QByteArrayView(client.scopes.join(' '))).endObject();
}

} // namespace

QByteArray practiceReport(const QByteArray &issuer, const Credentials &credentials)
{
    // The first line is for programs, too, and is never translated.
    QString text = u"listening %1\n\n"_s.arg(QString::fromLatin1(issuer));
    text += said(QT_TRANSLATE_NOOP("Gscope", "API: %1")).arg(QString::fromLatin1(issuer + "/api")) + u'\n';
    text += said(QT_TRANSLATE_NOOP("Gscope", "MCP server: %1")).arg(QString::fromLatin1(issuer + "/mcp")) + u"\n\n"_s;
    text +=
        said(QT_TRANSLATE_NOOP("Gscope", "Clients (native ones may name any port of 127.0.0.1, [::1] and localhost):"))
        + u'\n';
    for (const Client &client : clients())
        text += clientLines(client, credentials);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Gscope", "People, with their passwords:")) + u'\n';
    for (const Person &person : people())
        text += u"  %1  %2  %3\n"_s.arg(QString::fromLatin1(person.username), -8)
                    .arg(QString::fromLatin1(credentials.password(person.username).reveal()), person.name);
    return text.toUtf8() + '\n';
}

QByteArray practiceReportJson(const QByteArray &issuer, const Credentials &credentials)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("listening").string(QByteArrayView(issuer));
    out.key("issuer").string(QByteArrayView(issuer)).key("api").string(QByteArrayView(issuer + "/api"));
    out.key("mcp").string(QByteArrayView(issuer + "/mcp"));
    out.key("clients").beginArray();
    for (const Client &client : clients())
        writeClient(out, client, credentials);
    out.endArray().key("people").beginArray();
    for (const Person &person : people()) {
        out.beginObject().key("username").string(QByteArrayView(person.username));
        out.key("password").string(credentials.password(person.username).reveal());
        out.key("name").string(person.name).endObject();
    }
    out.endArray().endObject();
    return json + '\n';
}

} // namespace Grantscope::Cli
