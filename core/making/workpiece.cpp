// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/workpiece.h"

#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"
#include "token/typname.h"

#include <QHash>

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

/// By the octets of its signature, the key that made it, as far as one verifies it in the token that was copied. Others
/// at hand have nothing to do with it.
QHash<QByteArray, Jose::Key> makersOf(const Workpiece &piece, Instant now)
{
    Token::InspectOptions options{.as = Token::Kind::Jws, .guessing = Token::Guessing::None};
    if (!piece.copiedContent.isNull())
        options.detachedPayload = piece.copiedContent;
    const Token::KeyRing ring{.keys = piece.keys};
    Token::Inspector inspector(ring);
    const Token::Inspection inspection = inspector.inspect(piece.copied, {.now = now}, options);
    QHash<QByteArray, Jose::Key> makers;
    for (qsizetype i = 0; i < inspection.signatures.size(); ++i) {
        const Token::SignatureReport &report = inspection.signatures.at(i);
        if (report.isTrusted())
            makers.insert(inspection.token->jws->signatures.at(std::size_t(i)).signature.bytes, report.key);
    }
    return makers;
}

/// A pair and its public half are one.
bool isSameKey(const Jose::Key &a, const Jose::Key &b)
{
    return a == b || (!a.isNull() && !b.isNull() && a.thumbprint() == b.thumbprint());
}

/// Of a signature that somebody else made: it fails only for the key that is known to have made it.
SignatureState foreignStateOf(const Token::SignatureReport &report, const Jose::Key &maker)
{
    if (maker.isNull() || report.status == Token::SignatureStatus::NotChecked)
        return SignatureState::NotChecked;
    return report.isTrusted() && isSameKey(report.key, maker) ? SignatureState::Verified : SignatureState::Failed;
}

/// Of one that the signer's own key should have made.
SignatureState ownStateOf(const Token::SignatureReport &report, const Jose::Key &own)
{
    return report.isTrusted() && !isSameKey(report.key, own) ? SignatureState::Failed : stateOf(report);
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
    const bool hasForeign = std::ranges::any_of(piece.draft.signers, &Jose::Key::isNull, &Signer::key);
    const auto makers = hasForeign ? makersOf(piece, now) : QHash<QByteArray, Jose::Key>();
    Token::KeyRing ring = ringOf(piece.draft);
    for (const Jose::Key &maker : makers) {
        if (!ring.keys.contains(maker))
            ring.keys.append(maker);
    }
    Token::Inspector inspector(ring);
    const Token::Inspection inspection = inspector.inspect(standing.token, {.now = now}, options);
    for (qsizetype i = 0; i < piece.draft.signers.size(); ++i) {
        if (piece.signatures.value(i).isEmpty())
            standing.signatures.append(SignatureState::Unsigned);
        else if (i >= inspection.signatures.size())
            standing.signatures.append(SignatureState::NotChecked);
        else if (const Jose::Key &own = piece.draft.signers.at(i).key; own.isNull())
            standing.signatures.append(
                foreignStateOf(inspection.signatures.at(i), makers.value(piece.signatures.at(i))));
        else
            standing.signatures.append(ownStateOf(inspection.signatures.at(i), own));
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
