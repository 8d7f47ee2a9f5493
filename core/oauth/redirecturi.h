// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"

#include <QByteArray>

namespace Grantscope::OAuth {

/// What is good and bad about a redirect URI. Rows: redirect-scheme (RFC 6749 §3.1.2, RFC 8252 §7), redirect-localhost
/// (RFC 8252 §7.3, §8.3), redirect-exact (a wildcard).
[[nodiscard]] QList<Check> checkRedirectUri(const QByteArray &uri);

} // namespace Grantscope::OAuth
