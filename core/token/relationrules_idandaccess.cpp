// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about an ID token and an access token of one answer: OIDC Core §3.1.3, RFC 9068, RFC 8725 §3.12.
#include "jose/base64url.h"
#include "token/datetext.h"
#include "token/jsonsets.h"
#include "token/relationrules.h"
#include "token/shown.h"
#include "token/typname.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// An access token that says to follow RFC 9068.
bool isProfiled(const TokenPair &pair)
{
    return normalizedTyp(pair.second.token->header("typ")) == "at+jwt";
}

// The profile has the access token name the server as its metadata does (RFC 9068 §2.2, §4), which is how an ID token
// names it. Elsewhere a server may go by another name for its APIs.
PairOutcome issuer(const TokenPair &pair)
{
    return sameClaim(pair, "iss", isProfiled(pair) ? Status::Fail : Status::Warn);
}

PairOutcome subject(const TokenPair &pair)
{
    return sameClaim(pair, "sub", Status::Warn);
}

PairOutcome audience(const TokenPair &pair)
{
    const ClaimPair aud = claimOf(pair, "aud");
    if (aud.skip)
        return *aud.skip;
    const auto id = setEntries(u"aud"_s, aud.first);
    const auto access = setEntries(u"aud"_s, aud.second);
    if (!id || !access)
        return pairSkips("skip.unreadable");
    const QSet<QString> clients(id->begin(), id->end());
    QStringList shared;
    std::ranges::copy_if(*access, std::back_inserter(shared),
                         [&](const QString &one) { return clients.contains(one); });
    if (shared.isEmpty())
        return pairHolds("id-at.audience-apart", access->join(u", "_s), id->join(u", "_s));
    // With an API beside it, it is a client that calls itself, too; alone, the one passes for the other.
    return pairFails(shared.size() == access->size() ? Status::Warn : Status::Info, "id-at.audience-shared",
                     shared.join(u", "_s));
}

PairOutcome hash(const TokenPair &pair)
{
    if (!pair.first.token->judgedClaims().root().isObject())
        return pairSkips(pair.first.token->form == Form::Jwe ? Texts::Remark("skip.sealed")
                                                             : Texts::Remark("skip.unreadable"));
    const Json::Value claim = pair.first.token->claim("at_hash");
    if (!claim)
        return pairSkips("skip.no-at-hash");
    if (pair.accessText.isEmpty())
        return pairSkips("skip.other-text");
    if (pair.first.signatures.isEmpty())
        return pairSkips("skip.no-alg");
    const SignatureReport &report = pair.first.signatures.first();
    const auto *algorithm = Jose::findJwsAlgorithm(report.algorithm);
    const QByteArray digest =
        algorithm
            ? Jose::tokenHash(*algorithm, report.key.isNull() ? QByteArray() : report.key.curve(), pair.accessText)
            : QByteArray();
    if (digest.isEmpty())
        return pairSkips("skip.hash-undefined", shown(report.algorithm));
    const QByteArray half = Jose::encodeBase64url(QByteArrayView(digest).first(digest.size() / 2));
    return claim.stringIs(half)
               ? pairHolds("id-at.hash-fits")
               : pairFails(Status::Fail, "id-at.hash-differs", QString::fromLatin1(half), shown(claim));
}

PairOutcome client(const TokenPair &pair)
{
    if (auto unreadable = unreadablePair(pair))
        return *std::move(unreadable);
    const Json::Value id = pair.second.token->claim("client_id");
    const Json::Value issuedTo = id ? id : pair.second.token->claim("azp");
    if (!issuedTo.isString())
        return pairSkips("skip.neither");
    const Json::Value azp = pair.first.token->claim("azp");
    const QStringList clients = azp.isString()
                                    ? QStringList{azp.toString()}
                                    : setEntries(u"aud"_s, pair.first.token->claim("aud")).value_or(QStringList());
    if (clients.isEmpty())
        return pairSkips("skip.one-side", shown(issuedTo));
    return clients.contains(issuedTo.toString())
               ? pairHolds("pair.same", shown(issuedTo))
               : pairFails(Status::Fail, "id-at.client-other", shown(issuedTo), clients.join(u", "_s));
}

/// Why the second can't be looked into; nothing where it can.
std::optional<PairOutcome> unreadableAccess(const TokenPair &pair)
{
    return unreadablePair({pair.second, pair.second, pair.accessText});
}

PairOutcome nonce(const TokenPair &pair)
{
    if (auto unreadable = unreadableAccess(pair))
        return *std::move(unreadable);
    const Json::Value claim = pair.second.token->claim("nonce");
    return claim ? pairFails(Status::Warn, "id-at.nonce-in-access", shown(claim)) : pairHolds("id-at.no-nonce");
}

