// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about SD-JWT VC (draft-ietf-oauth-sd-jwt-vc), and about claims that no holder may leave out: RFC 9901 §9.7.
#include "jose/sdjwtissuing.h"
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/typname.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

bool isCredential(const Subject &subject)
{
    const TypName typ = normalizedTyp(subject.header("typ"));
    return typ == "dc+sd-jwt" || typ == "vc+sd-jwt";
}

/// A claim that decides whether the token is valid was disclosed, so it might as well have been left out.
Outcome validityClaim(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    if (!token.sdJwt || !token.disclosed)
        return notChecked("skip.unreadable");
    const auto names = Jose::validityClaims(normalizedTyp(subject.header("typ")));
    for (qsizetype i = 0; i < token.disclosed->uses.size(); ++i) {
        const Jose::DisclosureUse &use = token.disclosed->uses.at(i);
        const Jose::Disclosure &disclosure = token.sdJwt->disclosures[std::size_t(i)];
        // What lies in such a claim decides as well: the key in "cnf", one of several audiences.
        const QString top = token.disclosed->places.firstStep(use.place);
        const bool decides =
            use.parent < 0
            && std::ranges::any_of(names, [&top](const char *name) { return top == QLatin1StringView(name); });
        if (!decides)
            continue;
        const QString path = token.disclosed->pathOf(use);
        return violatedMildly(isCredential(subject) ? Severity::Error : Severity::Warning,
                              "sd-jwt-validity-claim.hidden", {}, path.isEmpty() ? top : path.sliced(1),
                              {Place::Part::Text, disclosure.span()});
    }
    return holds();
}

Outcome credentialTyp(const Subject &subject)
{
    if (!isCredential(subject))
        return notChecked("skip.no-credential");
    const Json::Value typ = subject.header("typ");
    return normalizedTyp(typ) == "dc+sd-jwt"
               ? holds()
               : violated("sd-jwt-vc-typ.old", u"dc+sd-jwt"_s, shown(typ), headerPlace(subject, "typ"));
}

Outcome credentialClaims(const Subject &subject)
{
    if (!isCredential(subject))
        return notChecked("skip.no-credential");
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const auto wrong = [&](Texts::Reason reason, Json::Value claim) {
        return violated(reason, {}, shown(claim), subject.token.asSigned(claimPlace(claim)));
    };
    const Json::Value vct = subject.claim("vct");
    if (!vct.isString() || vct.stringIs(""))
        return wrong("sd-jwt-vc-claims.vct", vct);
    if (const Json::Value status = subject.claim("status"); status && !status.isObject())
        return wrong("sd-jwt-vc-claims.status", status);
    const Json::Value iss = subject.claim("iss");
    if (iss && QUrl(iss.toString(), QUrl::StrictMode).scheme().isEmpty())
        return wrong("sd-jwt-vc-claims.iss", iss);
    return holds();
}

/// Where the key of the issuer comes from: what to look for is told, nothing is fetched.
Outcome credentialIssuer(const Subject &subject)
{
    if (!isCredential(subject))
        return notChecked("skip.no-credential");
    const Json::Value iss = subject.claim("iss");
    if (const Json::Value chain = subject.header("x5c"))
        return violatedMildly(Severity::Info,
                              iss ? Texts::Reason("sd-jwt-vc-issuer.certificate")
                                  : Texts::Reason("sd-jwt-vc-issuer.certificate-alone"),
                              {}, shown(iss), headerPlace(subject, "x5c"));
    if (!iss)
        return violated("sd-jwt-vc-issuer.nobody", {}, {});
    const QUrl address(iss.toString(), QUrl::StrictMode);
    if (address.scheme() != "https"_L1)
        return violatedMildly(Severity::Info, "sd-jwt-vc-issuer.elsewhere", {}, shown(iss),
                              subject.token.asSigned(claimPlace(iss)));
    return subject.wantsWords() ? holds("sd-jwt-vc-issuer.metadata", shown(iss)) : holds();
}

constexpr Kinds kSd = kindBit(Kind::SdJwt);
constexpr CheckGroup kGroup = CheckGroup::SelectiveDisclosure;

// clang-format off
constexpr CheckRow kRows[] = {
    {"sd-jwt-validity-claim", Severity::Error, kGroup, kSd, "RFC 9901 §9.7; SD-JWT VC §2.2.2.2", validityClaim},
    {"sd-jwt-vc-typ", Severity::Warning, kGroup, kSd, "SD-JWT VC §2.2.1", credentialTyp},
    {"sd-jwt-vc-claims", Severity::Error, kGroup, kSd, "SD-JWT VC §2.2.2", credentialClaims},
    {"sd-jwt-vc-issuer", Severity::Warning, kGroup, kSd, "SD-JWT VC §2.5, §4", credentialIssuer},
};
// clang-format on

} // namespace

std::span<const CheckRow> credentialRows()
{
    return kRows;
}

} // namespace Grantscope::Token
