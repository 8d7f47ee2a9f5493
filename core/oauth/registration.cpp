// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/registration.h"

#include "checks/row.h"
#include "json/writer.h"
#include "oauth/answer_p.h"
#include "oauth/endpoint.h"
#include "oauth/metadatatext_p.h"
#include "oauth/resourceerror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::Registration;
constexpr AnswerRules kRules{ResourceError::RegistrationRefused,
                             kGroup,
                             "RFC 7591 §3.2.1",
                             "RFC 7591 §3.2.2",
                             "HTTP 201: client_id",
                             "client_id"};
constexpr Row kStatus{"reg-status", kGroup, "RFC 7591 §3.2.1", Severity::Warning};
constexpr Row kGranted{"reg-granted", kGroup, "RFC 7591 §3.2.1", Severity::Warning};
constexpr Row kSecret{"reg-secret", kGroup, "RFC 7591 §3.2.1", Severity::Warning};

constexpr const char *kMethod = "token_endpoint_auth_method";

void writeList(Json::Writer &out, const char *name, const QList<QByteArray> &values)
{
    if (values.isEmpty())
        return;
    out.key(name).beginArray();
    for (const QByteArray &value : values)
        out.string(QByteArrayView(value));
    out.endArray();
}

bool hasSecret(ClientAuthMethod method)
{
    using enum ClientAuthMethod;
    return method == SecretBasic || method == SecretPost || method == SecretJwt;
}

/// What the server says. It has to repeat what it registered (§3.2.1), and some don't: where a secret came, the default
/// of §2 counts, else what was asked for. Ways that need a key are none that were asked for.
ClientAuthMethod readMethod(AnswerMembers &members, const ClientMetadata &asked)
{
    using enum ClientAuthMethod;
    const QByteArray name = members.text(kMethod);
    if (name.isEmpty())
        return asked.method == None && !members.value("client_secret").toString().isEmpty() ? SecretBasic
                                                                                            : asked.method;
    if (const auto method = findClientAuthMethod(name); method && (*method == None || hasSecret(*method)))
        return *method;
    members.refuse(QString::fromLatin1(kMethod) + u": none, client_secret_basic, client_secret_post"_s,
                   quoteOf(QString::fromUtf8(name)), members.value(kMethod));
    return asked.method;
}

/// It goes into addresses and reports, and nobody who means well needs more.
QString readClientId(AnswerMembers &members)
{
    constexpr qsizetype kLongest = 2048;
    const QByteArray id = members.requiredText("client_id");
    if (id.size() <= kLongest)
        return QString::fromUtf8(id);
    members.refuse(words(QT_TRANSLATE_NOOP("Values", "a client_id of at most 2048 octets")), QString::number(id.size()),
                   members.value("client_id"));
    return {};
}

bool holds(Json::Value list, const QByteArray &text)
{
    for (const Json::Value each : list) {
        if (each.stringIs(QByteArrayView(text)))
            return true;
    }
    return false;
}

/// What was asked for and not registered. A list that the answer leaves out says nothing.
QStringList missingOf(Json::Value answer, const ClientMetadata &asked, ClientAuthMethod method)
{
    QStringList missing;
    const auto compare = [&](const char *name, const QList<QByteArray> &wanted) {
        const Json::Value list = answer.member(name);
        for (const QByteArray &each : wanted) {
            if (list.isArray() && !holds(list, each))
                missing += QString::fromUtf8(each);
        }
    };
    compare("redirect_uris", asked.redirectUris);
    compare("grant_types", asked.grantTypes);
    compare("response_types", asked.responseTypes);
    if (method != asked.method)
        missing += QString::fromLatin1(kMethod) + u'=' + QString::fromLatin1(clientAuthMethodName(asked.method));
    return missing;
}

QList<Check> checkRegistration(const HttpResponse &response, const ClientRegistration &registration,
                               const ClientMetadata &asked)
{
    QList<Check> checks;
    checks += response.status == 201
                  ? passed(kStatus)
                  : violated(kStatus, "reg-status.other", statusText(response.status), statusText(201));
    const QStringList missing = missingOf(registration.document->root(), asked, registration.method);
    checks += missing.isEmpty() ? passed(kGranted) : violated(kGranted, "reg-granted.missing", missing.join(u", "_s));
    if (!registration.secret.isEmpty())
        checks += registration.secretExpiresAt ? passed(kSecret) : violated(kSecret, "reg-secret.no-expiry");
    if (!registration.secret.isEmpty() || !registration.accessToken.isEmpty())
        checks += checkNotCached(response, kGroup);
    return checks;
}

} // namespace

Result<HttpRequest> buildRegistrationRequest(const QByteArray &endpoint, const ClientMetadata &metadata)
{
    if (const Result<void> valid = validateEndpoint(endpoint); !valid)
        return std::unexpected(valid.error());
    HttpRequest request{.method = "POST", .address = endpoint};
    request.fields.append("Accept", "application/json");
    request.fields.append("Content-Type", "application/json");
    Json::Writer out(request.body);
    out.beginObject();
    if (!metadata.name.isEmpty())
        out.key("client_name").string(metadata.name);
    writeList(out, "redirect_uris", metadata.redirectUris);
    writeList(out, "grant_types", metadata.grantTypes);
    writeList(out, "response_types", metadata.responseTypes);
    out.key(kMethod).string(QByteArrayView(clientAuthMethodName(metadata.method)));
    if (!metadata.applicationType.isEmpty())
        out.key("application_type").string(QByteArrayView(metadata.applicationType));
    if (!metadata.scope.isEmpty())
        out.key("scope").string(QByteArrayView(metadata.scope));
    out.endObject();
    return request;
}

ClientCredentials ClientRegistration::credentials() const
{
    return {.clientId = clientId, .method = method, .secret = secret};
}

Reading<ClientRegistration> parseRegistrationResponse(const HttpResponse &response, const ClientMetadata &asked)
{
    Reading<Answer> answer = readAnswer(response, kRules);
    QList<Check> checks = std::move(answer.checks);
    if (!answer.value)
        return {std::unexpected(std::move(answer.value).error()), std::move(checks)};
    AnswerMembers members(*answer.value, kRules, checks);
    ClientRegistration registration{.clientId = readClientId(members),
                                    .method = readMethod(members, asked),
                                    .secret = members.secret("client_secret"),
                                    .issuedAt = members.seconds("client_id_issued_at"),
                                    .secretExpiresAt = members.seconds("client_secret_expires_at"),
                                    .clientUri = members.text("registration_client_uri"),
                                    .accessToken = members.secret("registration_access_token"),
                                    .document = answer.value->document};
    if (hasSecret(registration.method) && registration.secret.isEmpty())
        members.refuse(u"client_secret"_s, {});
    if (members.error())
        return {std::unexpected(*members.error()), std::move(checks)};
    checks += checkRegistration(response, registration, asked);
    return {std::move(registration), std::move(checks)};
}

} // namespace Grantscope::OAuth
