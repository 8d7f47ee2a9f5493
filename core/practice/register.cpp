// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "practice/endpoints.h"
#include "practice/list.h"
#include "practice/scopes.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

constexpr Json::Limits kLimits{.depth = 8, .bytes = 16 * 1024, .values = 1000};
constexpr qsizetype kMostUris = 16;
constexpr qsizetype kLongestUri = 1000;
constexpr qsizetype kLongestName = 100;

constexpr QByteArrayView kCode("authorization_code");
constexpr QByteArrayView kGrants[] = {kCode, "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"};

std::unexpected<Refusal> badMetadata(QByteArray description)
{
    return refused("invalid_client_metadata", std::move(description));
}

/// A member with a list of texts, or \a fallback where there is none.
Outcome<QList<QByteArray>> readList(Json::Value metadata, QByteArrayView name, const QList<QByteArray> &fallback)
{
    const Json::Value list = metadata.member(name);
    if (!list.exists())
        return fallback;
    QList<QByteArray> texts;
    for (const Json::Value each : list) {
        if (!list.isArray() || !each.isString())
            return badMetadata(name.toByteArray() + " must be a list of texts");
        if (!texts.contains(each.toUtf8()))
            texts.append(each.toUtf8());
    }
    if (!list.isArray())
        return badMetadata(name.toByteArray() + " must be a list of texts");
    return texts;
}

/// A member that is a text; empty where there is none.
Outcome<QString> readText(Json::Value metadata, QByteArrayView name)
{
    const Json::Value text = metadata.member(name);
    if (text.exists() && !text.isString())
        return badMetadata(name.toByteArray() + " must be a text");
    return text.toString();
}

/// https, or http on this machine (RFC 8252 §7.3, RFC 9700 §2.1); no fragment (RFC 6749 §3.1.2).
bool isFitRedirect(const QByteArray &uri)
{
    const bool isPlain = std::ranges::all_of(uri, [](char c) { return c > ' ' && c <= '~'; });
    return isPlain && uri.size() <= kLongestUri && !uri.contains('#')
           && isProtectedAddress(QUrl::fromEncoded(uri, QUrl::StrictMode));
}

/// Nothing that steers whoever shows it.
bool isFitName(const QString &name)
{
    const auto steers = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
               || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    };
    return name.size() <= kLongestName && std::ranges::none_of(name, steers);
}

/// Reads member after member; the first thing that is wrong is the answer.
class MetadataReader
{
public:
    MetadataReader(Json::Value metadata, Client &client)
        : m_metadata(metadata)
        , m_client(client)
    {
    }

    Outcome<void> read()
    {
        return readAuthentication()
            .and_then([this] { return readGrants(); })
            .and_then([this] { return readRedirects(); })
            .and_then([this] { return readName(); })
            .and_then([this] { return readScopes(); });
    }

private:
    Outcome<void> readAuthentication()
    {
        const auto method = readText(m_metadata, "token_endpoint_auth_method");
        const auto type = readText(m_metadata, "application_type");
        if (!method || !type)
            return std::unexpected(method ? type.error() : method.error());
        m_client.authentication = ClientAuthentication::SecretBasic; // RFC 7591 §2: where nothing is said.
        const auto is = [&](ClientAuthentication each) { return *method == QLatin1StringView(wireName(each)); };
        if (is(ClientAuthentication::None))
            m_client.authentication = ClientAuthentication::None;
        else if (is(ClientAuthentication::SecretPost))
            m_client.authentication = ClientAuthentication::SecretPost;
        else if (!method->isEmpty() && !is(ClientAuthentication::SecretBasic))
            return badMetadata("token_endpoint_auth_method must be none, client_secret_basic or client_secret_post");
        if (!type->isEmpty() && *type != "native"_L1 && *type != "web"_L1)
            return badMetadata("application_type must be native or web");
        m_client.applicationType = *type == "web"_L1 ? ApplicationType::Web : ApplicationType::Native;
        return {};
    }

    /// The two lists have to fit each other (RFC 7591 §2.1).
    Outcome<void> readGrants()
    {
        const auto grants = readList(m_metadata, "grant_types", {kCode.toByteArray()});
        if (!grants)
            return std::unexpected(grants.error());
        for (const QByteArray &grant : *grants) {
            if (!std::ranges::contains(kGrants, QByteArrayView(grant)))
                return badMetadata("The grant_type " + said(grant) + " can not be registered here");
        }
        const bool byCode = grants->contains(kCode);
        const auto types =
            readList(m_metadata, "response_types", byCode ? QList<QByteArray>{"code"} : QList<QByteArray>{});
        if (!types)
            return std::unexpected(types.error());
        if (*types != (byCode ? QList<QByteArray>{"code"} : QList<QByteArray>{}))
            return badMetadata("response_types must be code with the grant_type authorization_code, and empty without");
        if (grants->isEmpty() || *grants == QList<QByteArray>{"refresh_token"})
            return badMetadata("grant_types names no way to a first token");
        m_client.grantTypes = *grants;
        m_client.responseTypes = *types;
        return {};
    }

