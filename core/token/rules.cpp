// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/rules.h"

#include "base/issuertemplate.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

Place memberPlace(Place::Part part, Json::Value member)
{
    const Json::Span name = member.nameSpan();
    const Json::Span span = member.span();
    return {part, name.length > 0 ? Json::Span{name.offset, span.end() - name.offset} : span};
}

Place claimPlace(Json::Value claim)
{
    return claim ? memberPlace(Place::Part::Payload, claim) : Place{};
}

int rankOf(const Outcome &outcome)
{
    switch (outcome.answer) {
    case Outcome::Answer::NotChecked:
        return 0;
    case Outcome::Answer::Holds:
        return 1;
    case Outcome::Answer::Violated:
        break;
    }
    switch (outcome.severity.value_or(Severity::Error)) {
    case Severity::Info:
        return 2;
    case Severity::Warning:
        return 3;
    case Severity::Error:
        break;
    }
    return 4;
}

Outcome worseOf(const Outcome &a, const Outcome &b)
{
    return rankOf(b) > rankOf(a) ? b : a;
}

QString keyText(const SignatureReport &report)
{
    return report.key.isNull() ? QString() : u"%1 (%2)"_s.arg(report.key.label(), report.key.source());
}

bool issuerIsCompared(const Subject &subject)
{
    return subject.expected.issuer || std::ranges::any_of(subject.signatures, [](const SignatureReport &report) {
               return !report.key.isNull();
           });
}

bool audienceIsCompared(const Subject &subject)
{
    return !subject.expected.audiences.isEmpty() || subject.expected.clientId;
}

std::optional<Outcome> foreignKey(const Subject &subject)
{
    const Json::Value iss = subject.claim("iss");
    if (!iss)
        return std::nullopt;
    for (const SignatureReport &report : subject.signatures) {
        const auto fetch = report.key.isNull() ? std::nullopt : report.key.fetch();
        const bool vouches =
            report.status == SignatureStatus::Verified && report.key.provenance() == Jose::Provenance::Issuer;
        if (vouches && fetch && !fetch->issuer.isEmpty() && !iss.stringIs(fetch->issuer))
            return violated("jwt-iss.foreign-key", fetch->issuer, shown(iss), claimPlace(iss));
    }
    return std::nullopt;
}

std::optional<QStringList> stringOrStrings(Json::Value value)
{
    if (value.isString())
        return QStringList{value.toString()};
    if (!value.isArray())
        return {};
    QStringList strings;
    for (const Json::Value element : value) {
        if (!element.isString())
            return {};
        strings.append(element.toString());
    }
    return strings;
}

Outcome compareClaim(const Subject &subject, const ComparedClaim &comparison)
{
    // Its claims are in the token that it holds.
    if (!subject.token.nestedToken.isEmpty())
        return notChecked(subject.inner ? Texts::Reason("skip.inside") : Texts::Reason("skip.unreadable"));
    const Json::Value claim = subject.claim(comparison.claim);
    if (!comparison.expected)
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (!claim)
        return violated(comparison.absent, *comparison.expected, {});
    if (!claim.stringIs(*comparison.expected))
        return violated(comparison.different, *comparison.expected, shown(claim), claimPlace(claim));
    return holds();
}

Outcome compareIssuer(const Subject &subject, Texts::Reason different, Texts::Reason absent)
{
    Outcome outcome = compareClaim(subject, {"iss", subject.expected.issuer, different, absent});
    if (outcome.reason == different && fitsIssuerTemplate(subject.claim("iss").toString(), *subject.expected.issuer))
        outcome.reason = "jwt-iss.template";
    return outcome;
}

QStringList missingClaims(const Subject &subject, std::span<const char *const> required)
{
    QStringList missing;
    for (const char *name : required) {
        const Json::Value claim = subject.claim(name);
        const bool isNobody = claim.isArray() && claim.size() == 0 && claim.nameIs("aud");
        if (!claim || isNobody)
            missing.append(QString::fromLatin1(name));
    }
    return missing;
}

} // namespace Grantscope::Token
