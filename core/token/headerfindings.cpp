// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/headerfindings.h"

namespace Grantscope::Token {

bool isOrdinary(const DecodedJwt &token)
{
    return isOrdinaryBehindHeader(token) && hasOrdinaryHeader(token.jws->signatures.front());
}

bool hasOrdinaryHeader(const Jose::JwsSignature &signature)
{
    QByteArray scratch;
    return !signature.protectedPart.problem && Jose::findJwsAlgorithm(signature.header("alg").utf8(scratch))
           && !signature.header("jwk") && !signature.header("x5c");
}

bool isOrdinaryBehindHeader(const DecodedJwt &token)
{
    if (token.form != Form::Jws || !token.jws || token.jws->serialization != Jose::Serialization::Compact)
        return false;
    const Jose::Jws &jws = *token.jws;
    const bool isWhole = jws.payloadEncoded && !jws.detached && token.givenContent == GivenContent::None;
    const bool isFlawless = !jws.payload.problem && !jws.signatures.front().signature.problem && !token.claimsError;
    return isWhole && isFlawless && token.nestedToken.isEmpty() && token.claims.root().isObject()
           && token.claims.duplicates().isEmpty();
}

namespace {

std::uint64_t hashOf(Json::Value header, Kind kind)
{
    // A header that was read once stands at one place.
    return reinterpret_cast<std::uintptr_t>(header.text().data()) + static_cast<unsigned>(kind);
}

} // namespace

const HeaderFindings::Entry *HeaderFindings::find(Json::Value header, const KindGuess &kind, OwnKey ownKey) const
{
    return m_entries.find(hashOf(header, kind.kind), [&](const Entry &each) {
        return each.header.root() == header && each.kind == kind.kind && each.basis == kind.basis
               && each.ownKey == ownKey;
    });
}

const HeaderFindings::Entry &HeaderFindings::keep(Entry entry)
{
    const std::uint64_t hash = hashOf(entry.header.root(), entry.kind);
    return m_entries.keep(hash, std::move(entry));
}

} // namespace Grantscope::Token
