// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"
#include "widgets/parametersmodel.h"

namespace Grantscope::Ui {

/// How an exchange travelled: server, proxy, HTTP and TLS, certificates, times. Empty where no connection stood.
[[nodiscard]] QList<ParameterRow> connectionRows(const Exchange &exchange);

} // namespace Grantscope::Ui
