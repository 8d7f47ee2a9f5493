// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationresponse.h"

#include "checks/row.h"
#include "oauth/oautherror.h"
#include "oauth/tokentype_p.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::AuthorizationResponse;
constexpr Row kState{"authz-state", kGroup, "RFC 6749 §4.1.2, §10.12; RFC 9700 §4.7.1"};
constexpr Row kRepeated{"authz-duplicate-param", kGroup, "RFC 6749 §3.1"};
constexpr Row kIssuer{"authz-iss", kGroup, "RFC 9207 §2.4"};
constexpr Row kMode{"authz-mode", kGroup, "OAuth Multiple Response Types §2.1", Severity::Warning};
constexpr Row kUnexpected{"authz-unexpected", kGroup, "OAuth Multiple Response Types §2", Severity::Warning};
constexpr Row kImplicit{"authz-implicit", kGroup, "RFC 9700 §2.1.2", Severity::Warning};
constexpr Row kInUrl{"at-in-url", kGroup, "RFC 6750 §5.3; RFC 9700 §4.3.2"};
constexpr Row kExpiry{"expires-in-value", kGroup, "RFC 6749 §4.2.2", Severity::Warning};

/// What a word of response_type promises. OAuth Multiple Response Types §3, §5.
struct Promise
{
    QByteArrayView word;
    QByteArrayView parameter;
};
constexpr Promise kPromises[] = {{"code", "code"}, {"token", "access_token"}, {"id_token", "id_token"}};

QString asText(const QByteArrayList &names)
{
    return QString::fromUtf8(names.join(", "));
}

Result<void> checkState(const Parameters &received, const QByteArray &sent, QList<Check> &checks)
{
    const QList<QByteArray> states = received.values("state");
    const bool fits =
        sent.isEmpty() ? states.isEmpty()
                       : !states.isEmpty() && std::ranges::all_of(states, [&](const auto &one) { return one == sent; });
    if (fits) {
        checks += sent.isEmpty() ? violatedAs(Severity::Warning, kState, "authz-state.none-sent") : passed(kState);
        return {};
    }
    const QString none = words(QT_TRANSLATE_NOOP("Values", "no state"));
    const auto other = std::ranges::find_if(states, [&](const QByteArray &one) { return one != sent; });
    const QString expected = sent.isEmpty() ? none : QString::fromUtf8(sent);
    const QString found = other == states.end() ? none : QString::fromUtf8(*other);
    checks += violated(kState, "authz-state.different", found, expected);
    return std::unexpected(Error{OAuthError::StateMismatch, expected, found, kState.spec});
}

Result<void> checkRepeated(const Parameters &received, QList<Check> &checks)
{
    const QList<QByteArray> repeated = received.repeated();
    if (repeated.isEmpty()) {
        checks += passed(kRepeated);
        return {};
    }
    const QString names = asText(repeated);
    checks += violated(kRepeated, "authz-duplicate-param.repeated", names);
    return std::unexpected(Error{OAuthError::RepeatedParameter, {}, names, kRepeated.spec});
}

Result<void> checkIssuer(const Parameters &received, const SentAuthorization &sent, QList<Check> &checks)
{
    const std::optional<QByteArray> named = received.first("iss");
    const QString found = QString::fromUtf8(named.value_or(QByteArray()));
    if (!named && !sent.issuerAnnounced) {
        checks += skipped(kIssuer, "authz-iss.not-announced");
        return {};
    }
    // Servers leave it out beside an ID token, whose own iss is compared before the code is traded.
    if (!named && sent.responseType.split(' ').contains("id_token")) {
        checks += skipped(kIssuer, "authz-iss.id-token");
        return {};
    }
    if (named && sent.issuer.isEmpty()) {
        checks += skipped(kIssuer, "authz-iss.unknown", found);
        return {};
    }
    if (named && found == sent.issuer) {
        checks += passed(kIssuer, {}, found);
        return {};
    }
    checks += named ? violated(kIssuer, "authz-iss.different", found, sent.issuer)
                    : violated(kIssuer, "authz-iss.missing", {}, sent.issuer);
    const QString none = words(QT_TRANSLATE_NOOP("Values", "no iss"));
    return std::unexpected(Error{OAuthError::IssuerMismatch, sent.issuer, named ? found : none, kIssuer.spec});
}

/// What stands in an answer to this request that is no refusal.
QByteArrayList promised(const SentAuthorization &sent)
{
    const QByteArrayList asked = sent.responseType.split(' ');
    QByteArrayList names;
    for (const Promise &promise : kPromises) {
        if (asked.contains(promise.word))
            names += promise.parameter.toByteArray();
    }
    if (!sent.state.isEmpty())
        names += "state";
    return names;
}

Result<void> checkRefusal(const Parameters &received, const SentAuthorization &sent)
{
    if (!received.contains("error"))
        return {};
    ServerRefusal refusal{.error = QString::fromUtf8(received.value("error")),
                          .errorDescription = QString::fromUtf8(received.value("error_description")),
                          .errorUri = QString::fromUtf8(received.value("error_uri"))};
    const QString code = refusal.error;
    return std::unexpected(Error{OAuthError::AuthorizationRefused, asText(promised(sent)), code,
                                 "RFC 6749 §4.1.2.1, §4.2.2.1", -1,
                                 std::make_shared<const ServerRefusal>(std::move(refusal))});
}

