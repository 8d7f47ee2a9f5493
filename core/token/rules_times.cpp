// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about times, judged as of Expectations::now with Expectations::leeway: RFC 7519 §2, §4.1.4 to §4.1.6.
#include "token/datetext.h"
#include "token/rules.h"
#include "token/shown.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// Milliseconds since 1970, fraction of a second kept. Far values saturate: they are as far as it matters.
std::optional<std::int64_t> milliseconds(std::optional<double> seconds)
{
    if (!seconds || std::isnan(*seconds))
        return {};
    constexpr double kFar = 9.0e18;
    return static_cast<std::int64_t>(std::clamp(std::floor(*seconds * 1000.0), -kFar, kFar));
}

std::int64_t nowOf(const Subject &subject)
{
    return subject.expected.now.time_since_epoch().count();
}

std::int64_t leewayOf(const Subject &subject)
{
    return std::chrono::milliseconds(subject.expected.leeway).count();
}

QString nowText(const Subject &subject)
{
    const QString now = dateText(secondsOf(subject.expected.now));
    const std::int64_t leeway = subject.expected.leeway.count();
    return leeway == 0 ? now : u"%1, ±%2 s"_s.arg(now).arg(leeway);
}

Outcome jwtExp(const Subject &subject)
{
    const auto &times = subject.usualTimes;
    const Instant now = subject.expected.now - subject.expected.leeway;
    if (!subject.wantsWords() && times && times->exp && now < *times->exp)
        return holds();
    const Json::Value exp = subject.claim("exp");
    return judgeExpiry(subject, exp, claimPlace(exp));
}

Outcome jwtNbf(const Subject &subject)
{
    const auto &times = subject.usualTimes;
    if (times && times->nbf && subject.expected.now + subject.expected.leeway >= *times->nbf)
        return holds();
    const Json::Value nbf = subject.claim("nbf");
    return judgeNotBefore(subject, nbf, claimPlace(nbf));
}

Outcome iatFuture(const Subject &subject)
{
    const auto &times = subject.usualTimes;
    if (times && times->iat && *times->iat <= subject.expected.now + subject.expected.leeway)
        return holds();
    const Json::Value iat = subject.claim("iat");
    const auto made = milliseconds(iat.toDouble());
    if (!iat)
        return notChecked("skip.claim-absent");
    if (!made)
        return notChecked("skip.no-number", shown(iat));
    if (*made > nowOf(subject) + leewayOf(subject))
        return violated("iat-future.ahead", nowText(subject), momentText(iat), claimPlace(iat));
    return holds();
}

Outcome timeType(const Subject &subject)
{
    if (subject.usualTimes && subject.usualTimes->hasAny)
        return holds();
    bool any = false;
    for (const std::string_view each : timeClaims()) {
        const QLatin1StringView name(each);
        const Json::Value claim = subject.claim(name);
        if (claim && !claim.isNumber()) {
            const QString expected = name + u": 1790000000"_s;
            const QString found =
                name + u": "_s + QString::fromUtf8(claim.text().first(qMin(claim.text().size(), qsizetype(60))));
            // When a profile was changed decides nothing (OIDC Core §5.1), and some providers write it as text.
            return claim.nameIs("updated_at")
                       ? violatedMildly(Severity::Warning, "time-type.no-number", expected, found, claimPlace(claim))
                       : violated("time-type.no-number", expected, found, claimPlace(claim));
        }
        any = any || claim;
    }
    return any ? holds() : notChecked("skip.claim-absent");
}

Outcome timeMilliseconds(const Subject &subject)
{
    // As seconds 1e11 is the year 5138, as milliseconds 1973: nobody means the former.
    constexpr double kMilliseconds = 1e11;
    constexpr double kOldest = 1e8; // 1973: before there was anything to sign.
    if (subject.usualTimes && subject.usualTimes->hasAny)
        return holds();
    bool any = false;
    for (const std::string_view each : timeClaims()) {
        const QLatin1StringView name(each);
        const Json::Value claim = subject.claim(name);
        const auto value = claim.toDouble();
        if (!value)
            continue;
        any = true;
        const auto found = [&] { return name + u": "_s + shown(claim); };
        if (*value >= kMilliseconds) {
            const double seconds = std::floor(*value / 1000);
            const QString meant = seconds < 253402300799.0 ? dateText(static_cast<std::int64_t>(seconds)) : QString();
            return violated("time-milliseconds.milliseconds", meant, found(), claimPlace(claim));
        }
        if (*value < kOldest)
            return violated("time-milliseconds.implausible", {}, found(), claimPlace(claim));
    }
    return any ? holds() : notChecked("skip.claim-absent");
}

