// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about a token before and after a refresh: RFC 6749 §6, OIDC Core §12.2, RFC 9068 §2.2.1.
#include "token/datetext.h"
#include "token/jsonsets.h"
#include "token/relationrules.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// Of an ID token it must not change; of an access token nothing promises that, and hardly anybody means it.
Status gravity(const TokenPair &pair)
{
    return pair.areIdTokens() ? Status::Fail : Status::Warn;
}

/// A claim that a refresh keeps, also where only one of the two has it.
PairOutcome keptClaim(const TokenPair &pair, QByteArrayView name, Status changed, Status dropped)
{
    const ClaimPair claims = claimOf(pair, name);
    if (claims.first && !claims.second)
        return pairFails(dropped, "refresh.dropped", {}, shown(claims.first));
    if (!claims.first && claims.second)
        return pairFails(dropped, "refresh.appeared", shown(claims.second));
    if (claims.skip)
        return *claims.skip;
    return claims.isSame() ? pairHolds("pair.same", shown(claims.second))
                           : pairFails(changed, "refresh.changed", shown(claims.second), shown(claims.first));
}

PairOutcome issuer(const TokenPair &pair)
{
    return keptClaim(pair, "iss", gravity(pair), gravity(pair));
}

PairOutcome subject(const TokenPair &pair)
{
    return keptClaim(pair, "sub", Status::Fail, gravity(pair));
}

/// \a grew is at least as grave as \a lost.
PairOutcome setOutcome(const SetDifference &set, Status grew, Status lost)
{
    const QString added = set.added.join(u", "_s);
    const QString removed = set.removed.join(u", "_s);
    if (set.difference != Difference::Changed)
        return pairHolds("refresh.set-same");
    if (set.removed.isEmpty())
        return pairFails(grew, "refresh.set-grew", added);
    if (set.added.isEmpty())
        return pairFails(lost, "refresh.set-lost", removed);
    return pairFails(grew, "refresh.set-both", added, removed);
}

PairOutcome audience(const TokenPair &pair)
{
    const ClaimPair aud = claimOf(pair, "aud");
    const auto set = aud.skip ? std::nullopt : compareAsSets(u"aud"_s, aud.first, aud.second);
    return set ? setOutcome(*set, gravity(pair), gravity(pair)) : keptClaim(pair, "aud", gravity(pair), gravity(pair));
}

/// By how much the second says a later time.
struct Elapsed
{
    std::int64_t seconds = 0;
    std::optional<PairOutcome> skip = {};
};
Elapsed elapsed(const TokenPair &pair, QByteArrayView name)
{
    const ClaimPair claims = claimOf(pair, name);
    if (claims.skip)
        return {.skip = claims.skip};
    const auto first = numericDate(claims.first);
    const auto second = numericDate(claims.second);
    if (!first || !second)
        return {.skip = pairSkips("skip.no-time")};
    return {.seconds = *second - *first};
}

PairOutcome laterTime(const TokenPair &pair, QByteArrayView name, Status notLater)
{
    const Elapsed time = elapsed(pair, name);
    if (time.skip)
        return *time.skip;
    if (time.seconds > 0)
        return pairHolds("pair.later", durationText(time.seconds));
    return time.seconds == 0 ? pairFails(notLater, "pair.same-moment")
                             : pairFails(notLater, "pair.earlier", durationText(time.seconds));
}

PairOutcome issuedAt(const TokenPair &pair)
{
    const Elapsed time = elapsed(pair, "iat");
    // A second holds more than one token: only an earlier one is wrong.
    if (!time.skip && time.seconds == 0)
        return pairFails(Status::Warn, "pair.same-moment");
    return laterTime(pair, "iat", Status::Fail);
}

PairOutcome expiry(const TokenPair &pair)
{
    return laterTime(pair, "exp", Status::Info);
}

PairOutcome loginTime(const TokenPair &pair)
{
    const Elapsed time = elapsed(pair, "auth_time");
    if (time.skip)
        return keptClaim(pair, "auth_time", Status::Fail, Status::Info);
    if (time.seconds == 0)
        return pairHolds("pair.same", momentText(pair.second.token->claim("auth_time")));
    return pairFails(Status::Fail, time.seconds > 0 ? Texts::Remark("pair.later") : Texts::Remark("pair.earlier"),
                     durationText(time.seconds));
}

