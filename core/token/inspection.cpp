// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/inspection.h"

#include "token/kindguess.h"

#include <algorithm>

namespace Grantscope::Token {

const Check *Inspection::check(std::string_view id) const
{
    const auto found = std::ranges::find_if(checks, [id](const Check &check) { return id == check.id; });
    return found == checks.end() ? nullptr : &*found;
}

int Inspection::count(Status status) const
{
    return static_cast<int>(std::ranges::count(checks, status, &Check::status));
}

QList<const Check *> Inspection::decisive() const
{
    const Status wanted = verdict == Verdict::Valid || verdict == Verdict::Unverified ? Status::Skip : Status::Fail;
    QList<const Check *> decided;
    for (const Check &check : checks) {
        if (check.status == wanted)
            decided.append(&check);
    }
    return decided;
}

namespace {

// A claims set that is missing or no object can't be read as a JWT (RFC 7519 §7.2), whatever its signature says.
bool isReadable(const DecodedJwt &token, Kind kind)
{
    if (token.form == Form::Malformed)
        return false;
    const bool needsClaims = (kJwtKinds & kindBit(kind)) && token.jws && token.nestedToken.isEmpty();
    const bool payloadKnown = token.jws && !(token.jws->detached && token.jws->payload.bytes.isNull());
    return !needsClaims || !payloadKnown || token.claims.root().isObject();
}

Verdict judge(const Inspection &inspection)
{
    const DecodedJwt &token = *inspection.token;
    const Kind kind = inspection.kind.kind;
    if (!isReadable(token, kind))
        return Verdict::Malformed;
    if (inspection.count(Status::Fail) > 0)
        return Verdict::Invalid;
    // Nobody has looked at the claims: they stand in another token.
    if (!token.nestedToken.isEmpty())
        return Verdict::Unverified;
    // Encryption is read here, not verified; an opaque token says nothing that could be. A type that promises
    // disclosures without any frame for them says nothing of what was disclosed.
    const bool isSigned = token.form == Form::SdJwt || (token.form == Form::Jws && kind != Kind::SdJwt);
    if (!isSigned || inspection.signatures.isEmpty())
        return Verdict::Unverified;
    if (inspection.keyBinding && inspection.keyBinding->status == SignatureStatus::NotChecked)
        return Verdict::Unverified;
    const bool allVerified = std::ranges::all_of(
        inspection.signatures, [&](const SignatureReport &report) { return report.provesIt(inspection.ownKey); });
    return allVerified ? Verdict::Valid : Verdict::Unverified;
}

} // namespace

std::shared_ptr<const DecodedJwt> Inspector::decode(const QByteArray &token, const InspectOptions &options)
{
    return std::make_shared<const DecodedJwt>(options.noToken && !options.as
                                                  ? DecodedJwt::notFound(token)
                                                  : DecodedJwt::decode(token, options.as, options.detachedPayload));
}

Inspection Inspector::inspect(std::shared_ptr<const DecodedJwt> token, const Expectations &expected,
                              const InspectOptions &options)
{
    Inspection inspection;
    inspection.token = std::move(token);
    if (options.as)
        inspection.kind = {*options.as, KindGuess::Basis::Said, "kind.said", {}};
    else
        inspection.kind = guessKind(*inspection.token, options.contextName, expected);
    inspection.ownKey = ownKeyOf(inspection.kind, expected, m_checker.keys().isGiven());
    inspection.asOf = expected.now;
    inspection.leeway = expected.leeway;
    inspection.signatures = m_checker.check(*inspection.token, expected, inspection.ownKey);
    inspection.keyBinding = checkKeyBinding(*inspection.token);
    inspection.checks = runChecklist({.token = *inspection.token,
                                      .kind = inspection.kind,
                                      .expected = expected,
                                      .signatures = inspection.signatures,
                                      .keys = m_checker.keys(),
                                      .keyBinding = inspection.keyBinding,
                                      .ownKey = inspection.ownKey,
                                      .cleaned = options.cleaned,
                                      .context = options.context,
                                      .contextName = options.contextName,
                                      .contextScheme = options.contextScheme,
                                      .wording = options.wording});
    inspection.verdict = judge(inspection);
    if (inspection.verdict == Verdict::Valid)
        inspection.verified = VerifiedJwt(inspection.token, inspection.signatures.first().key);
    return inspection;
}

} // namespace Grantscope::Token
