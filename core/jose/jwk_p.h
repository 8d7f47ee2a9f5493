// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/key_p.h"
#include "json/document.h"

#include <array>

namespace Grantscope::Jose {

enum class Member : std::uint8_t {
    Kty,
    Crv,
    N,
    E,
    X,
    Y,
    D,
    P,
    Q,
    Dp,
    Dq,
    Qi,
    Oth,
    K,
    Pub,
    Priv,
    Alg,
    Use,
    KeyOps,
    Kid,
    X5c,
    X5t,
    X5tS256,
    Count,
};

/// The members of a JWK that this program knows, each at most once, read strictly. Errors and findings carry the place
/// in the JSON text and the member's name; never what it holds.
class JwkMembers
{
public:
    /// "key-format" if \a jwk is no object; "jwk-required-member" if a known member stands twice (RFC 7517 §4).
    [[nodiscard]] static Result<JwkMembers> read(Json::Value jwk);

    [[nodiscard]] Json::Value value(Member member) const { return m_values[static_cast<std::size_t>(member)]; }
    [[nodiscard]] bool has(Member member) const { return value(member).exists(); }
    [[nodiscard]] static QString name(Member member);

    /// A string; "jwk-required-member" if it is absent or of another type.
    [[nodiscard]] Result<QByteArray> text(Member member, SpecRef spec) const;
    /// Octets in base64url. Stray bits are a finding, all else an error.
    [[nodiscard]] Result<QByteArray> octets(Member member, SpecRef spec);
    /// … of exactly \a size, else \a wrongSize.
    [[nodiscard]] Result<QByteArray> exactOctets(Member member, int size, JoseError wrongSize, SpecRef spec);
    /// … a number (Base64urlUInt, RFC 7518 §2) of at least one octet; a leading zero octet is a finding.
    [[nodiscard]] Result<QByteArray> number(Member member, SpecRef spec);

    /// An error that points at \a place, or at the whole JWK.
    [[nodiscard]] Error error(JoseError id, const QString &expected, const QString &found, SpecRef spec,
                              Json::Value place = {}) const;
    void addFinding(const Error &finding) { m_findings.append(finding); }
    [[nodiscard]] const QList<Error> &findings() const { return m_findings; }

private:
    std::array<Json::Value, static_cast<std::size_t>(Member::Count)> m_values = {};
    Json::Value m_jwk;
    QList<Error> m_findings;
};

/// "alg", "use", "key_ops", "kid", "x5c" and its thumbprints into \a key, which has its key material already.
[[nodiscard]] Result<void> readJwkAttributes(JwkMembers &jwk, Key::Private &key);

} // namespace Grantscope::Jose
