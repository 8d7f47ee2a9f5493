// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArray>

namespace Grantscope::Token {

/// The media type in a "typ" in one spelling: small letters, without "application/" (RFC 7515 §4.1.9). Empty if it is
/// no string or too long to be one.
[[nodiscard]] QByteArray normalizedTyp(Json::Value typ);

/// "JWT" or a type built on it ("at+jwt", "dc+sd-jwt"): its payload is a claims set.
[[nodiscard]] bool saysJwt(QByteArrayView normalizedTyp);

} // namespace Grantscope::Token