    Outcome<void> readRedirects()
    {
        const auto uris = readList(m_metadata, "redirect_uris", {});
        if (!uris)
            return refused("invalid_redirect_uri", uris.error().description);
        if (uris->isEmpty() && m_client.mayUse(kCode))
            return refused("invalid_redirect_uri", "redirect_uris is missing: authorization_code needs one");
        if (uris->size() > kMostUris)
            return refused("invalid_redirect_uri", "redirect_uris holds too many addresses");
        for (const QByteArray &uri : *uris) {
            if (!isFitRedirect(uri))
                return refused("invalid_redirect_uri", "The redirect_uri " + said(uri)
                                                           + " must be https, or http on a loopback address, without "
                                                             "a fragment");
        }
        m_client.redirectUris = *uris;
        return {};
    }

    Outcome<void> readName()
    {
        const auto name = readText(m_metadata, "client_name");
        if (!name)
            return std::unexpected(name.error());
        if (!isFitName(*name))
            return badMetadata("client_name must be a text of 100 characters at most, in one line");
        m_client.name = name->trimmed();
        return {};
    }

    Outcome<void> readScopes()
    {
        const auto text = readText(m_metadata, "scope");
        if (!text)
            return std::unexpected(text.error());
        const auto scope = parseScope(text->toUtf8());
        if (!scope)
            return badMetadata("scope must be names with single blanks between them");
        for (const QByteArray &name : *scope) {
            if (!interactiveScopes().contains(name))
                return badMetadata("There is no scope " + said(name));
        }
        m_client.scopes = scope->isEmpty() ? interactiveScopes() : *scope;
        return {};
    }

    Json::Value m_metadata;
    Client &m_client;
};

Outcome<Client> readClient(const Request &request)
{
    if (mediaType(request.fields()) != "application/json")
        return badMetadata("The body must be JSON, with Content-Type application/json");
    const QByteArray body = request.body();
    const Result<Json::Document> document = Json::Document::parse(body, kLimits);
    if (!document || !document->root().isObject())
        return badMetadata("The body must be one JSON object with the client's metadata");
    if (!document->duplicates().isEmpty())
        return badMetadata("A member stands more than once");
    Client client{.isSelfRegistered = true};
    if (const auto sound = MetadataReader(document->root(), client).read(); !sound)
        return std::unexpected(sound.error());
    return client;
}

/// RFC 7591 §3.2.1: what was issued, and all metadata as they are registered.
QByteArray informationOf(const Service &service, const RegisteredClient &registered)
{
    const Client &client = registered.client;
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("client_id").string(QByteArrayView(client.id));
    out.key("client_id_issued_at").number(secondsOf(service.now));
    if (client.hasSecret()) {
        out.key("client_secret").string(QByteArrayView(registered.secret.reveal()));
        out.key("client_secret_expires_at").number(0); // Never.
    }
    if (client.name != QLatin1StringView(client.id))
        out.key("client_name").string(client.name);
    writeList(out, "redirect_uris", client.redirectUris);
    out.key("token_endpoint_auth_method").string(QByteArrayView(wireName(client.authentication)));
    writeList(out, "grant_types", client.grantTypes);
    writeList(out, "response_types", client.responseTypes);
    out.key("application_type")
        .string(QByteArrayView(client.applicationType == ApplicationType::Web ? "web" : "native"));
    out.key("scope").string(QByteArrayView(client.scopes.join(' '))).endObject();
    return json;
}

} // namespace

/// RFC 7591 §3. Open to whoever reaches this server; what registers itself can't do more than ask people.
HttpResponse answerRegistration(Service &service, const Request &request)
{
    Outcome<Client> client = readClient(request);
    if (!client)
        return service.refuse(request, client.error());
    client->id = service.unguessable(16);
    if (client->name.isEmpty())
        client->name = QString::fromLatin1(client->id);
    RegisteredClient made{.client = *client};
    if (client->hasSecret())
        made.secret = Secret(service.unguessable());
    const RegisteredClient &registered = service.store.add(std::move(made), service.now);
    service.note(EventKind::Registered, request, client->id, {}, client->name);
    return jsonResponse(201, informationOf(service, registered));
}

} // namespace Grantscope::Practice