PairOutcome loginStrength(const TokenPair &pair)
{
    const PairOutcome acr = keptClaim(pair, "acr", Status::Warn, Status::Info);
    if (acr.status == Status::Warn || acr.status == Status::Info)
        return acr;
    const ClaimPair amr = claimOf(pair, "amr");
    const auto set = amr.skip ? std::nullopt : compareAsSets(u"amr"_s, amr.first, amr.second);
    if (set && set->difference == Difference::Changed)
        return setOutcome(*set, Status::Warn, Status::Warn);
    return set && acr.status == Status::Skip ? setOutcome(*set, Status::Warn, Status::Warn) : acr;
}

PairOutcome authorizedParty(const TokenPair &pair)
{
    return pair.areIdTokens() ? keptClaim(pair, "azp", Status::Fail, Status::Fail) : pairSkips("skip.id-token-only");
}

PairOutcome nonce(const TokenPair &pair)
{
    if (!pair.areIdTokens())
        return pairSkips("skip.id-token-only");
    const ClaimPair claims = claimOf(pair, "nonce");
    if (claims.first && !claims.second)
        return pairHolds("refresh.nonce-gone");
    if (!claims.first && claims.second)
        return pairFails(Status::Fail, "refresh.nonce-new", shown(claims.second));
    if (claims.skip)
        return *claims.skip;
    return claims.isSame() ? pairFails(Status::Info, "refresh.nonce-kept", shown(claims.second))
                           : pairFails(Status::Fail, "refresh.changed", shown(claims.second), shown(claims.first));
}

PairOutcome scope(const TokenPair &pair)
{
    for (const char *name : {"scope", "scp"}) {
        const ClaimPair claims = claimOf(pair, name);
        if (claims.first && claims.second) {
            const auto set = compareAsSets(QString::fromLatin1(name), claims.first, claims.second);
            // Fewer are what a client may ask for. More may have been granted at first and left out by an earlier
            // refresh: the older token does not say what was granted.
            return set ? setOutcome(*set, Status::Warn, Status::Info) : sameClaim(pair, name, Status::Warn);
        }
    }
    const ClaimPair claims = claimOf(pair, pair.first.token->claim("scp") ? "scp" : "scope");
    return *claims.skip;
}

PairOutcome client(const TokenPair &pair)
{
    // An azp of an ID token has a rule of its own.
    const bool byAzp = !pair.areIdTokens() && pair.first.token->claim("azp") && !pair.first.token->claim("client_id");
    return sameClaim(pair, byAzp ? "azp" : "client_id", Status::Fail);
}

PairOutcome binding(const TokenPair &pair)
{
    const ClaimPair cnf = claimOf(pair, "cnf");
    if (cnf.first && !cnf.second)
        return pairFails(Status::Fail, "refresh.unbound");
    if (!cnf.first && cnf.second)
        return pairFails(Status::Info, "refresh.bound-now");
    if (cnf.skip)
        return *cnf.skip;
    // A confidential client may have changed its key (RFC 9449 §5).
    return cnf.isSame() ? pairHolds("refresh.bound") : pairFails(Status::Warn, "refresh.rebound");
}

constexpr RelationRow kRows[] = {
    {"refresh-iss", Severity::Error, "OIDC Core §12.2", issuer},
    {"refresh-sub", Severity::Error, "OIDC Core §12.2; RFC 6749 §6", subject},
    {"refresh-aud", Severity::Error, "OIDC Core §12.2", audience},
    {"refresh-azp", Severity::Error, "OIDC Core §12.2", authorizedParty},
    {"refresh-client", Severity::Error, "RFC 6749 §6, §10.4", client},
    {"refresh-scope", Severity::Warning, "RFC 6749 §6", scope},
    {"refresh-iat", Severity::Error, "OIDC Core §12.2; RFC 7519 §4.1.6", issuedAt},
    {"refresh-exp", Severity::Info, "RFC 7519 §4.1.4; RFC 6749 §1.5", expiry},
    {"refresh-auth-time", Severity::Error, "OIDC Core §12.2; RFC 9068 §2.2.1", loginTime},
    {"refresh-acr", Severity::Warning, "RFC 9068 §2.2.1", loginStrength},
    {"refresh-nonce", Severity::Error, "OIDC Core §12.2", nonce},
    {"refresh-cnf", Severity::Error, "RFC 9449 §5; RFC 8705 §3", binding},
};

} // namespace

std::span<const RelationRow> refreshRules()
{
    return kRows;
}

} // namespace Grantscope::Token
