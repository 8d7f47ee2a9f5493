// SPDX-License-Identifier: GPL-3.0-or-later
#include "signclaims.h"

#include "commandline/values.h"
#include "json/writer.h"
#include "making/claimrows.h"
#include "making/jsonmember.h"

#include <QCoreApplication>

namespace Grantscope::Cli {

namespace {

/// What a template has a place for, and which claim it is without one.
struct NamedClaim
{
    const char *option;
    const char *claim;
};
constexpr NamedClaim kNamedClaims[] = {{"--issuer", "iss"},          {"--subject", "sub"}, {"--audience", "aud"},
                                       {"--client-id", "client_id"}, {"--nonce", "nonce"}, {"--scope", "scope"}};
/// What means nothing without one.
constexpr const char *kTemplateAlone[] = {"--redirect-uri", "--method", "--uri", "--access-token", "--code"};

/// What no template took: each a claim of the payload.
Outcome<void> setNamedClaims(QByteArray &payload, const Arguments &arguments)
{
    if (arguments.has("--template") && !arguments.has("--payload"))
        return {};
    for (const char *option : kTemplateAlone) {
        if (arguments.has(option))
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 is for a template. Add --template and leave --payload out, "
                                                      "or write the claim itself with --claim.")
                    .arg(QLatin1StringView(option)));
    }
    for (const auto &[option, claim] : kNamedClaims) {
        const auto value = arguments.value(option);
        if (!value)
            continue;
        auto edited = Making::setMember(payload, claim, Json::quoted(QString::fromUtf8(*value)));
        if (!edited)
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 sets a claim, and the payload is no JSON object. Leave it "
                                                      "out, or give a payload that is one.")
                    .arg(QLatin1StringView(option)));
        payload = *std::move(edited);
    }
    return {};
}

} // namespace

std::unexpected<Failure> refused(const char *option, const Error &error)
{
    return std::unexpected(failureOf(ExitStatus::Bad, QString::fromLatin1(option), error));
}

Outcome<void> setMembers(QByteArray &text, const Arguments &arguments, const char *option)
{
    for (const QByteArray &pair : arguments.values(option)) {
        const qsizetype at = pair.indexOf('=');
        if (at <= 0)
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 takes NAME=VALUE.").arg(QString::fromLatin1(option)));
        const QByteArray typed = pair.sliced(at + 1);
        const bool isJson = Json::Document::parse(typed).has_value();
        auto edited = Making::setMember(text, pair.first(at), isJson ? typed : Json::quoted(QString::fromUtf8(typed)));
        if (!edited)
            return refused(option, edited.error());
        text = *std::move(edited);
    }
    return {};
}

Outcome<void> editPayload(QByteArray &payload, const Arguments &arguments, Instant now)
{
    if (auto set = setNamedClaims(payload, arguments); !set)
        return set;
    const auto lifetime = secondsOf(arguments, "--expires-in");
    if (!lifetime)
        return std::unexpected(lifetime.error());
    if (*lifetime) {
        for (const auto &[name, moment] : {std::pair("iat", now), {"exp", now + **lifetime}}) {
            auto edited = Making::setMember(payload, name, Making::numericDate(moment));
            if (!edited)
                return refused("--expires-in", edited.error());
            payload = *std::move(edited);
        }
    }
    if (auto set = setMembers(payload, arguments, "--claim"); !set)
        return set;
    for (const QByteArray &name : arguments.values("--without")) {
        auto edited = Making::removeMember(payload, name);
        if (!edited)
            return refused("--without", edited.error());
        payload = *std::move(edited);
    }
    return {};
}

} // namespace Grantscope::Cli
