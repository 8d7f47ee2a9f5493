// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/workpiece.h"

#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"
#include "token/typname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

Token::KeyRing ringOf(const Draft &draft)
{
    Token::KeyRing ring;
    for (const Signer &signer : draft.signers) {
        if (!signer.key.isNull() && !ring.keys.contains(signer.key))
            ring.keys.append(signer.key);
    }
    return ring;
}

QStringList texts(Json::Value stringOrStrings)
{
    if (stringOrStrings.isString())
        return {stringOrStrings.toString()};
    QStringList list;
    for (const Json::Value each : stringOrStrings)
        list.append(each.toString());
    return list;
}

SignatureState stateOf(const Token::SignatureReport &report)
{
    switch (report.status) {
    case Token::SignatureStatus::Verified:
        return report.isTrusted() ? SignatureState::Verified : SignatureState::NotChecked;
    case Token::SignatureStatus::Failed:
        return SignatureState::Failed;
    case Token::SignatureStatus::NotChecked:
        // The key does not go with the algorithm that the header names, or no answer was reached.
        return report.key.isNull() && !report.error ? SignatureState::NotChecked : SignatureState::Failed;
    }
    return SignatureState::NotChecked;
}

/// The keys that verify the token that was copied: others at hand have nothing to do with it.
QList<Jose::Key> makersOf(const Workpiece &piece, Instant now)
{
    Token::InspectOptions options{.as = Token::Kind::Jws, .guessing = Token::Guessing::None};
    if (!piece.copiedContent.isNull())
        options.detachedPayload = piece.copiedContent;
    const Token::KeyRing ring{.keys = piece.keys};
    Token::Inspector inspector(ring);
    QList<Jose::Key> makers;
    for (const Token::SignatureReport &report : inspector.inspect(piece.copied, {.now = now}, options).signatures) {
        if (report.isTrusted())
            makers.append(report.key);
    }
    return makers;
}

/// Of a signature that somebody else made. It fails only for the key that is known to have made it.
SignatureState foreignStateOf(const Token::SignatureReport &report, bool isMakerKnown)
{
    if (report.isTrusted())
        return SignatureState::Verified;
    return isMakerKnown && report.status == Token::SignatureStatus::Failed ? SignatureState::Failed
                                                                           : SignatureState::NotChecked;
}

} // namespace

Workpiece workpieceOf(const Jose::Jws &jws, const QList<Jose::Key> &keys)
{
    Workpiece piece{.draft = draftOf(jws, keys), .copied = jws.text, .keys = keys};
    if (jws.detached)
        piece.copiedContent = jws.payload.bytes;
    for (const Jose::JwsSignature &signature : jws.signatures)
        piece.signatures.append(signature.signature.bytes);
    return piece;
}

Result<Workpiece> signedBy(Workpiece piece, qsizetype signer, Jose::Nonce nonce)
{
    if (signer < 0 || signer >= piece.draft.signers.size())
        return std::unexpected(Error{.id = MakingError::NoKey, .spec = "RFC 7515 §5.1"});
    for (const Finding &finding : review(piece.draft)) {
        const bool concerns = finding.signer == signer || finding.part == Finding::Part::Payload;
        if (finding.gravity == Finding::Gravity::Prevents && concerns)
            return std::unexpected(finding.error);
    }
    const Signer &by = piece.draft.signers.at(signer);
    auto signature = Jose::sign(by.key, *by.algorithm, signingInput(piece.draft, by), nonce);
    if (!signature)
        return std::unexpected(signature.error());
    piece.signatures.resize(piece.draft.signers.size());
    piece.signatures[signer] = *std::move(signature);
    return piece;
}

Standing standingOf(const Workpiece &piece, Instant now)
{
    Standing standing{.token = assemble(piece.draft, piece.signatures), .findings = review(piece.draft)};
    Token::InspectOptions options{.as = Token::Kind::Jws};
    if (piece.draft.detached)
        options.detachedPayload = piece.draft.payload;
    const auto foreign = std::ranges::count_if(piece.draft.signers, &Jose::Key::isNull, &Signer::key);
    const QList<Jose::Key> makers = foreign > 0 ? makersOf(piece, now) : QList<Jose::Key>();
    Token::KeyRing ring = ringOf(piece.draft);
    ring.keys += makers;
    Token::Inspector inspector(ring);
    const Token::Inspection inspection = inspector.inspect(standing.token, {.now = now}, options);
    for (qsizetype i = 0; i < piece.draft.signers.size(); ++i) {
        if (piece.signatures.value(i).isEmpty())
            standing.signatures.append(SignatureState::Unsigned);
        else if (i >= inspection.signatures.size())
            standing.signatures.append(SignatureState::NotChecked);
        else if (piece.draft.signers.at(i).key.isNull())
            standing.signatures.append(foreignStateOf(inspection.signatures.at(i), makers.size() >= foreign));
        else
            standing.signatures.append(stateOf(inspection.signatures.at(i)));
    }
    return standing;
}

Result<QByteArray> withSignerNamed(const Signer &signer)
{
    const auto document = Json::Document::parse(signer.header);
    if (!document)
        return std::unexpected(document.error());
    Result<QByteArray> header = signer.header;
    if (signer.algorithm)
        header = withAlgorithm(signer.header, *signer.algorithm);
    if (signer.key.isNull() || !header)
        return header;
    const Json::Value root = document->root();
    const bool isProof = Token::kindOfTyp(Token::normalizedTyp(root.member("typ"))) == Token::Kind::DpopProof;
    if (!root.member("jwk") && !isProof)
        return withKeyId(*header, signer.key);
    const auto jwk = signer.key.publicJwk();
    return jwk ? setMember(*header, "jwk", *jwk) : jwk;
}

QList<QByteArray> failingChecks(const QByteArray &token, const Draft &draft, Instant now)
{
    Token::Expectations expected{.now = now};
    if (const auto claims = Json::Document::parse(draft.payload)) {
        if (const Json::Value issuer = claims->root().member("iss"); issuer.isString())
            expected.issuer = issuer.toString();
        expected.audiences = texts(claims->root().member("aud"));
    }
    const Token::KeyRing ring = ringOf(draft);
    Token::Inspector inspector(ring);
    QList<QByteArray> failing;
    Token::InspectOptions options;
    if (draft.detached)
        options.detachedPayload = draft.payload;
    for (const Check &check : inspector.inspect(token, expected, options).checks) {
        if (check.status == Status::Fail)
            failing.append(check.id);
    }
    return failing;
}

} // namespace Grantscope::Making
