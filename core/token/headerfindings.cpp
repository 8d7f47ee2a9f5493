// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/headerfindings.h"

#include <algorithm>

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

const HeaderFindings::Entry *HeaderFindings::find(Json::Value header, const KindGuess &kind, OwnKey ownKey) const
{
    if (!header)
        return nullptr;
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &each) {
        return each.header.root() == header && each.kind == kind.kind && each.basis == kind.basis
               && each.ownKey == ownKey;
    });
    return entry == m_entries.end() ? nullptr : &*entry;
}

const HeaderFindings::Entry &HeaderFindings::keep(Entry entry)
{
    Entry &place = m_entries[m_next];
    m_next = (m_next + 1) % kMost;
    place = std::move(entry);
    return place;
}

} // namespace Grantscope::Token
