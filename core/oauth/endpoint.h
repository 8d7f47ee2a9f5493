// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/oautherror.h"

#include <QByteArray>
#include <QUrl>

namespace Grantscope::OAuth {

/// \a address is one to which a message may go: https, or http on loopback, with a host, without credentials and
/// without a fragment (RFC 6749 §3.1, §3.2). Never javascript:, file: and the like. "endpoint-address"; quotes the
/// scheme or the host, never more.
[[nodiscard]] Result<void> validateEndpoint(const QByteArray &address);

/// Whether what came from \a from (an issuer, a resource) may name \a address: https, or http on loopback, and this
/// machine only where \a from is on it, too. A document from elsewhere would have this machine ask its own services.
[[nodiscard]] bool mayName(const QString &from, const QUrl &address);

} // namespace Grantscope::OAuth
