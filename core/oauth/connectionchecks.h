// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "http/exchange.h"

#include <optional>

namespace Grantscope::OAuth {

/// How safely a message and its answer travelled, as far as the transport saw it. \a error says why no answer came.
/// Rows: tls-version, tls-certificate; http-307 of a request that carries credentials. None about a connection that
/// never stood.
[[nodiscard]] QList<Check> checkConnection(const Exchange &exchange, const std::optional<Error> &error = {});

} // namespace Grantscope::OAuth
