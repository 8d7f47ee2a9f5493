// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/profileform.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Workspace::Endpoints;
using Workspace::Profile;

constexpr std::array<std::pair<const char *, QString Endpoints::*>, 8> kEndpoints{{
    {"authorization_endpoint", &Endpoints::authorization},
    {"token_endpoint", &Endpoints::token},
    {"device_authorization_endpoint", &Endpoints::deviceAuthorization},
    {"jwks_uri", &Endpoints::jwks},
    {"userinfo_endpoint", &Endpoints::userinfo},
    {"introspection_endpoint", &Endpoints::introspection},
    {"revocation_endpoint", &Endpoints::revocation},
    {"end_session_endpoint", &Endpoints::endSession},
}};

QByteArray addressOf(const Workspace::RedirectUri &redirect)
{
    if (!redirect.elsewhere.isEmpty())
        return redirect.elsewhere.toUtf8();
    const QString host = redirect.host.contains(u':') ? u"[%1]"_s.arg(redirect.host) : redirect.host;
    const QString port = redirect.port ? u":%1"_s.arg(*redirect.port) : QString();
    return u"http://%1%2%3"_s.arg(host, port, redirect.path).toUtf8();
}

Workspace::RedirectUri redirectOf(const QByteArray &address)
{
    const QUrl url = QUrl::fromEncoded(address);
    Workspace::RedirectUri redirect;
    const bool local = url.scheme() == u"http"_s
                       && (url.host() == u"127.0.0.1"_s || url.host() == u"::1"_s || url.host() == u"localhost"_s);
    if (!local) {
        redirect.elsewhere = QString::fromUtf8(address);
        return redirect;
    }
    redirect.host = url.host();
    if (url.port() > 0)
        redirect.port = static_cast<quint16>(url.port());
    redirect.path = url.path(QUrl::FullyEncoded);
    if (url.hasQuery())
        redirect.path += u'?' + url.query(QUrl::FullyEncoded);
    return redirect;
}

constexpr QLatin1StringView kQtEngine("qt");
constexpr QLatin1StringView kEndpointAudience("endpoint");

OAuth::PkceMethod pkceOf(const QString &method)
{
    if (method.isEmpty())
        return OAuth::PkceMethod::NoneInsecure;
    return method == u"plain"_s ? OAuth::PkceMethod::PlainInsecure : OAuth::PkceMethod::S256;
}

QList<QByteArray> octets(const QStringList &texts)
{
    QList<QByteArray> list;
    for (const QString &text : texts)
        list << text.toUtf8();
    return list;
}

QStringList texts(const QList<QByteArray> &octets)
{
    QStringList list;
    for (const QByteArray &text : octets)
        list << QString::fromUtf8(text);
    return list;
}

} // namespace

FlowSetup setupOf(const Profile &profile, FlowSetup setup)
{
    setup.provider = FlowSetup::Provider::Other;
    setup.browser = FlowSetup::Browser::Own;
    setup.profile = profile.id;
    setup.preset = profile.preset;
    setup.usualScope = false;
    Flow::FlowSettings &settings = setup.settings;
    settings.provider = {.issuer = profile.provider.issuer, .discover = profile.provider.usesDiscovery};
    for (const auto &[member, place] : kEndpoints) {
        if (const QString address = profile.provider.endpoints.*place; !address.isEmpty())
            settings.provider.endpoints.append(member, address.toUtf8());
    }
    settings.client = {.clientId = profile.client.clientId,
                       .method = OAuth::findClientAuthMethod(profile.client.authentication.toUtf8())
                                     .value_or(OAuth::ClientAuthMethod::None)};
    setup.keyFile = {.path = profile.client.keyFile, .keyId = profile.client.keyId};
    settings.assertionAudience = profile.client.assertionAudience == kEndpointAudience
                                     ? Flow::AssertionAudience::Endpoint
                                     : Flow::AssertionAudience::Issuer;
    settings.redirectUri = addressOf(profile.client.redirectUri);
    const Workspace::Options &options = profile.options;
    settings.scope = options.scope.toUtf8();
    settings.resources = octets(options.resources);
    settings.prompt = options.prompt.toUtf8();
    settings.loginHint = options.loginHint.toUtf8();
    settings.acrValues = options.acrValues.toUtf8();
    settings.maxAge = options.maxAge;
    settings.responseType = options.responseType.toUtf8();
    settings.responseMode = options.responseMode.toUtf8();
    settings.pkce = pkceOf(options.pkceMethod);
    settings.further = options.further;
    settings.postLogoutRedirectUri = options.postLogoutRedirectUri.toUtf8();
    settings.engine = options.engine == kQtEngine ? Flow::Engine::Qt : Flow::Engine::Own;
    settings.apiAddress = profile.api.toUtf8();
    setup.sending.trust = {.authorities = profile.trust.authorities, .fingerprint = profile.trust.fingerprint};
    setup.sending.proxy = profile.proxy ? std::optional(profile.proxy->toUtf8()) : std::nullopt;
    return setup;
}

Profile profileOf(const FlowSetup &setup, Profile profile)
{
    const Flow::FlowSettings &settings = setup.settings;
    profile.preset = setup.preset;
    profile.provider.issuer = settings.provider.issuer;
    profile.provider.usesDiscovery = settings.provider.discover;
    for (const auto &[member, place] : kEndpoints)
        profile.provider.endpoints.*place = QString::fromUtf8(settings.provider.endpoints.value(member));
    profile.client.clientId = settings.client.clientId;
    profile.client.authentication = QString::fromLatin1(clientAuthMethodName(settings.client.method));
    profile.client.hasSecret = !settings.client.secret.isEmpty();
    const bool isForEndpoint = settings.assertionAudience == Flow::AssertionAudience::Endpoint;
    profile.client.assertionAudience = isForEndpoint ? QString(kEndpointAudience) : QString();
    profile.client.keyFile = setup.keyFile.path;
    profile.client.keyId = setup.keyFile.keyId;
    if (!settings.redirectUri.isEmpty())
        profile.client.redirectUri = redirectOf(settings.redirectUri);
    Workspace::Options &options = profile.options;
    options.scope = QString::fromUtf8(settings.scope);
    options.resources = texts(settings.resources);
    options.prompt = QString::fromUtf8(settings.prompt);
    options.loginHint = QString::fromUtf8(settings.loginHint);
    options.acrValues = QString::fromUtf8(settings.acrValues);
    options.maxAge = settings.maxAge;
    options.responseType = QString::fromUtf8(settings.responseType);
    options.responseMode = QString::fromUtf8(settings.responseMode);
    options.pkceMethod = QString::fromLatin1(pkceMethodName(settings.pkce));
    options.further = settings.further;
    options.postLogoutRedirectUri = QString::fromUtf8(settings.postLogoutRedirectUri);
    options.engine = settings.engine == Flow::Engine::Qt ? QString(kQtEngine) : QString();
    profile.api = QString::fromUtf8(settings.apiAddress);
    profile.trust = {setup.sending.trust.authorities, setup.sending.trust.fingerprint};
    profile.proxy = setup.sending.proxy ? std::optional(QString::fromUtf8(*setup.sending.proxy)) : std::nullopt;
    return profile;
}

} // namespace Grantscope::Ui
