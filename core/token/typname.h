// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
#include "token/kind.h"

#include <QByteArray>

#include <optional>

namespace Grantscope::Token {

/// The media type in a "typ" in one spelling: small letters, without "application/" (RFC 7515 §4.1.9). Empty if it is
/// no string or too long to be one.
[[nodiscard]] QByteArray normalizedTyp(Json::Value typ);
/// The same of a name that stands alone.
[[nodiscard]] QByteArray normalizedTyp(QByteArrayView typ);

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
