// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the frame of an SD-JWT: RFC 9901 §4.
#include "token/rules.h"
#include "token/shown.h"
#include "token/tokenerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

Outcome sdJwtFormat(const Subject &subject)
{
    const auto &error = subject.token.formatError;
    if (error && error->id == ErrorId(TokenError::SdJwtFormat))
        return violated("sd-jwt-format.shape", error->expected, error->found, {Place::Part::Text, {error->offset, 0}});
    // Its type makes it one, so the tilde after the issuer's part must be there; a JSON form has its own frame (RFC
    // 9901 §8).
    const bool isCompact = subject.token.jws && subject.token.jws->serialization == Jose::Serialization::Compact;
    if (!subject.token.sdJwt && isCompact)
        return violated("sd-jwt-format.shape", u"JWT~"_s, u"JWT"_s);
    if (!subject.token.sdJwt)
        return notChecked("skip.unreadable");
    const Json::Value hash = subject.claim("_sd_alg");
    constexpr const char *kHashes[] = {"sha-256", "sha-384", "sha-512", "sha3-256", "sha3-384", "sha3-512"};
    const bool known = !hash || std::ranges::any_of(kHashes, [hash](const char *name) { return hash.stringIs(name); });
    if (!known)
        return violated("sd-jwt-format.hash", u"sha-256"_s, shown(hash), claimPlace(hash));
    for (const Json::Span &disclosure : subject.token.sdJwt->disclosures) {
        const auto bytes =
            Jose::decodeBase64url(QByteArrayView(subject.token.text).sliced(disclosure.offset, disclosure.length));
        if (!bytes)
            return violated("sd-jwt-format.disclosure", u"A-Z a-z 0-9 - _"_s,
                            QString::number(disclosure.offset + bytes.error().offset), {Place::Part::Text, disclosure});
    }
    return holds();
}

constexpr CheckRow kRows[] = {
    {"sd-jwt-format", Severity::Error, CheckGroup::Format, kindBit(Kind::SdJwt), "RFC 9901 §4, §7.1", sdJwtFormat},
};

} // namespace

std::span<const CheckRow> sdJwtRows()
{
    return kRows;
}

} // namespace Grantscope::Token
