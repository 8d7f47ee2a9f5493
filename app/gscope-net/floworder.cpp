// SPDX-License-Identifier: GPL-3.0-or-later
#include "floworder.h"

#include "clientof.h"
#include "sharedoptions.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "net/neterror.h"
#include "net/redirect.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QByteArray given(const Arguments &arguments, QByteArrayView option)
{
    return arguments.value(option).value_or(QByteArray());
}

struct EndpointOption
{
    const char *option;
    const char *member; ///< Its name in metadata.
};
constexpr EndpointOption kEndpoints[] = {
    {"--authorization-endpoint", "authorization_endpoint"},
    {"--token-endpoint", "token_endpoint"},
    {"--device-authorization-endpoint", "device_authorization_endpoint"},
    {"--jwks-url", "jwks_uri"},
    {"--userinfo-endpoint", "userinfo_endpoint"},
    {"--introspection-endpoint", "introspection_endpoint"},
    {"--revocation-endpoint", "revocation_endpoint"},
    {"--end-session-endpoint", "end_session_endpoint"},
};

bool hasStep(const Flow::Grant &grant, std::string_view id)
{
    return std::ranges::any_of(grant.steps, [id](const Flow::Step *step) { return id == step->id; });
}

/// Finds its server and registers its client by itself, where neither is named.
bool findsItsWay(const Flow::Grant &grant)
{
    return hasStep(grant, "resource-metadata");
}

/// The option for an endpoint that this grant can't do without and that nothing names; null if there is none.
const char *missingEndpoint(const Flow::Grant &grant, const Parameters &endpoints)
{
    const bool browses = hasStep(grant, "authorization-request");
    if (browses && !endpoints.contains("authorization_endpoint"))
        return "--authorization-endpoint";
    if (hasStep(grant, "device-request") && !endpoints.contains("device_authorization_endpoint"))
        return "--device-authorization-endpoint";
    const bool trades = !browses || hasStep(grant, "token-request");
    return trades && !endpoints.contains("token_endpoint") ? "--token-endpoint" : nullptr;
}

Outcome<Flow::ProviderSettings> providerOf(const Arguments &arguments, const Flow::Grant &grant)
{
    const auto issuer = arguments.value("--issuer-url");
    if (issuer && arguments.has("--issuer"))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--issuer-url names the issuer already. Leave --issuer out, or give the endpoints one by one."));
    Flow::ProviderSettings provider{.issuer = QString::fromUtf8(issuer.value_or(given(arguments, "--issuer"))),
                                    .discover = issuer.has_value()};
    for (const EndpointOption &each : kEndpoints) {
        if (const auto address = arguments.value(each.option))
            provider.endpoints.append(each.member, *address);
    }
    if (const char *option = issuer || findsItsWay(grant) ? nullptr : missingEndpoint(grant, provider.endpoints))
        return usageFailure(
            QCoreApplication::translate("Gscope", "Nothing says where the server is. Give --issuer-url, or %1.")
                .arg(QString::fromLatin1(option)));
    return provider;
}

Outcome<Parameters> furtherOf(const Arguments &arguments)
{
    Parameters further;
    for (const QByteArray &typed : arguments.values("--parameter")) {
        const qsizetype sign = typed.indexOf('=');
        if (sign <= 0)
            return usageFailure(QCoreApplication::translate("Gscope", "--parameter takes NAME=VALUE."));
        further.append(typed.first(sign), typed.sliced(sign + 1));
    }
    return further;
}

Outcome<QList<Flow::FollowUp>> followUpsOf(const Arguments &arguments)
{
    QList<Flow::FollowUp> followUps;
    for (const QByteArray &name : given(arguments, "--then").split(',')) {
        if (name.isEmpty() && !arguments.has("--then"))
            break;
        const auto followUp = Flow::followUpOf(name.trimmed());
        if (!followUp)
            return usageFailure(noSuchChoice("--then", name, kFlowCommand));
        followUps.append(*followUp);
    }
    if (followUps.contains(Flow::FollowUp::Api) && given(arguments, "--api-url").isEmpty())
        return usageFailure(QCoreApplication::translate("Gscope", "--then api calls an API. Give --api-url."));
    return followUps;
}

