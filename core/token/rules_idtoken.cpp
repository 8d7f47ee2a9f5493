// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about ID tokens: OIDC Core §2, §3.1.3.7, §3.2.2.9, §3.3.2.10.
#include "token/datetext.h"
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr const char *kRequired[] = {"iss", "sub", "aud", "exp", "iat"};
constexpr qsizetype kLongestSubject = 255;

Outcome requiredClaims(const Subject &subject)
{
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const QStringList missing = missingClaims(subject, kRequired);
    const QString all = u"iss, sub, aud, exp, iat"_s;
    if (!missing.isEmpty() && !subject.kindIsPromised())
        return violatedMildly(Severity::Info, "idt-required-claims.guessed", all, missing.join(u", "_s));
    if (!missing.isEmpty())
        return violated("idt-required-claims.missing", all, missing.join(u", "_s));
    const Json::Value sub = subject.claim("sub");
    const QString text = sub.toString();
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii || text.size() > kLongestSubject)
        return violatedMildly(subject.kindIsPromised() ? Severity::Error : Severity::Info, "idt-required-claims.sub",
                              u"<= 255 ASCII"_s, shown(sub), claimPlace(sub));
    return holds();
}

Outcome issuer(const Subject &subject)
{
    if (auto foreign = foreignKey(subject))
        return *std::move(foreign);
    return compareIssuer(subject, "idt-iss.different", "idt-iss.absent");
}

