// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

#include <functional>

namespace Grantscope::Net {

/// \a address as a browser may be given it: absolute, http or https with a host, RFC 3986 throughout, no credentials.
/// Otherwise "browser-address"; found is the scheme or says in words what is wrong, and never quotes the address, since
/// it may come from a document of somebody else. RFC 6749 §3.1.
[[nodiscard]] Result<QUrl> readBrowserAddress(const QByteArray &address);

/// Hands \a address to \a opener if readBrowserAddress() takes it. Whether a window opened, nobody says
/// (QDesktopServices::openUrl is true all the same): always show the address, too.
[[nodiscard]] Result<void> openInBrowser(const QByteArray &address, const std::function<void(const QUrl &)> &opener);

} // namespace Grantscope::Net
