// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/row.h"
#include "oauth/authorizationrequest.h"
#include "oauth/redirecturi.h"
#include "oauth/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::AuthorizationRequest;

/// Half of the characters that 128 bits take in base64url; what is shorter was not drawn at random.
constexpr qsizetype kShortestState = 11;
constexpr int kGoodState = 22;

Check checkState(const Parameters &parameters)
{
    constexpr Row row{"authz-state", kGroup, "RFC 6749 §10.12; RFC 9700 §2.1, §4.7.1"};
    const QByteArray state = parameters.value("state");
    if (state.isEmpty()) {
        const bool isTiedOtherwise = parameters.contains("code_challenge") || parameters.contains("nonce");
        return violatedAs(isTiedOtherwise ? Severity::Warning : Severity::Error, row, "authz-state.missing");
    }
    if (state.size() < kShortestState)
        return violatedAs(Severity::Warning, row, "authz-state.short", QString::number(state.size()),
                          QString::number(kGoodState));
    return passed(row);
}

Check checkRepeated(const Parameters &parameters)
{
    constexpr Row row{"authz-duplicate-param", kGroup, "RFC 6749 §3.1; RFC 8707 §2"};
    QByteArrayList names = parameters.repeated();
    names.removeAll("resource");
    return names.isEmpty() ? passed(row)
                           : violated(row, "authz-duplicate-param.repeated", QString::fromUtf8(names.join(", ")));
}

Check checkImplicit(const Parameters &parameters)
{
    constexpr Row row{"authz-implicit", kGroup, "RFC 9700 §2.1.2", Severity::Warning};
    const QByteArray type = parameters.value("response_type");
    return wordsOf(type).contains("token") ? violated(row, "authz-implicit.token", QString::fromUtf8(type))
                                           : passed(row);
}

void checkNonce(const Parameters &parameters, QList<Check> &checks)
{
    constexpr Row row{"authz-nonce", kGroup, "OIDC Core §3.2.2.1, §3.3.2.11; RFC 9700 §2.1.1"};
    const QByteArray type = parameters.value("response_type");
    const bool needsOne = wordsOf(type).contains("id_token");
    if (!needsOne && !wordsOf(parameters.value("scope")).contains("openid"))
        return;
    if (!parameters.value("nonce").isEmpty())
        checks += passed(row);
    else
        checks += needsOne ? violated(row, "authz-nonce.missing", QString::fromUtf8(type))
                           : violatedAs(Severity::Info, row, "authz-nonce.optional");
}

void checkPkce(const Parameters &parameters, QList<Check> &checks)
{
    constexpr Row missing{"pkce-missing", kGroup, "RFC 9700 §2.1.1, §4.8.2"};
    constexpr Row plain{"pkce-plain", kGroup, "RFC 7636 §4.2, §4.3, §7.2; RFC 9700 §2.1.1", Severity::Warning};
    if (!wordsOf(parameters.value("response_type")).contains("code")) {
        checks += skipped(missing, "pkce-missing.unused");
        return;
    }
    if (parameters.value("code_challenge").isEmpty()) {
        checks += violatedAs(parameters.contains("nonce") ? Severity::Warning : Severity::Error, missing,
                             "pkce-missing.none");
        return;
    }
    checks += passed(missing);
    const QByteArray method = parameters.value("code_challenge_method");
    if (method == "S256")
        checks += passed(plain);
    else if (method.isEmpty())
        checks += violated(plain, "pkce-plain.default");
    else if (method == "plain")
        checks += violated(plain, "pkce-plain.plain", u"plain"_s);
    else
        checks += violatedAs(Severity::Error, plain, "pkce-plain.unknown", QString::fromUtf8(method), u"S256"_s);
}

void checkTokenInAddress(const Parameters &parameters, QList<Check> &checks)
{
    constexpr Row row{"at-in-url", kGroup, "RFC 6750 §2.3, §5.3; RFC 9700 §4.3.2"};
    for (const char *name : {"access_token", "refresh_token"}) {
        if (parameters.contains(name))
            checks += violated(row, "at-in-url.query", QString::fromLatin1(name));
    }
}

/// The words of a response type come in any order (OAuth Multiple Response Types §3).
bool listsResponseType(const ServerMetadata &metadata, const QByteArray &type)
{
    QByteArrayList asked = wordsOf(type);
    std::ranges::sort(asked);
    const Json::Value list = metadata.member("response_types_supported");
    for (const Json::Value each : list) {
        QByteArrayList offered = wordsOf(each.toUtf8());
        std::ranges::sort(offered);
        if (offered == asked)
            return true;
    }
    return !list.isArray();
}

Check checkSupported(const Parameters &parameters, const ServerMetadata &metadata)
{
    constexpr Row row{"request-unsupported", kGroup, "RFC 8414 §2; OIDC Discovery §3", Severity::Warning};
    QByteArrayList unlisted;
    const auto hold = [&](QByteArrayView name, QByteArrayView list) {
        for (const QByteArray &word : wordsOf(parameters.value(name))) {
            if (!metadata.supports(list, word).value_or(true))
                unlisted += name.toByteArray() + '=' + word;
        }
    };
    const QByteArray type = parameters.value("response_type");
    if (!type.isEmpty() && !listsResponseType(metadata, type))
        unlisted += "response_type=" + type;
    hold("response_mode", "response_modes_supported");
    hold("code_challenge_method", "code_challenge_methods_supported");
    hold("prompt", "prompt_values_supported");
    hold("acr_values", "acr_values_supported");
    const bool onlyScopes = unlisted.isEmpty();
    hold("scope", "scopes_supported"); // a server need not list them all
    if (unlisted.isEmpty())
        return passed(row);
    return violatedAs(onlyScopes ? Severity::Info : Severity::Warning, row, "request-unsupported.named",
                      QString::fromUtf8(unlisted.join(", ")));
}

} // namespace

QList<Check> checkAuthorizationRequest(const Parameters &parameters, const std::optional<ServerMetadata> &metadata)
{
    QList<Check> checks{checkState(parameters), checkRepeated(parameters), checkImplicit(parameters)};
    checkNonce(parameters, checks);
    checkPkce(parameters, checks);
    checkTokenInAddress(parameters, checks);
    if (const std::optional<QByteArray> uri = parameters.first("redirect_uri"))
        checks += checkRedirectUri(*uri);
    if (metadata)
        checks += checkSupported(parameters, *metadata);
    return checks;
}

} // namespace Grantscope::OAuth
