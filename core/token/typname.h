// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
#include "token/kind.h"

#include <QByteArrayView>

#include <array>
#include <optional>

namespace Grantscope::Token {

/// A media type in one spelling: small letters, without "application/" (RFC 7515 §4.1.9). Empty if it is too long to be
/// one. Allocates nothing: a batch asks for that of every token several times.
class TypName
{
public:
    TypName() = default;
    explicit TypName(QByteArrayView typ);

    [[nodiscard]] operator QByteArrayView() const { return QByteArrayView(m_octets).sliced(m_start, m_size); }
    friend bool operator==(const TypName &name, QByteArrayView other) { return QByteArrayView(name) == other; }

private:
    static constexpr qsizetype kLongest = 2 * 127 + 1; // RFC 6838 §4.2

    std::array<char, kLongest> m_octets; // The first m_start + m_size are set.
    qsizetype m_start = 0;
    qsizetype m_size = 0;
};

/// The media type in a "typ"; empty if it is no string.
[[nodiscard]] TypName normalizedTyp(Json::Value typ);

/// "JWT" or a type built on it ("at+jwt", "dc+sd-jwt"): its payload is a claims set.
[[nodiscard]] bool saysJwt(QByteArrayView normalizedTyp);

/// The kind that a "typ" promises (RFC 8725 §3.11): Kind::Jws for "JOSE", Kind::Jwt for "JWT" and for types built on it
/// that have no kind of their own here; nothing for others.
[[nodiscard]] std::optional<Kind> kindOfTyp(QByteArrayView normalizedTyp);

/// Whether a token of this "typ" is something else than \a kind (RFC 8725 §3.11, §3.12). "JWT", "JOSE", no type at all
/// and names that promise nothing go with every kind of JWT; a refresh token means something only to its issuer, so
/// there a type that is not known here may be the issuer's own.
[[nodiscard]] bool typContradicts(QByteArrayView normalizedTyp, Kind kind);

} // namespace Grantscope::Token
