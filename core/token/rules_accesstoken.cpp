// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about JWT access tokens: RFC 9068, RFC 9449 §7, RFC 6750. A token that was only taken for one by its claims does
// not promise the profile of RFC 9068: there the profile's rows inform and do not refuse.
#include "token/header.h"
#include "token/jsontype.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/typname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr const char *kRequired[] = {"iss", "exp", "aud", "sub", "client_id", "iat", "jti"};

Outcome typ(const Subject &subject)
{
    const Json::Value value = subject.header("typ");
    if (normalizedTyp(value) == "at+jwt")
        return holds();
    return subject.kindIsExplicit() ? violated("at-typ.other", u"at+jwt"_s, shown(value), headerPlace(subject, "typ"))
                                    : violatedMildly(Severity::Info, "at-typ.no-profile", u"at+jwt"_s, shown(value),
                                                     headerPlace(subject, "typ"));
}

Outcome requiredClaims(const Subject &subject)
{
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const QStringList missing = missingClaims(subject, kRequired);
    if (missing.isEmpty())
        return holds();
    const QString all = u"iss, exp, aud, sub, client_id, iat, jti"_s;
    return subject.kindIsExplicit()
               ? violated("at-required-claims.missing", all, missing.join(u", "_s))
               : violatedMildly(Severity::Info, "at-required-claims.no-profile", all, missing.join(u", "_s));
}

Outcome audience(const Subject &subject)
{
    const Json::Value aud = subject.claim("aud");
    if (!hasType(aud, JsonType::StringOrStrings))
        return notChecked(aud ? Texts::Reason("skip.unreadable") : Texts::Reason("skip.claim-absent"));
    const QStringList &expected = subject.expected.audiences;
    const auto isExpected = [&expected](const QString &one) { return expected.contains(one); };
    if (!expected.isEmpty() && std::ranges::none_of(*stringOrStrings(aud), isExpected))
        return violated("at-aud.different", expected.join(u", "_s), shown(aud), claimPlace(aud));
    if (aud.size() > 1)
        return violatedMildly(Severity::Warning, "at-aud.several", u"1"_s, stringOrStrings(aud)->join(u", "_s),
                              claimPlace(aud));
    return expected.isEmpty() ? notChecked("skip.not-expected") : holds();
}

/// Where servers write the client that the token was issued to: RFC 9068 §2.2, Okta, Entra ID v1, OIDC Core §2.
constexpr const char *kClientClaims[] = {"client_id", "cid", "appid", "azp"};

Outcome client(const Subject &subject)
{
    const auto present =
        std::ranges::find_if(kClientClaims, [&](const char *name) { return subject.claim(name).exists(); });
    const Json::Value claim = present == std::end(kClientClaims) ? Json::Value() : subject.claim(*present);
    const auto &expected = subject.expected.clientId;
    if (!claim || !expected)
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    return claim.stringIs(*expected) ? holds()
                                     : violated("at-client.different", *expected, shown(claim), claimPlace(claim));
}

Outcome confirmation(const Subject &subject)
{
    const Json::Value cnf = subject.claim("cnf");
    const Json::Value jkt = cnf.member("jkt");
    const auto &expected = subject.expected.jkt;
    if (expected && !jkt)
        return violated("at-cnf.unbound", QString::fromUtf8(*expected), {}, claimPlace(cnf));
    if (expected && !jkt.stringIs(*expected))
        return violated("at-cnf.other-key", QString::fromUtf8(*expected), shown(jkt), claimPlace(cnf));
    // A token that is bound to a certificate is sent as Bearer (RFC 8705 §3); one that is bound to a proof's key is
    // not.
    if (jkt && subject.contextScheme.compare("Bearer"_L1, Qt::CaseInsensitive) == 0)
        return violated("at-cnf.bearer", u"DPoP"_s, subject.contextScheme, claimPlace(cnf));
    if (expected)
        return holds();
    return notChecked(cnf ? Texts::Reason("at-cnf.needs-proof") : Texts::Reason("skip.claim-absent"));
}

Outcome inUrl(const Subject &subject)
{
    // "token=…" may be a link to reset a password: only a name says of an opaque value that it is an access token.
    const bool inUrlAtAll = subject.context == Context::UrlQuery || subject.context == Context::UrlFragment;
    const bool named = subject.contextName.compare("access_token"_L1, Qt::CaseInsensitive) == 0;
    if (inUrlAtAll && subject.kind.kind == Kind::Opaque && !named)
        return notChecked("at-in-url.unnamed");
    if (subject.context == Context::UrlQuery)
        return violated("at-in-url.query", {}, subject.contextName);
    if (subject.context == Context::UrlFragment)
        return violatedMildly(Severity::Warning, "at-in-url.fragment", {}, subject.contextName);
    return holds();
}

Outcome scope(const Subject &subject)
{
    const Json::Value claim = subject.claim("scope") ? subject.claim("scope") : subject.claim("scp");
    const QStringList &wanted = subject.expected.scopes;
    if (wanted.isEmpty())
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    QStringList granted = stringOrStrings(claim).value_or(QStringList());
    if (claim.isString())
        granted = claim.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList missing = wanted;
    missing.removeIf([&granted](const QString &one) { return granted.contains(one); });
    return missing.isEmpty() ? holds()
                             : violated("at-scope.missing", wanted.join(u' '), missing.join(u' '), claimPlace(claim));
}

constexpr Kinds kAccessToken = kindBit(Kind::AccessToken);

constexpr CheckRow kRows[] = {
    {"at-typ", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 9068 §2.1, §4", typ, DecidedBy::Header},
    {"at-required-claims", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 9068 §2.2", requiredClaims,
     DecidedBy::Token, [](const Subject &s) { return s.kindIsExplicit(); }},
    {"at-aud", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 9068 §4; RFC 8707 §2; RFC 9700 §2.3",
     audience},
    {"at-client", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 9068 §2.2", client, DecidedBy::Token,
     [](const Subject &s) { return s.expected.clientId.has_value(); }},
    {"at-cnf", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 9449 §7.2; RFC 8705 §3", confirmation},
    {"at-scope", Severity::Error, CheckGroup::AccessToken, kAccessToken, "RFC 6750 §3.1; RFC 9068 §2.2.3", scope,
     DecidedBy::Token, [](const Subject &s) { return !s.expected.scopes.isEmpty(); }},
    {"at-in-url", Severity::Error, CheckGroup::AccessToken, kAccessToken | kindBit(Kind::Opaque),
     "RFC 6750 §2.3, §5.3; RFC 9700 §4.3.2", inUrl},
};

} // namespace

std::span<const CheckRow> accessTokenRows()
{
    return kRows;
}

} // namespace Grantscope::Token
