// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/jwk_p.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr std::array<const char *, static_cast<std::size_t>(Member::Count)> kNames = {
    "kty", "crv", "n",   "e",    "x",   "y",   "d",       "p",   "q",   "dp",  "dq",       "qi",
    "oth", "k",   "pub", "priv", "alg", "use", "key_ops", "kid", "x5c", "x5t", "x5t#S256",
};

/// How a value of this type looks, since what it holds may be a secret.
QString shapeOf(Json::Type type)
{
    switch (type) {
    case Json::Type::Null:
        return u"null"_s;
    case Json::Type::Boolean:
        return u"true | false"_s;
    case Json::Type::Number:
        return u"0…9"_s;
    case Json::Type::String:
        return u"\"…\""_s;
    case Json::Type::Array:
        return u"[…]"_s;
    case Json::Type::Object:
        return u"{…}"_s;
    }
    return {};
}

} // namespace

Result<JwkMembers> JwkMembers::read(Json::Value jwk)
{
    if (!jwk.isObject()) {
        return std::unexpected(
            Error{JoseError::KeyFormat, u"{…}"_s, shapeOf(jwk.type()), "RFC 7517 §4", jwk.span().offset});
    }
    JwkMembers members;
    members.m_jwk = jwk;
    for (const Json::Value member : jwk) {
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            if (!member.nameIs(kNames[i]))
                continue;
            // Two readers could take two different keys from it.
            if (members.m_values[i].exists()) {
                const QString name = QString::fromLatin1(kNames[i]);
                return std::unexpected(members.error(JoseError::JwkRequiredMember, u"1 × "_s + name, u"2 × "_s + name,
                                                     "RFC 7517 §4", member));
            }
            members.m_values[i] = member;
            break;
        }
    }
    return members;
}

QString JwkMembers::name(Member member)
{
    return QString::fromLatin1(kNames[static_cast<std::size_t>(member)]);
}

Error JwkMembers::error(JoseError id, const QString &expected, const QString &found, SpecRef spec,
                        Json::Value place) const
{
    return Error{id, expected, found, spec, (place.exists() ? place : m_jwk).span().offset};
}

Result<QByteArray> JwkMembers::text(Member member, SpecRef spec) const
{
    const Json::Value found = value(member);
    if (!found.exists())
        return std::unexpected(error(JoseError::JwkRequiredMember, name(member), {}, spec));
    if (!found.isString()) {
        return std::unexpected(error(JoseError::JwkRequiredMember, name(member) + u": \"…\""_s,
                                     name(member) + u": "_s + shapeOf(found.type()), spec, found));
    }
    return found.toUtf8();
}

Result<QByteArray> JwkMembers::octets(Member member, SpecRef spec)
{
    auto encoded = text(member, spec);
    if (!encoded)
        return encoded;
    const WipeLater wipe(*encoded);
    QByteArray decoded;
    if (const auto done = decodeBase64urlInto(*encoded, decoded); !done) {
        const bool stray = done.error().problem == Base64Problem::StrayBits;
        Error problem =
            error(stray ? JoseError::Base64Canonical : JoseError::Base64Alphabet, name(member) + u": base64url"_s, {},
                  stray ? SpecRef("RFC 4648 §3.5") : SpecRef("RFC 7515 §2"), value(member));
        problem.offset += 1 + done.error().offset; // after the quote
        if (!stray)
            return std::unexpected(problem);
        addFinding(problem);
    }
    return decoded;
}

Result<QByteArray> JwkMembers::exactOctets(Member member, int size, JoseError wrongSize, SpecRef spec)
{
    auto decoded = octets(member, spec);
    if (decoded && decoded->size() != size) {
        return std::unexpected(error(wrongSize, u"%1 (%2 B)"_s.arg(name(member)).arg(size),
                                     u"%1 (%2 B)"_s.arg(name(member)).arg(decoded->size()), spec, value(member)));
    }
    return decoded;
}

Result<QByteArray> JwkMembers::number(Member member, SpecRef spec)
{
    auto decoded = octets(member, spec);
    if (!decoded)
        return decoded;
    const QString named = name(member);
    if (decoded->isEmpty())
        return std::unexpected(error(JoseError::JwkRequiredMember, named, named + u" (0 B)"_s, spec, value(member)));
    if (decoded->front() == '\0' && decoded->size() > 1) {
        addFinding(error(JoseError::JwkRequiredMember, named + u": Base64urlUInt"_s, named + u": 00 …"_s, "RFC 7518 §2",
                         value(member)));
    }
    return decoded;
}

} // namespace Grantscope::Jose
