// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/session alone.

#include "base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace Grantscope::Session {

/// The date of a cookie in whatever order its parts come; nothing where there is none. RFC 6265 §5.1.1.
[[nodiscard]] std::optional<Instant> readCookieDate(QByteArrayView text);

} // namespace Grantscope::Session
