// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Cli {

/// Whether a browser may be given \a address; "endpoint-address" says why not.
[[nodiscard]] Result<void> validateForBrowser(const QByteArray &address);
/// Starts the person's browser by xdg-open of the PATH, without a shell; does not wait for it. "endpoint-address", and
/// "browser-missing" where there is no xdg-open.
[[nodiscard]] Result<void> openBrowser(const QByteArray &address);

} // namespace Grantscope::Cli