Outcome<OAuth::PkceMethod> pkceOf(const Arguments &arguments)
{
    using enum OAuth::PkceMethod;
    const QByteArray name = arguments.value("--pkce").value_or("S256");
    for (const auto &[word, method] : {std::pair("S256", S256), {"plain", PlainInsecure}, {"none", NoneInsecure}}) {
        if (name == word)
            return method;
    }
    return usageFailure(noSuchChoice("--pkce", name, kFlowCommand));
}

Outcome<Flow::AssertionAudience> assertionAudienceOf(const Arguments &arguments)
{
    const QByteArray name = arguments.value("--client-audience").value_or("issuer");
    if (name == "endpoint")
        return Flow::AssertionAudience::Endpoint;
    if (name != "issuer")
        return usageFailure(noSuchChoice("--client-audience", name, kFlowCommand));
    return Flow::AssertionAudience::Issuer;
}

Outcome<Secret> secretFrom(const Arguments &arguments, QByteArrayView option)
{
    const auto path = arguments.value(option);
    if (!path)
        return Secret();
    auto secret = readSecretFile(*path);
    if (secret && secret->isEmpty())
        return usageFailure(
            QCoreApplication::translate("Gscope", "The file of %1 is empty.").arg(QString::fromLatin1(option)), {},
            shownFile(*path));
    return secret;
}

std::unexpected<Failure> grantNeeds(const Flow::Grant &grant, const char *options)
{
    return usageFailure(QCoreApplication::translate("Gscope", "The grant %1 needs %2.")
                            .arg(QString::fromLatin1(grant.id), QString::fromLatin1(options)));
}

Outcome<OAuth::ClientCredentials> clientFor(const Arguments &arguments, const Flow::Grant &grant)
{
    constexpr const char *kNaming[] = {"--client-id",   "--client-secret-file", "--client-secret-env", "--client-key",
                                       "--client-auth", "--client-algorithm",   "--passphrase-file"};
    const bool isNamed = std::ranges::any_of(kNaming, [&](const char *option) { return arguments.has(option); });
    return findsItsWay(grant) && !isNamed ? OAuth::ClientCredentials() : clientOf(arguments);
}

/// What a grant can't begin without, and what listens to nothing.
Outcome<void> checkGrant(const Flow::Grant &grant, const Flow::FlowSettings &settings)
{
    if (hasStep(grant, "password-request") && (settings.username.isEmpty() || settings.password.isEmpty()))
        return grantNeeds(grant, "--username --password-file");
    if (findsItsWay(grant) && settings.apiAddress.isEmpty())
        return grantNeeds(grant, "--api-url");
    if (std::string_view(grant.id) == "refresh" && settings.refreshToken.isEmpty())
        return grantNeeds(grant, "--refresh-token-file");
    for (const auto &[option, uri] : {std::pair(u"--redirect-uri"_s, settings.redirectUri),
                                      std::pair(u"--post-logout-redirect-uri"_s, settings.postLogoutRedirectUri)}) {
        const auto place = Net::readLoopbackRedirect(uri);
        if (!uri.isEmpty() && !place && place.error().id != Net::NetError::RedirectElsewhere)
            return std::unexpected(failureOf(ExitStatus::Usage, option, place.error()));
    }
    if (!settings.responseMode.isEmpty() && !OAuth::findResponseMode(settings.responseMode))
        return usageFailure(noSuchChoice("--response-mode", settings.responseMode, kFlowCommand));
    return {};
}

Outcome<const Flow::Grant *> grantOf(const Arguments &arguments)
{
    const auto name = arguments.argument();
    if (!name)
        return usageFailure(QCoreApplication::translate("Gscope", "No grant is named. Give one of %1.")
                                .arg(QString::fromLatin1(kFlowCommand.choices()).replace(u' ', u", "_s)));
    if (const Flow::Grant *grant = Flow::findGrant(std::string_view(*name)))
        return grant;
    return usageFailure(QCoreApplication::translate("Gscope", "There is no grant \"%1\". Give one of %2.")
                            .arg(Texts::visibleExcerpt(QString::fromUtf8(*name), 40),
                                 QString::fromLatin1(kFlowCommand.choices()).replace(u' ', u", "_s)));
}

