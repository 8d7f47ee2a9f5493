// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>
#include <QUrl>

namespace Grantscope {

/// Letters, digits, '+', '-' and '.': what a scheme is made of behind its first letter. RFC 3986 §3.1.
[[nodiscard]] constexpr bool isSchemeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-'
           || c == '.';
}

/// 127.0.0.0/8 in four decimal parts, ::1 (with or without brackets) or the name "localhost", nothing that merely looks
/// alike.
/// \a host must be normalised, as QUrl::host() and libcurl give it. RFC 8252 §7.3, RFC 6761 §6.3.
[[nodiscard]] bool isLoopbackHost(QStringView host);

/// https with a host and without credentials, or http on a loopback host: the addresses that metadata may name.
[[nodiscard]] bool isProtectedAddress(const QUrl &url);

/// Of "https://user@host:port/path?query#fragment" the path, "/path"; "/" where an address with a host has none. As
/// written, whatever it is.
[[nodiscard]] QByteArrayView pathIn(QByteArrayView address);
/// The same of "host:port"; empty where there is none.
[[nodiscard]] QByteArrayView hostIn(QByteArrayView address);

} // namespace Grantscope