Outcome audience(const Subject &subject)
{
    const Json::Value aud = subject.claim("aud");
    QStringList named = subject.expected.audiences;
    if (subject.expected.clientId)
        named.prepend(*subject.expected.clientId);
    if (named.isEmpty())
        return notChecked(aud ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    const auto audiences = stringOrStrings(aud);
    if (!audiences)
        return violated("idt-aud.absent", named.join(u", "_s), shown(aud), claimPlace(aud));
    const auto isNamed = [&named](const QString &one) { return named.contains(one); };
    const bool hasClient = subject.expected.clientId ? audiences->contains(*subject.expected.clientId)
                                                     : std::ranges::any_of(*audiences, isNamed);
    if (!hasClient)
        return violated("idt-aud.different", named.join(u", "_s), shown(aud), claimPlace(aud));
    QStringList strangers = *audiences;
    strangers.removeIf(isNamed);
    if (strangers.isEmpty())
        return holds();
    // OIDC Core §3.1.3.7 (3) has further audiences trusted one by one; with azp naming the client it is at least clear
    // who asked.
    const bool azpIsClient = subject.expected.clientId && subject.claim("azp").stringIs(*subject.expected.clientId);
    return azpIsClient ? violatedMildly(Severity::Warning, "idt-aud.stranger-with-azp", named.join(u", "_s),
                                        strangers.join(u", "_s), claimPlace(aud))
                       : violated("idt-aud.stranger", named.join(u", "_s), strangers.join(u", "_s), claimPlace(aud));
}

Outcome authorizedParty(const Subject &subject)
{
    const Json::Value azp = subject.claim("azp");
    if (!azp) {
        const auto audiences = stringOrStrings(subject.claim("aud"));
        return audiences && audiences->size() > 1
                   ? violated("idt-azp.absent", u"azp"_s, {}, claimPlace(subject.claim("aud")))
                   : notChecked("skip.claim-absent");
    }
    if (!subject.expected.clientId)
        return notChecked("skip.not-expected");
    return azp.stringIs(*subject.expected.clientId)
               ? holds()
               : violated("idt-azp.different", *subject.expected.clientId, shown(azp), claimPlace(azp));
}

Outcome algorithm(const Subject &subject)
{
    if (subject.signatures.isEmpty())
        return notChecked("skip.unreadable");
    const QByteArray name = subject.signatures.first().algorithm;
    const Place place = headerPlace(subject, "alg");
    if (subject.expected.algorithms.contains(name))
        return holds();
    if (name == "none" && subject.expected.unsecured == UnsecuredPolicy::AllowInsecure)
        return violatedMildly(Severity::Warning, "alg-none.allowed", {}, {}, place);
    const auto *row = Jose::findJwsAlgorithm(name);
    if (!row)
        return violated("idt-alg.unregistered", u"RS256"_s, shown(name), place);
    if (row->scheme == Jose::Scheme::Hmac) {
        const auto audiences = stringOrStrings(subject.claim("aud"));
        if (audiences && audiences->size() > 1)
            return violated("idt-alg.mac-audiences", u"1"_s, QString::number(audiences->size()), place);
        return violatedMildly(Severity::Info, "idt-alg.mac", u"RS256"_s, shown(name), place);
    }
    if (name == "RS256")
        return holds();
    return violatedMildly(Severity::Info, "idt-alg.not-default", u"RS256"_s, shown(name), place);
}

Outcome nonce(const Subject &subject)
{
    return compareClaim(subject, {"nonce", subject.expected.nonce, "idt-nonce.different", "idt-nonce.absent"});
}

Outcome authenticationClass(const Subject &subject)
{
    const Json::Value acr = subject.claim("acr");
    const QStringList &wanted = subject.expected.acrValues;
    if (wanted.isEmpty())
        return notChecked(acr ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (acr.isString() && wanted.contains(acr.toString()))
        return holds();
    return subject.expected.acrIsVoluntary
               ? violatedMildly(Severity::Warning, "idt-acr.not-reached", wanted.join(u' '), shown(acr),
                                claimPlace(acr))
               : violated("idt-acr.not-reached", wanted.join(u' '), shown(acr), claimPlace(acr));
}

Outcome authenticationTime(const Subject &subject)
{
    const Json::Value authTime = subject.claim("auth_time");
    if (!subject.expected.maxAge)
        return notChecked(authTime ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    const auto seconds = numericDate(authTime);
    const std::int64_t allowed = subject.expected.maxAge->count() + subject.expected.leeway.count();
    if (!seconds)
        return violated("idt-auth-time.absent", u"auth_time"_s, shown(authTime));
    const std::int64_t age = secondsOf(subject.expected.now) - *seconds;
    if (age < -subject.expected.leeway.count())
        return violated("idt-auth-time.ahead", dateText(secondsOf(subject.expected.now)), momentText(authTime),
                        claimPlace(authTime));
    return age <= allowed ? holds()
                          : violated("idt-auth-time.old", durationText(subject.expected.maxAge->count()),
                                     durationText(age), claimPlace(authTime));
}

/// at_hash and c_hash: the left half of the hash that goes with the token's own algorithm (OIDC Core §3.1.3.6).
struct HashClaim
{
    const char *claim;
    const std::optional<Secret> &value;
    Texts::Reason different;
    Texts::Reason absent;
    Texts::Reason undefined;
};

Outcome hashClaim(const Subject &subject, const HashClaim &hash)
{
    const Json::Value claim = subject.claim(hash.claim);
    if (!hash.value)
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (!claim)
        return notChecked(hash.absent);
    const SignatureReport *report = subject.signatures.isEmpty() ? nullptr : &subject.signatures.first();
    const auto *row = report ? Jose::findJwsAlgorithm(report->algorithm) : nullptr;
    const QByteArray digest =
        row ? Jose::tokenHash(*row, report->key.isNull() ? QByteArray() : report->key.curve(), hash.value->reveal())
            : QByteArray();
    if (digest.isEmpty())
        return notChecked(hash.undefined);
    const QByteArray expected = Jose::encodeBase64url(QByteArrayView(digest).first(digest.size() / 2));
    return claim.stringIs(expected)
               ? holds()
               : violated(hash.different, QString::fromLatin1(expected), shown(claim), claimPlace(claim));
}

Outcome accessTokenHash(const Subject &subject)
{
    return hashClaim(subject, {"at_hash", subject.expected.accessToken, "idt-at-hash.different", "idt-at-hash.absent",
                               "idt-at-hash.undefined"});
}

Outcome codeHash(const Subject &subject)
{
    return hashClaim(subject, {"c_hash", subject.expected.code, "idt-c-hash.different", "idt-c-hash.absent",
                               "idt-at-hash.undefined"});
}

Outcome headerKeys(const Subject &subject)
{
    if (subject.signatures.isEmpty())
        return notChecked("skip.unreadable");
    for (const char *name : {"x5u", "x5c", "jku", "jwk"}) {
        if (const Json::Value parameter = subject.header(name))
            return violated("idt-header-keys.present", {}, QString::fromLatin1(name), headerPlace(subject, name));
    }
    return holds();
}

constexpr Kinds kIdToken = kindBit(Kind::IdToken);

// clang-format off
constexpr CheckRow kRows[] = {
    {"idt-required-claims", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §2", requiredClaims, DecidedBy::Token, [](const Subject &s) { return s.kindIsPromised(); }},
    {"idt-iss", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.1.3.7 (2)", issuer, DecidedBy::Token, issuerIsCompared},
    {"idt-aud", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.1.3.7 (3)", audience, DecidedBy::Token, audienceIsCompared},
    {"idt-azp", Severity::Warning, CheckGroup::IdToken, kIdToken, "OIDC Core §2, §3.1.3.7 (4, 5)", authorizedParty},
    {"idt-alg", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §2, §3.1.3.7 (7, 8)", algorithm},
    {"idt-nonce", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.1.3.7 (11), §3.2.2.11", nonce, DecidedBy::Token, [](const Subject &s) { return s.expected.nonce.has_value(); }},
    {"idt-acr", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.1.3.7 (12), §5.5.1.1", authenticationClass, DecidedBy::Token, [](const Subject &s) { return !s.expected.acrValues.isEmpty(); }},
    {"idt-auth-time", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §2, §3.1.3.7 (13)", authenticationTime, DecidedBy::Token, [](const Subject &s) { return s.expected.maxAge.has_value(); }},
    {"idt-at-hash", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.1.3.8, §3.2.2.9, §3.2.2.10", accessTokenHash, DecidedBy::Token, [](const Subject &s) { return s.expected.accessToken.has_value(); }},
    {"idt-c-hash", Severity::Error, CheckGroup::IdToken, kIdToken, "OIDC Core §3.3.2.10, §3.3.2.11", codeHash, DecidedBy::Token, [](const Subject &s) { return s.expected.code.has_value(); }},
    {"idt-header-keys", Severity::Warning, CheckGroup::IdToken, kIdToken, "OIDC Core §2", headerKeys, DecidedBy::Header},
};
// clang-format on

} // namespace

std::span<const CheckRow> idTokenRows()
{
    return kRows;
}

} // namespace Grantscope::Token
