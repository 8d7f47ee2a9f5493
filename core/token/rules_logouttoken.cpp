// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about logout tokens: OIDC Back-Channel Logout §2.4, §2.6.
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr const char *kRequired[] = {"iss", "aud", "iat", "exp", "jti"};
constexpr const char *kEvent = "http://schemas.openid.net/event/backchannel-logout";

Outcome requiredClaims(const Subject &subject)
{
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const bool unsecured = std::ranges::any_of(
        subject.signatures, [](const SignatureReport &report) { return report.algorithm == "none"; });
    if (unsecured)
        return violated("logout-required-claims.unsigned", {}, u"none"_s, headerPlace(subject, "alg"));
    QStringList missing = missingClaims(subject, kRequired);
    if (!subject.claim("sub") && !subject.claim("sid"))
        missing.append(u"sub / sid"_s);
    return missing.isEmpty() ? holds()
                             : violated("logout-required-claims.missing", u"iss, aud, iat, exp, jti, sub / sid"_s,
                                        missing.join(u", "_s));
}

Outcome events(const Subject &subject)
{
    const Json::Value events = subject.claim("events");
    if (!events)
        return violated("logout-events.absent", QString::fromLatin1(kEvent), {});
    const Json::Value event = events.member(kEvent);
    return event.isObject() ? holds()
                            : violated("logout-events.other", u"\"%1\": {}"_s.arg(QLatin1StringView(kEvent)),
                                       shown(events), claimPlace(events));
}

Outcome nonce(const Subject &subject)
{
    const Json::Value nonce = subject.claim("nonce");
    return nonce ? violated("logout-nonce.present", {}, shown(nonce), claimPlace(nonce)) : holds();
}

constexpr Kinds kLogoutToken = kindBit(Kind::LogoutToken);

// clang-format off
constexpr CheckRow kRows[] = {
    {"logout-required-claims", Severity::Error, CheckGroup::LogoutToken, kLogoutToken, "OIDC Back-Channel Logout §2.4, §2.6", requiredClaims},
    {"logout-events", Severity::Error, CheckGroup::LogoutToken, kLogoutToken, "OIDC Back-Channel Logout §2.4, §2.6", events},
    {"logout-nonce", Severity::Error, CheckGroup::LogoutToken, kLogoutToken, "OIDC Back-Channel Logout §2.4", nonce},
};
// clang-format on

} // namespace

std::span<const CheckRow> logoutTokenRows()
{
    return kRows;
}

} // namespace Grantscope::Token