Outcome<const Flow::Fault *> faultOf(const Arguments &arguments, const Flow::Grant &grant,
                                     const Flow::FlowSettings &settings)
{
    const auto name = arguments.value("--fault");
    if (!name)
        return nullptr;
    const Flow::Fault *fault = Flow::findFault(std::string_view(*name));
    if (!fault)
        return usageFailure(noSuchChoice("--fault", *name, kFlowCommand));
    Flow::FlowSettings whole = settings;
    if (whole.responseType.isEmpty())
        whole.responseType = grant.responseType;
    if (!Flow::canCommit(*fault, grant, whole))
        return usageFailure(
            QCoreApplication::translate("Gscope", "The fault %1 means nothing with the grant %2 and these options. See "
                                                  "gscope flow --fault list.")
                .arg(QString::fromLatin1(fault->id), QString::fromLatin1(grant.id)));
    return fault;
}

Outcome<void> readTimes(const Arguments &arguments, FlowOrder &order)
{
    const auto timeout = secondsOf(arguments, "--timeout", kPatience);
    const auto leeway = secondsOf(arguments, "--leeway");
    const auto maxAge = secondsOf(arguments, "--max-age");
    const auto lifetime = secondsOf(arguments, "--code-lifetime");
    for (const auto *each : {&timeout, &leeway, &maxAge, &lifetime}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    order.timeout = timeout->value_or(order.timeout);
    order.settings.leeway = leeway->value_or(order.settings.leeway);
    order.settings.codeLifetime = lifetime->value_or(order.settings.codeLifetime);
    if (*maxAge)
        order.settings.maxAge = (*maxAge)->count();
    return {};
}

void readTexts(const Arguments &arguments, Flow::FlowSettings &settings)
{
    const std::pair<const char *, QByteArray *> texts[] = {
        {"--redirect-uri", &settings.redirectUri},
        {"--post-logout-redirect-uri", &settings.postLogoutRedirectUri},
        {"--scope", &settings.scope},
        {"--response-type", &settings.responseType},
        {"--response-mode", &settings.responseMode},
        {"--nonce", &settings.nonce},
        {"--prompt", &settings.prompt},
        {"--login-hint", &settings.loginHint},
        {"--acr-values", &settings.acrValues},
        {"--username", &settings.username},
        {"--api-url", &settings.apiAddress}};
    for (const auto &[option, member] : texts)
        *member = given(arguments, option);
    settings.resources = arguments.values("--resource");
}

/// Puts a value into its place, or says why there is none.
template <typename T>
Outcome<void> put(T &place, Outcome<T> value)
{
    if (!value)
        return std::unexpected(value.error());
    place = *std::move(value);
    return {};
}

} // namespace

Outcome<FlowOrder> readFlowOrder(const Arguments &arguments)
{
    FlowOrder order{.opensBrowser = !arguments.has("--no-browser")};
    Flow::FlowSettings &settings = order.settings;
    readTexts(arguments, settings);
    const auto done =
        put(order.grant, grantOf(arguments))
            .and_then([&] { return checkReaders(arguments, kFlowCommand); })
            .and_then([&] { return readTimes(arguments, order); })
            .and_then([&] { return put(settings.provider, providerOf(arguments, *order.grant)); })
            .and_then([&] { return put(settings.client, clientFor(arguments, *order.grant)); })
            .and_then([&] { return put(settings.resourceServer, resourceServerOf(arguments)); })
            .and_then([&] { return put(settings.assertionAudience, assertionAudienceOf(arguments)); })
            .and_then([&] { return put(order.trust, trustOf(arguments)); })
            .and_then([&] { return put(settings.further, furtherOf(arguments)); })
            .and_then([&] { return put(settings.followUps, followUpsOf(arguments)); })
            .and_then([&] { return put(settings.pkce, pkceOf(arguments)); })
            .and_then([&] { return put(settings.password, secretFrom(arguments, "--password-file")); })
            .and_then([&] { return put(settings.refreshToken, secretFrom(arguments, "--refresh-token-file")); })
            .and_then([&] { return checkGrant(*order.grant, settings); })
            .and_then([&] { return put(order.fault, faultOf(arguments, *order.grant, settings)); })
            .and_then([&] { return put(order.transcript, transcriptOrderOf(arguments)); });
    if (!done)
        return std::unexpected(done.error());
    return order;
}

} // namespace Grantscope::Cli
