// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/partmap.h"

#include "texts/moments.h"

namespace Grantscope::Ui {

namespace {

/// Pretty text of more than this is not made: the view would hold three copies of a large payload.
constexpr qsizetype kMostPretty = qsizetype(64) << 20;
/// Nobody looks at more of them, and each is looked up when the text is painted.
constexpr qsizetype kMostSuspects = 1000;

PartText makePart(const Jose::Part &part, const Json::Document &document, bool encoded, qsizetype shift)
{
    PartText text;
    text.signedText = part.bytes;
    text.written = {part.span.offset + shift, part.span.length};
    text.encoded = encoded;
    text.exact = part.isReadable() && part.unescaped.isEmpty()
                 && (encoded ? (part.bytes.size() * 4 + 2) / 3 : part.bytes.size()) == part.span.length;
    if (document.root().exists() && part.bytes.size() <= kMostPretty)
        text.pretty = Json::prettyWithPlaces(document);
    const QList<Json::Duplicate> &duplicates = document.duplicates();
    for (auto duplicate = duplicates.begin(); duplicate != duplicates.end() && text.suspects.size() < kMostSuspects;
         ++duplicate)
        text.suspects << duplicate->first << duplicate->second;
    return text;
}

} // namespace

Json::Span PartText::inToken(Json::Span span) const
{
    if (!exact)
        return written;
    if (!encoded)
        return {written.offset + span.offset, span.length};
    const qsizetype from = span.offset * 4 / 3;
    const qsizetype to = qMin((span.end() * 4 + 2) / 3, written.length);
    return {written.offset + from, to - from};
}

qsizetype PartText::fromToken(qsizetype offset) const
{
    if (!exact || offset < written.offset || offset >= written.end())
        return -1;
    const qsizetype within = offset - written.offset;
    return qMin(encoded ? within * 3 / 4 : within, signedText.size() - 1);
}

TokenParts TokenParts::of(const Token::DecodedJwt &token)
{
    TokenParts parts;
    parts.token = token.text;
    parts.mark = TokenMark::of(token);
    parts.notBefore = Texts::claimInstant(token.claim("nbf"));
    parts.expires = Texts::claimInstant(token.claim("exp"));
    if (token.jws) {
        // The issuer's JWT of an SD-JWT begins where the whole does.
        const qsizetype shift = token.sdJwt ? token.sdJwt->issuerJwt.offset : 0;
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            parts.headers << makePart(signature.protectedPart, signature.protectedHeader, true, shift);
            parts.signatures << Json::Span{signature.signature.span.offset + shift, signature.signature.span.length};
        }
        parts.payload = makePart(token.jws->payload, token.claims, token.jws->payloadEncoded, shift);
        if (token.jws->detached)
            parts.payload.exact = false;
        if (token.disclosed && token.disclosed->document.root()) {
            const Json::Document &processed = token.disclosed->document;
            parts.processed.signedText = processed.text();
            parts.processed.exact = false;
            if (processed.text().size() <= kMostPretty)
                parts.processed.pretty = Json::prettyWithPlaces(processed);
        }
    } else if (token.jwe) {
        parts.headers << makePart(token.jwe->protectedPart, token.jwe->protectedHeader, true, 0);
        for (const Jose::Part *part : {&token.jwe->iv, &token.jwe->ciphertext, &token.jwe->tag}) {
            if (part->span.length > 0)
                parts.signatures << part->span;
        }
    } else if (token.form == Token::Form::Claims) {
        Jose::Part whole;
        whole.span = {0, token.text.size()};
        whole.bytes = token.text;
        parts.payload = makePart(whole, token.claims, false, 0);
    }
    return parts;
}

TokenParts TokenParts::of(const Token::Inspection &layer)
{
    TokenParts parts = of(*layer.token);
    if (!layer.decryption.isOpen())
        return parts;
    Jose::Part plaintext;
    plaintext.bytes = layer.decryption.content.plaintext;
    parts.payload = makePart(plaintext, {}, false, 0);
    parts.payload.exact = false;
    return parts;
}

Json::Span inPaste(const Token::Candidate &candidate, Json::Span span)
{
    if (candidate.span.length != candidate.text.size())
        return candidate.span;
    return {candidate.span.offset + span.offset, span.length};
}

qsizetype fromPaste(const Token::Candidate &candidate, qsizetype offset)
{
    if (candidate.span.length != candidate.text.size() || offset < candidate.span.offset
        || offset >= candidate.span.end())
        return -1;
    return offset - candidate.span.offset;
}

} // namespace Grantscope::Ui
