// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/inspection.h"

#include "token/headerfindings.h"
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

/// Whether claims that nobody signed can be valid: a shared secret vouches for them, as a MAC would, and neither their
/// kind nor the person asks for a signature (OIDC Core §2, Back-Channel Logout §2.4, RFC 9068 §2.1, RFC 7523 §3).
bool areVouchedFor(const Inspection &inspection, const Expectations &expected, const DecryptionReport *around)
{
    const Kind kind = inspection.kind.kind;
    const bool needsSignature = kind != Kind::Jwt && kind != Kind::RefreshToken;
    const bool isAllowed = expected.algorithms.isEmpty() || (around && expected.algorithms.contains(around->algorithm));
    return around && around->isBySharedSecret() && !needsSignature && isAllowed;
}

/// Of one layer. \a around is the encryption that it was taken out of.
Verdict judge(const Inspection &inspection, const Expectations &expected, const DecryptionReport *around)
{
    const DecodedJwt &token = *inspection.token;
    const Kind kind = inspection.kind.kind;
    if (!isReadable(token, kind))
        return Verdict::Malformed;
    if (inspection.count(Status::Fail) > 0)
        return Verdict::Invalid;
    if (inspection.isTooDeep)
        return Verdict::Unverified;
    if (token.form == Form::Jwe) {
        // Without claims inside, only a shared secret says who made it.
        const bool isVouchedFor = inspection.inner || inspection.decryption.isBySharedSecret();
        return inspection.decryption.isOpen() && isVouchedFor ? Verdict::Valid : Verdict::Unverified;
    }
    if (token.form == Form::Claims)
        return areVouchedFor(inspection, expected, around) ? Verdict::Valid : Verdict::Unverified;
    // An opaque token says nothing that could be verified. A type that promises disclosures without any frame for them
    // says nothing of what was disclosed.
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

std::shared_ptr<const DecodedJwt> Inspector::read(const QByteArray &token, const InspectOptions &options,
                                                  Jose::HeaderMemo *memo)
{
    const auto decoded = std::make_shared<DecodedJwt>();
    if (options.noToken && !options.as)
        *decoded = DecodedJwt::notFound(token);
    else
        decoded->take(token, options.as, options.detachedPayload, memo);
    return decoded;
}

std::shared_ptr<const DecodedJwt> Inspector::decode(const QByteArray &token, const InspectOptions &options)
{
    return read(token, options, nullptr);
}

Inspection Inspector::inspect(std::shared_ptr<const DecodedJwt> token, const Expectations &expected,
                              const InspectOptions &options)
{
    return inspectLayer(std::move(token), expected, options, {});
}

std::shared_ptr<const Inspection> Inspector::inspectInside(const Inspection &outer, const Expectations &expected,
                                                           const InspectOptions &options, const Around &around)
{
    const DecodedJwt &token = *outer.token;
    const bool isEmpty = !outer.decryption.isOpen() && token.nestedToken.isEmpty();
    if (isEmpty || around.layers + 1 >= Inspection::kMostLayers)
        return nullptr;
    // What a person or the place says of a token with others in it is said of the innermost one.
    InspectOptions inside = options;
    inside.cleaned = false;
    inside.noToken = false;
    inside.context = Context::Whole;
    inside.detachedPayload = {};
    if (options.as == Kind::Jwe || options.as == Kind::Jws)
        inside.as = {};
    std::optional<DecodedJwt> content;
    if (outer.decryption.isOpen())
        content = DecodedJwt::ofContent(outer.decryption.content.plaintext,
                                        token.jwe->header("cty", outer.decryption.recipient), inside.as);
    else if (!token.nestedToken.isEmpty())
        content = DecodedJwt::decodeNested(token.jws->payload.bytes, inside.as);
    if (!content)
        return nullptr;
    Around next{around.layers + 1, around.openers};
    if (outer.decryption.isOpen()) {
        next.openers.append(outer.decryption.key);
        next.encryption = &outer.decryption;
    }
    return std::make_shared<const Inspection>(
        inspectLayer(std::make_shared<const DecodedJwt>(*std::move(content)), expected, inside, next));
}

Inspection Inspector::inspectLayer(std::shared_ptr<const DecodedJwt> token, const Expectations &expected,
                                   const InspectOptions &options, const Around &around)
{
    Inspection inspection;
    inspection.token = std::move(token);
    if (inspection.token->form == Form::Jwe)
        inspection.decryption = m_opener.open(*inspection.token->jwe);
    inspection.inner = inspectInside(inspection, expected, options, around);
    const bool hasMore = inspection.decryption.isOpen() || !inspection.token->nestedToken.isEmpty();
    inspection.isTooDeep = hasMore && around.layers + 1 >= Inspection::kMostLayers;
    // What a person says of an encrypted token is said of what is inside.
    if (options.as && !inspection.inner && inspection.token->form != Form::Jwe)
        inspection.kind = {*options.as, KindGuess::Basis::Said, "kind.said", {}};
    else
        inspection.kind = guessKind(*inspection.token, options.contextName, expected, options.wording);
    inspection.ownKey = ownKeyOf(inspection.kind, expected, m_checker.keys().isGiven());
    inspection.asOf = expected.now;
    inspection.leeway = expected.leeway;
    // Where no key is tried, the header decides what is said of the signature, too.
    const bool mayBeKnown = around.known && options.wording == Wording::FailuresOnly
                            && options.guessing == Guessing::None && m_checker.keys().keys.isEmpty()
                            && isOrdinaryBehindHeader(*inspection.token);
    const Jose::JwsSignature *signature = mayBeKnown ? &inspection.token->jws->signatures.front() : nullptr;
    const HeaderFindings::Entry *known = nullptr;
    if (signature)
        known = around.known->find(signature->protectedHeader.root(), inspection.kind, inspection.ownKey);
    inspection.signatures =
        known ? known->signatures
              : m_checker.check(*inspection.token, expected, inspection.ownKey, around.openers, options.guessing);
    inspection.keyBinding = checkKeyBinding(*inspection.token);
    const Subject subject{.token = *inspection.token,
                          .kind = inspection.kind,
                          .expected = expected,
                          .signatures = inspection.signatures,
                          .keys = m_checker.keys(),
                          .decryption = inspection.decryption,
                          .inner = inspection.inner.get(),
                          .keyBinding = inspection.keyBinding,
                          .ownKey = inspection.ownKey,
                          .cleaned = options.cleaned,
                          .context = options.context,
                          .contextName = options.contextName,
                          .contextScheme = options.contextScheme,
                          .wording = options.wording};
    if (signature && !known && hasOrdinaryHeader(*signature))
        known = &around.known->keep({.header = signature->protectedHeader,
                                     .kind = inspection.kind.kind,
                                     .basis = inspection.kind.basis,
                                     .ownKey = inspection.ownKey,
                                     .signatures = inspection.signatures,
                                     .rows = runHeaderRows(subject)});
    inspection.checks = known ? runChecklist(subject, known->rows) : runChecklist(subject);
    inspection.ownVerdict = judge(inspection, expected, around.encryption);
    inspection.verdict =
        inspection.inner ? worse(inspection.ownVerdict, inspection.inner->verdict) : inspection.ownVerdict;
    if (inspection.verdict != Verdict::Valid)
        return inspection;
    if (inspection.inner)
        inspection.verified = inspection.inner->verified;
    else if (!inspection.signatures.isEmpty())
        inspection.verified = VerifiedJwt(inspection.token, inspection.signatures.first().key);
    else
        inspection.verified =
            VerifiedJwt(inspection.token, around.encryption ? around.encryption->key : inspection.decryption.key);
    return inspection;
}

} // namespace Grantscope::Token