Outcome expMissing(const Subject &subject)
{
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const bool isThere = (subject.usualTimes && subject.usualTimes->exp) || subject.claim("exp");
    return isThere ? holds() : violated("exp-missing.forever", u"exp"_s, {});
}

Outcome tokenLifetime(const Subject &subject)
{
    for (const char *name : {"exp", "iat"}) {
        const Json::Value claim = subject.claim(name);
        if (!claim.isNumber())
            return notChecked(claim ? Texts::Reason("skip.no-number") : Texts::Reason("skip.claim-absent"),
                              shown(claim));
    }
    const auto exp = numericDate(subject.claim("exp"));
    const auto iat = numericDate(subject.claim("iat"));
    constexpr std::int64_t kHour = 3600;
    if (*exp - *iat > kHour)
        return violated("token-lifetime.long", durationText(kHour), durationText(*exp - *iat),
                        claimPlace(subject.claim("exp")));
    return holds();
}

constexpr Kinds kExpiring = kJwtKinds & ~kindBit(Kind::DpopProof);

Outcome timeLeeway(const Subject &subject)
{
    constexpr std::chrono::seconds kMost = std::chrono::minutes(5);
    const std::chrono::seconds leeway = subject.expected.leeway;
    return leeway <= kMost ? holds()
                           : violated("time-leeway.long", durationText(kMost.count()), durationText(leeway.count()));
}

constexpr CheckRow kRows[] = {
    {"jwt-exp", Severity::Error, CheckGroup::Times, kJwtKinds, "RFC 7519 §4.1.4", jwtExp},
    {"jwt-nbf", Severity::Error, CheckGroup::Times, kJwtKinds, "RFC 7519 §4.1.5", jwtNbf},
    {"iat-future", Severity::Warning, CheckGroup::Times, kJwtKinds, "RFC 7519 §4.1.6", iatFuture},
    {"time-leeway", Severity::Warning, CheckGroup::Times, kJwtKinds, "RFC 7519 §4.1.4, §4.1.5", timeLeeway,
     DecidedBy::Header},
    {"time-type", Severity::Error, CheckGroup::Times, kJwtKinds, "RFC 7519 §2", timeType},
    {"time-milliseconds", Severity::Warning, CheckGroup::Times, kJwtKinds, "RFC 7519 §2", timeMilliseconds},
    {"exp-missing", Severity::Warning, CheckGroup::Times, kExpiring, "RFC 7519 §4.1.4; RFC 9068 §2.2", expMissing},
    {"token-lifetime", Severity::Info, CheckGroup::Times, kindBit(Kind::AccessToken), "RFC 6750 §5.3", tokenLifetime},
};

} // namespace

Outcome judgeExpiry(const Subject &subject, Json::Value exp, const Place &place)
{
    const auto seconds = exp.toDouble();
    const auto limit = milliseconds(seconds);
    if (!exp)
        return notChecked("skip.claim-absent");
    if (!limit)
        return notChecked("skip.no-number", shown(exp));
    if (std::isinf(*seconds) && *limit > 0)
        return violatedMildly(Severity::Warning, "jwt-exp.never", nowText(subject), shown(exp), place);
    if (nowOf(subject) - leewayOf(subject) >= *limit)
        return violated("jwt-exp.expired", nowText(subject), momentText(exp), place);
    return subject.wantsWords() ? holds("jwt-exp.in-time", momentText(exp), place) : holds();
}

Outcome judgeNotBefore(const Subject &subject, Json::Value nbf, const Place &place)
{
    const auto start = milliseconds(nbf.toDouble());
    if (!nbf)
        return notChecked("skip.claim-absent");
    if (!start)
        return notChecked("skip.no-number", shown(nbf));
    if (nowOf(subject) + leewayOf(subject) < *start)
        return violated("jwt-nbf.early", nowText(subject), momentText(nbf), place);
    return holds();
}

std::span<const CheckRow> timeRows()
{
    return kRows;
}

} // namespace Grantscope::Token