/// Names of what was promised and did not come.
QByteArrayList missing(const Parameters &received, const QByteArrayList &asked)
{
    QByteArrayList names;
    for (const Promise &promise : kPromises) {
        if (asked.contains(promise.word) && received.value(promise.parameter).isEmpty())
            names += promise.parameter.toByteArray();
    }
    return names;
}

/// Names of what came and was not promised.
QByteArrayList unexpected(const Parameters &received, const QByteArrayList &asked)
{
    QByteArrayList names;
    for (const Promise &promise : kPromises) {
        if (!asked.contains(promise.word) && received.contains(promise.parameter))
            names += promise.parameter.toByteArray();
    }
    return names;
}

void checkWay(const Parameters &received, ResponseMode arrived, const SentAuthorization &sent, QList<Check> &checks)
{
    checks += arrived == sent.mode ? passed(kMode)
                                   : violated(kMode, "authz-mode.other", QString::fromLatin1(responseModeName(arrived)),
                                              QString::fromLatin1(responseModeName(sent.mode)));
    const QByteArray token = received.contains("access_token") ? "access_token"
                             : received.contains("id_token")   ? "id_token"
                                                               : "";
    if (received.contains("access_token"))
        checks += violated(kImplicit, "authz-implicit.arrived");
    if (token.isEmpty())
        return;
    if (arrived == ResponseMode::Query)
        checks += violated(kInUrl, "at-in-url.query", QString::fromLatin1(token));
    else if (arrived == ResponseMode::Fragment)
        checks += violatedAs(Severity::Warning, kInUrl, "at-in-url.fragment", QString::fromLatin1(token));
    else
        checks += passed(kInUrl);
}

AuthorizationResponse readResponse(const Parameters &received, const QByteArrayList &asked, QList<Check> &checks)
{
    AuthorizationResponse response{.all = received};
    // What nobody asked for is shown with all the others, and is not used.
    const auto secret = [&](QByteArrayView word, QByteArrayView name) {
        return asked.contains(word) ? Secret(received.value(name)) : Secret();
    };
    response.code = secret("code", "code");
    response.accessToken = secret("token", "access_token");
    response.idToken = secret("id_token", "id_token");
    response.tokenType = QString::fromUtf8(received.value("token_type"));
    response.scope = QString::fromUtf8(received.value("scope"));
    response.issuer = QString::fromUtf8(received.value("iss"));
    if (!response.accessToken.isEmpty())
        checks += checkTokenType(response.tokenType, kGroup);
    if (const std::optional<QByteArray> text = received.first("expires_in")) {
        bool isNumber = false;
        const qint64 seconds = text->toLongLong(&isNumber);
        if (isNumber && seconds >= 0)
            response.expiresIn = seconds;
        else
            checks += violated(kExpiry, "expires-in-value.other", QString::fromUtf8(*text), u"expires_in"_s);
    }
    return response;
}

} // namespace

QByteArray responseModeName(ResponseMode mode)
{
    switch (mode) {
    case ResponseMode::Query:
        return "query";
    case ResponseMode::Fragment:
        return "fragment";
    case ResponseMode::FormPost:
        break;
    }
    return "form_post";
}

std::optional<ResponseMode> findResponseMode(QByteArrayView name)
{
    for (const ResponseMode mode : {ResponseMode::Query, ResponseMode::Fragment, ResponseMode::FormPost}) {
        if (name == responseModeName(mode))
            return mode;
    }
    return std::nullopt;
}

ResponseMode defaultResponseMode(QByteArrayView responseType)
{
    const QByteArrayList asked = responseType.toByteArray().split(' ');
    return asked.contains("token") || asked.contains("id_token") ? ResponseMode::Fragment : ResponseMode::Query;
}

Reading<AuthorizationResponse> validateAuthorizationResponse(const Parameters &received, ResponseMode arrived,
                                                             const SentAuthorization &sent)
{
    QList<Check> checks;
    const Result<void> sound = checkState(received, sent.state, checks)
                                   .and_then([&] { return checkRepeated(received, checks); })
                                   .and_then([&] { return checkIssuer(received, sent, checks); })
                                   .and_then([&] { return checkRefusal(received, sent); });
    if (!sound)
        return {std::unexpected(sound.error()), std::move(checks)};

    const QByteArrayList asked = sent.responseType.split(' ');
    if (const QByteArrayList names = missing(received, asked); !names.isEmpty()) {
        QByteArrayList came;
        for (const Parameter &parameter : received)
            came += parameter.name;
        const Error error{OAuthError::Incomplete, asText(names), asText(came), "RFC 6749 §4.1.2, §4.2.2"};
        return {std::unexpected(error), std::move(checks)};
    }
    checkWay(received, arrived, sent, checks);
    const QByteArrayList others = unexpected(received, asked);
    checks += others.isEmpty() ? passed(kUnexpected)
                               : violated(kUnexpected, "authz-unexpected.named", asText(others),
                                          QString::fromUtf8(sent.responseType));
    AuthorizationResponse response = readResponse(received, asked, checks);
    return {std::move(response), std::move(checks)};
}

} // namespace Grantscope::OAuth
