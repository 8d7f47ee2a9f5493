// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about client assertions (RFC 7523 §3, OIDC Core §9).
#include "token/datetext.h"
#include "token/rules.h"
#include "token/shown.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

Outcome subjectIsClient(const Subject &subject)
{
    const Json::Value iss = subject.claim("iss");
    const Json::Value sub = subject.claim("sub");
    if (!iss || !sub)
        return violated("ca-subject.missing", u"iss, sub"_s,
                        missingClaims(subject, std::array{"iss", "sub"}).join(u", "_s));
    const QString client = subject.expected.clientId.value_or(iss.toString());
    if (!iss.stringIs(client))
        return violated("ca-subject.iss", client, shown(iss), claimPlace(iss));
    if (!sub.stringIs(client))
        return violated("ca-subject.sub", client, shown(sub), claimPlace(sub));
    return holds();
}

Outcome audience(const Subject &subject)
{
    const Json::Value aud = subject.claim("aud");
    const auto audiences = stringOrStrings(aud);
    if (!audiences)
        return violated("ca-aud.absent", subject.expected.audiences.join(u", "_s), shown(aud), claimPlace(aud));
    if (audiences->size() != 1)
        return violated("ca-aud.several", u"1"_s, shown(aud), claimPlace(aud));
    if (subject.expected.audiences.isEmpty())
        return notChecked("skip.not-expected");
    return subject.expected.audiences.contains(audiences->first())
               ? holds()
               : violated("ca-aud.different", subject.expected.audiences.join(u", "_s), shown(aud), claimPlace(aud));
}

Outcome lifetime(const Subject &subject)
{
    constexpr std::int64_t kLongest =
        3600; // RFC 7523 §3 (4) leaves "unreasonably far" open; an assertion is used once, at once.
    const Json::Value exp = subject.claim("exp");
    const auto end = numericDate(exp);
    if (!exp && !subject.kindIsPromised())
        return violatedMildly(Severity::Warning, "ca-lifetime.guessed", u"exp"_s, {});
    if (!end)
        return violated("ca-lifetime.no-exp", u"exp"_s, shown(exp), claimPlace(exp));
    if (!subject.claim("jti"))
        return violatedMildly(Severity::Warning, "ca-lifetime.no-jti", u"jti"_s, {});
    const std::int64_t left = *end - secondsOf(subject.expected.now);
    return left <= kLongest ? holds()
                            : violatedMildly(Severity::Warning, "ca-lifetime.long", durationText(kLongest),
                                             durationText(left), claimPlace(exp));
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"ca-subject", Severity::Error, CheckGroup::ClientAssertion, kindBit(Kind::ClientAssertion), "RFC 7523 §3 (1, 2); OIDC Core §9", subjectIsClient},
    {"ca-aud", Severity::Warning, CheckGroup::ClientAssertion, kindBit(Kind::ClientAssertion), "RFC 7523 §3 (3); 7523bis §4", audience},
    {"ca-lifetime", Severity::Error, CheckGroup::ClientAssertion, kindBit(Kind::ClientAssertion), "RFC 7523 §3 (4, 7)", lifetime},
};
// clang-format on

} // namespace

std::span<const CheckRow> clientAssertionRows()
{
    return kRows;
}

} // namespace Grantscope::Token
