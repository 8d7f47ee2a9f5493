// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope::Token {

/// What the name of a parameter, member, field or option says of its value. Written in any case.

/// "Authorization", "Proxy-Authorization", also as the last part of "request.headers.Authorization".
[[nodiscard]] bool isAuthorization(QByteArrayView name);
[[nodiscard]] bool isCookieField(QByteArrayView name);
/// A header field of HTTP by its look: a hyphen in it, or one of the few without.
[[nodiscard]] bool isHeaderField(QByteArrayView name);
/// The value is a token even where it looks like nothing: "access_token", "refreshToken", "--token".
[[nodiscard]] bool isTokenName(QByteArrayView name);
/// The value is a text that may stand in Base64: "text" of a HAR (which says so in "encoding"), "content", "body",
/// "data".
[[nodiscard]] bool isBodyName(QByteArrayView name);

} // namespace Grantscope::Token