PairOutcome type(const TokenPair &pair)
{
    const Json::Value idTyp = pair.first.token->header("typ");
    if (normalizedTyp(idTyp) == "at+jwt")
        return pairFails(Status::Fail, "id-at.typ-on-id", {}, shown(idTyp));
    if (auto unreadable = unreadableAccess(pair))
        return *std::move(unreadable);
    const Json::Value typ = pair.second.token->header("typ");
    if (!typ)
        return pairFails(Status::Info, "id-at.no-typ");
    return isProfiled(pair) ? pairHolds("id-at.typ-good", shown(typ))
                            : pairFails(Status::Info, "id-at.typ-missing", shown(typ));
}

/// Keys that are known by what they are: a kid is only a name.
std::optional<bool> haveSameKey(const TokenPair &pair)
{
    if (pair.first.signatures.isEmpty() || pair.second.signatures.isEmpty())
        return {};
    const SignatureReport &first = pair.first.signatures.first();
    const SignatureReport &second = pair.second.signatures.first();
    if (first.status != SignatureStatus::Verified || second.status != SignatureStatus::Verified)
        return {};
    if (first.key == second.key)
        return true;
    const QByteArray one = first.key.thumbprint();
    const QByteArray other = second.key.thumbprint();
    return one.isEmpty() || other.isEmpty() ? std::nullopt : std::optional(one == other);
}

PairOutcome distinct(const TokenPair &pair)
{
    if (auto unreadable = unreadablePair(pair))
        return *std::move(unreadable);
    QStringList apart;
    if (isProfiled(pair))
        apart << u"typ"_s;
    const ClaimPair iss = claimOf(pair, "iss");
    if (!iss.skip && !iss.isSame())
        apart << u"iss"_s;
    // A receiver looks for itself among the audiences: only those that have none in common keep it out.
    const PairOutcome audiences = audience(pair);
    if (audiences.status == Status::Pass)
        apart << u"aud"_s;
    if (!apart.isEmpty())
        return pairHolds("id-at.told-apart", apart.join(u", "_s));
    const auto sameKey = haveSameKey(pair);
    if (!sameKey)
        return pairSkips("skip.key-unknown");
    if (!*sameKey)
        return pairHolds("id-at.other-key");
    // Who looks for a claim refuses the token without it. Who does not look takes both.
    const ClaimPair aud = claimOf(pair, "aud");
    QStringList oneSide;
    if (bool(iss.first) != bool(iss.second))
        oneSide << u"iss"_s;
    if (bool(aud.first) != bool(aud.second))
        oneSide << u"aud"_s;
    if (!oneSide.isEmpty())
        return pairFails(Status::Warn, "id-at.alike-one-side", oneSide.join(u", "_s));
    const auto set = aud.skip ? std::nullopt : compareAsSets(u"aud"_s, aud.first, aud.second);
    return set && set->difference == Difference::Changed
               ? pairFails(Status::Warn, "id-at.alike-shared", audiences.found)
               : pairFails(Status::Warn, "id-at.alike");
}

PairOutcome loginTime(const TokenPair &pair)
{
    return sameClaim(pair, "auth_time", Status::Warn);
}

PairOutcome issued(const TokenPair &pair)
{
    constexpr std::int64_t kOneAnswer = 60;
    const ClaimPair iat = claimOf(pair, "iat");
    if (iat.skip)
        return *iat.skip;
    const auto first = numericDate(iat.first);
    const auto second = numericDate(iat.second);
    if (!first || !second)
        return pairSkips("skip.no-time");
    const std::int64_t apart = std::abs(*second - *first);
    if (apart == 0)
        return pairHolds("pair.same-moment");
    return apart <= kOneAnswer ? pairHolds("pair.apart", durationText(apart))
                               : pairFails(Status::Warn, "pair.apart", durationText(apart));
}

PairOutcome session(const TokenPair &pair)
{
    return sameClaim(pair, "sid", Status::Warn);
}

constexpr RelationRow kRows[] = {
    {"id-at-hash", Severity::Error, "OIDC Core §3.1.3.6, §3.1.3.8, §3.2.2.9", hash},
    {"id-at-iss", Severity::Error, "OIDC Core §2; RFC 9068 §2.2", issuer},
    {"id-at-sub", Severity::Warning, "RFC 9068 §2.2, §6", subject},
    {"id-at-client", Severity::Error, "OIDC Core §2; RFC 9068 §2.2", client},
    {"id-at-aud", Severity::Warning, "OIDC Core §2; RFC 9068 §3; RFC 8725 §3.9", audience},
    {"id-at-nonce", Severity::Warning, "OIDC Core §2; RFC 8725 §3.12", nonce},
    {"id-at-typ", Severity::Error, "RFC 9068 §2.1; RFC 8725 §3.11", type},
    {"id-at-distinct", Severity::Warning, "RFC 8725 §3.12", distinct},
    {"id-at-issued", Severity::Warning, "OIDC Core §3.1.3.3", issued},
    {"id-at-auth-time", Severity::Warning, "OIDC Core §2; RFC 9068 §2.2.1", loginTime},
    {"id-at-sid", Severity::Warning, "OIDC Back-Channel Logout §2.1", session},
};

} // namespace

std::span<const RelationRow> idAndAccessRules()
{
    return kRows;
}

} // namespace Grantscope::Token
